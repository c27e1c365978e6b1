package fr.etagere.cartography;

import fr.etagere.lists.Registers;
import fr.etagere.reviews.OwnReviews;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where a map is read from.
///
/// @param root holds `doctrine/` and `catalogue/`
/// @param own the organisation's: its contracts, systems and components, its decisions on names
/// @param shared what everyone reads: registers of entities, lists of the shelf, decisions on
///     names taken for all; the same folder on the command line
public record Folders(Path root, Path own, Path shared) {

    Materials data(String... folders) {
        return Materials.at(root, List.of(folders));
    }

    /// What holds of names.
    OwnReviews reviews() {
        return new OwnReviews(own, shared);
    }

    /// The published tables and shelf, with the lists imported.
    Materials shelf() throws IOException {
        return new Registers(shared).with(Materials.at(root));
    }
}
