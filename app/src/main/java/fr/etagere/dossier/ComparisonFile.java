package fr.etagere.dossier;

import fr.etagere.shared.Json;

/// The file `comparison.json`.
public final class ComparisonFile {

    private ComparisonFile() {}

    /// The bytes of the file: the same grid, samples and seed give the same ones.
    public static byte[] write(Compared compared) {
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(ComparedJson.of(compared));
    }
}
