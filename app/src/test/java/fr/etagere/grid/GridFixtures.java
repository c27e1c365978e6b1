package fr.etagere.grid;

import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Grids to read, and the reader of the published format.
public final class GridFixtures {

    public static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    public static final Materials MATERIALS = Materials.at(ROOT, List.of(Objectives.FOLDER, "docs/schemas"));
    public static final GridReader READER = new GridReader(MATERIALS);

    /// Two options, two criteria; ready to be spoilt.
    public static final String SMALL = """
            title: Petite grille
            criteria:
              - {id: cout, objective: COST, label: Coût, worst: 100, best: 0}
              - {id: niveau, objective: SECURITY, label: Niveau, levels: [bas, moyen, haut]}
            weights: []
            options: [{id: A, name: Option A}, {id: B, name: Option B}]
            scores:
              A: {cout: 20, niveau: {level: 2}}
              B: {cout: {min: 30, max: 60}}
            """;

    private GridFixtures() {}

    public static GridReader.Written read(String yaml) {
        return ok(READER.read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    public static <T> T ok(Read<T> read) {
        return switch (read) {
            case Read.Ok<T>(T value) -> value;
            case Read.Refused<T>(List<Violation> violations) -> throw new AssertionError(violations);
        };
    }

    public static List<Violation> refusals(Read<?> read) {
        return read instanceof Read.Refused<?>(List<Violation> violations) ? violations : List.of();
    }

    public static List<Violation> refusals(String yaml) {
        return refusals(READER.read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    public static String example() {
        try {
            return Files.readString(ROOT.resolve("examples/comparaison-visio.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
