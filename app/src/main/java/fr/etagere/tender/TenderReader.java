package fr.etagere.tender;

import fr.etagere.shared.Bundled;
import fr.etagere.shared.Document;
import fr.etagere.shared.Format;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.List;

/// Reads award criteria written in YAML or JSON. Whether they are lawful is another question: see {@link Review}.
public final class TenderReader {

    /// The published format, under the root of the materials.
    public static final String SCHEMA = "docs/schemas/tender.schema.json";

    private final Format format;

    public TenderReader(Materials materials) {
        format = new Format(materials, SCHEMA);
    }

    /// A tender as read.
    ///
    /// @param document the tree, with the line of each value
    public record TenderFile(Tender tender, Document document) {}

    /// The commented model, ready to be filled; nothing in it is refused.
    public static String template() {
        return Bundled.text("tender/criteres.yaml");
    }

    public Read<TenderFile> read(byte[] bytes) {
        return switch (StrictReader.read(bytes)) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> read(document);
        };
    }

    private Read<TenderFile> read(Document document) {
        List<Violation> violations = format.violations(document, (judged, _) -> new TenderSense(judged).violations());
        return violations.isEmpty()
                ? new Read.Ok<>(new TenderFile(TenderTree.tender(document.root()), document))
                : new Read.Refused<>(violations);
    }
}
