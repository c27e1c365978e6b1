package fr.etagere.api;

import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The dossiers of the organisation: listed, opened, read.
final class DossierCalls {

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    private final Dossiers dossiers;

    DossierCalls(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    Answer list(Call call) {
        return switch (call.number("limit", 1, MOST)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> limit) -> {
                Optional<String> cursor = call.param("cursor");
                Optional<Dossier> after = cursor.flatMap(Cursor::dossier);
                yield cursor.isPresent() && after.isEmpty()
                        ? call.problem(ProblemType.CURSOR)
                        : page(call, after, limit.orElse(USUAL));
            }
        };
    }

    private Answer page(Call call, Optional<Dossier> after, int limit) {
        List<Dossier> found = dossiers.page(call.actor(), after.orElse(null), limit + 1);
        boolean more = found.size() > limit;
        List<Dossier> shown = more ? found.subList(0, limit) : found;
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode items = root.putArray("items");
        shown.forEach(dossier -> items.add(json(dossier)));
        root.put("next", more ? Cursor.after(shown.getLast()) : null);
        return Answer.json(root);
    }

    Answer open(Call call) {
        return switch (Tree.read(call, Set.of("title"))) {
            case Read.Refused<ObjectNode>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<ObjectNode>(ObjectNode body) -> {
                JsonNode title = body.path("title");
                String text = title.isString() ? title.asString().strip() : "";
                yield text.length() < SHORTEST || text.length() > LONGEST || text.indexOf('\0') >= 0
                        ? Problem.invalid(call.lang(), List.of(Tree.wrong("title", text)))
                        : open(call, text);
            }
        };
    }

    private Answer open(Call call, String title) {
        Dossier dossier = dossiers.open(call.actor(), title);
        ObjectNode need = JsonNodeFactory.instance.objectNode().put("title", title);
        dossiers.save(call.actor(), dossier.id(), Step.NEED, 0, need);
        return Answer.json(201, whole(call, dossier)).with("Location", "/api/v1/dossiers/" + dossier.id());
    }

    Answer show(Call call) {
        return call.id("id")
                .flatMap(id -> dossiers.find(call.actor(), id))
                .map(dossier -> Answer.json(whole(call, dossier)))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    private ObjectNode whole(Call call, Dossier dossier) {
        ObjectNode root = json(dossier);
        ArrayNode steps = root.putArray("steps");
        for (Version version : dossiers.steps(call.actor(), dossier.id()).values()) {
            ObjectNode one = steps.addObject();
            one.put("step", word(version.step()));
            one.put("version", version.number());
            one.put("author", version.number() == 0 ? null : version.author());
            one.put(
                    "savedAt",
                    version.number() == 0 ? null : version.savedAt().toInstant().toString());
        }
        return root;
    }

    private static ObjectNode json(Dossier dossier) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", dossier.id().toString())
                .put("title", dossier.title())
                .put("author", dossier.author())
                .put("openedAt", dossier.openedAt().toInstant().toString())
                .put("decisions", dossier.decisions())
                .put("approver", dossier.approver());
    }

    /// The word of a step in an address.
    static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
