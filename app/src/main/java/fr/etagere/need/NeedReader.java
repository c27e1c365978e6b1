package fr.etagere.need;

import fr.etagere.shared.Document;
import fr.etagere.shared.Format;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a need written in YAML or JSON: first the bounds of any file, then the schema, then what a schema
/// cannot say. The buyer gets every violation of a stage at once.
public final class NeedReader {

    /// The published format of a need, under the root of the materials.
    public static final String SCHEMA = "docs/schemas/need.schema.json";

    private final Format format;

    public NeedReader(Materials materials) {
        format = new Format(materials, SCHEMA);
    }

    /// A need as read.
    ///
    /// @param need the records
    /// @param tree the same, as the JSON tree that a decision file keeps
    public record NeedFile(Need need, JsonNode tree) {}

    /// Reads the bytes of a file.
    public Read<NeedFile> read(byte[] bytes) {
        return switch (StrictReader.read(bytes)) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) -> read(document);
        };
    }

    /// Reads a tree, for example the need kept by a decision file.
    public Read<NeedFile> read(Document document) {
        siretAsText(document.root());
        List<Violation> violations =
                format.violations(document, (judged, wellFormed) -> new NeedSense(judged, wellFormed).violations());
        if (!violations.isEmpty()) {
            return new Read.Refused<>(violations);
        }
        return new Read.Ok<>(new NeedFile(toNeed(document.root()), document.root()));
    }

    /// The word « unknown » where a list is expected is an absent list: the records know one way to not know.
    private static Need toNeed(JsonNode root) {
        ObjectNode copy = (ObjectNode) root.deepCopy();
        if (copy.path("data") instanceof ObjectNode data
                && data.path("protectedSecrets").isString()) {
            data.remove("protectedSecrets");
        }
        return Json.mapper().treeToValue(copy, Need.class);
    }

    /// YAML reads fourteen bare digits as a number; the buyer plainly meant a SIRET.
    private static void siretAsText(JsonNode root) {
        if (root.path("organisation") instanceof ObjectNode organisation
                && organisation.path("siret").isIntegralNumber()) {
            organisation.put("siret", organisation.path("siret").asString());
        }
    }
}
