package fr.etagere.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where imported files are kept: what everyone reads (registers of companies, lists of the shelf) in one folder, what
/// is an organisation's own (its contracts, its systems) in a folder that only its people are answered from.
///
/// @param shared `$ETAGERE_HOME`
public record Homes(Path shared) {

    /// The folder of the organisation for which someone acts: `organisations/<SIRET>` under the shared one.
    public Path of(Actor actor) {
        return of(actor.siret());
    }

    /// The same, of an organisation by its SIRET.
    public Path of(String siret) {
        return organisationsFolder().resolve(siret);
    }

    private Path organisationsFolder() {
        return shared.resolve("organisations");
    }

    /// The organisations that have a folder here.
    public List<String> organisations() throws IOException {
        if (!Files.isDirectory(organisationsFolder())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(organisationsFolder())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
