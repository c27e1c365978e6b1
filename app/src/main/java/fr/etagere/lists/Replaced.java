package fr.etagere.lists;

import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The copy of a list that a newer one takes the place of.
///
/// @param retrieved the day on which it was read
/// @param before how many entries it had
public record Replaced(LocalDate retrieved, int before) {

    /// Why a list should not take the place of the copy in use unless that is asked for: an extract, or the wrong
    /// file, would silently empty the shelf.
    ///
    /// @param former null when there is none
    static Optional<Violation> doubt(ListReader.Rows rows, @Nullable Replaced former) {
        if (2 * rows.rejected().size() > rows.read()) {
            return Optional.of(Violation.ofFile(
                    "list-mostly-rejected", Integer.toString(rows.rejected().size()), Integer.toString(rows.read())));
        }
        return former != null && 2 * rows.kept().size() < former.before()
                ? Optional.of(new Violation(
                        "",
                        null,
                        "",
                        "list-much-smaller",
                        List.of(
                                Integer.toString(former.before()),
                                Integer.toString(rows.kept().size()))))
                : Optional.empty();
    }
}
