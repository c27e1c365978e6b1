package fr.etagere.steps;

import fr.etagere.accounts.Organisation;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A need, put together from the steps of a dossier: what is needed, what the data are, what was set aside.
public final class Assembled {

    private final NeedReader reader;

    /// @param reader of the published format of a need
    public Assembled(NeedReader reader) {
        this.reader = reader;
    }

    /// The need in its published format, complete or not.
    public ObjectNode tree(Map<Step, Version> steps, Organisation organisation) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        copy(steps.get(Step.NEED), root);
        copy(steps.get(Step.DATA), root);
        ObjectNode buyer = root.putObject("organisation");
        buyer.put("name", organisation.name()).put("siret", organisation.siret());
        if (!organisation.kind().isEmpty()) {
            buyer.put("kind", organisation.kind());
        }
        if (!root.has("results")) {
            root.putArray("results");
        }
        if (!root.has("data")) {
            root.putObject("data");
        }
        Version shelf = steps.get(Step.SHELF);
        if (shelf != null && shelf.content().get("setAside") instanceof ArrayNode setAside) {
            root.set("setAside", setAside);
        }
        return root;
    }

    /// The need as the doctrine reads it, or what is wrong with it.
    public Read<NeedReader.NeedFile> read(ObjectNode tree) {
        return reader.read(new Document(tree.deepCopy(), Map.of()));
    }

    /// Everything that keeps it from being decided on.
    public List<Violation> violations(ObjectNode tree) {
        return switch (read(tree)) {
            case Read.Ok<NeedReader.NeedFile> _ -> List.of();
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> violations;
        };
    }

    /// The step where something wrong is to be mended.
    public static Step step(Violation violation) {
        String path = violation.path();
        if (path.startsWith("/data") || path.startsWith("/hosting")) {
            return Step.DATA;
        }
        return path.startsWith("/setAside") ? Step.SHELF : Step.NEED;
    }

    private static void copy(@Nullable Version version, ObjectNode root) {
        if (version != null) {
            root.setAll(version.content().deepCopy());
        }
    }
}
