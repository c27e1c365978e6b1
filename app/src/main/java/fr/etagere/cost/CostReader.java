package fr.etagere.cost;

import fr.etagere.shared.Bundled;
import fr.etagere.shared.Document;
import fr.etagere.shared.Format;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.List;

/// Reads a study of costs written in YAML or JSON: bounds of any file, schema, then what a schema cannot say.
public final class CostReader {

    /// The published format, under the root of the materials.
    public static final String SCHEMA = "docs/schemas/cost.schema.json";

    private final Format format;

    public CostReader(Materials materials) {
        format = new Format(materials, SCHEMA);
    }

    /// The commented model, ready to be filled; a valid study as it stands.
    public static String template() {
        return Bundled.text("cost/cout.yaml");
    }

    public Read<Study> read(byte[] bytes) {
        return switch (StrictReader.read(bytes)) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> read(document);
        };
    }

    private Read<Study> read(Document document) {
        List<Violation> violations = format.violations(document, (judged, _) -> new CostSense(judged).violations());
        return violations.isEmpty() ? new Read.Ok<>(new StudyTree(document).study()) : new Read.Refused<>(violations);
    }
}
