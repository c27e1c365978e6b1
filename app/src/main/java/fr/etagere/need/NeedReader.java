package fr.etagere.need;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.SchemaErrors;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a need written in YAML or JSON: first the bounds of any file, then the schema, then what a schema
/// cannot say. The buyer gets every violation of a stage at once.
public final class NeedReader {

    /// The published format of a need, under the root of the materials.
    public static final String SCHEMA = "docs/schemas/need.schema.json";

    private static final Comparator<Violation> IN_ORDER = Comparator.comparingInt(
                    (Violation v) -> v.line() == null ? 0 : v.line())
            .thenComparing(Violation::path)
            .thenComparing(Violation::code);

    private final Schema schema;

    public NeedReader(Materials materials) {
        // Through our own mapper: the validator would build another one to read the schema.
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper().readTree(materials.bytes(SCHEMA)));
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
        var translator = new SchemaErrors(schema.getSchemaNode(), document, "need");
        var violations = new LinkedHashSet<Violation>();
        for (Error error : schema.validate(document.root())) {
            violations.add(translator.translate(error));
        }
        // A place the schema already refuses is not judged twice.
        Set<String> refused = violations.stream().map(Violation::path).collect(Collectors.toSet());
        new NeedSense(document, violations.isEmpty())
                .violations().stream()
                        .filter(violation -> !refused.contains(violation.path()))
                        .forEach(violations::add);
        if (!violations.isEmpty()) {
            return new Read.Refused<>(violations.stream().sorted(IN_ORDER).toList());
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
