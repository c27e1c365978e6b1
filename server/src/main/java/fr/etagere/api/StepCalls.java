package fr.etagere.api;

import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Past;
import fr.etagere.records.Replacing;
import fr.etagere.records.Saving;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import fr.etagere.steps.Shortlisting;
import fr.etagere.steps.StepParts;
import fr.etagere.steps.Steps;
import fr.etagere.steps.Writing;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The steps of a dossier: read, replaced against the version that was read, told version by version.
final class StepCalls {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    /// A version is its number: two of the same number are the same, for ever.
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private final Dossiers dossiers;
    private final Steps steps;
    private final Shortlisting shortlisting;

    StepCalls(Dossiers dossiers, StepParts parts) {
        this.dossiers = dossiers;
        this.steps = parts.steps();
        this.shortlisting = parts.shortlisting();
    }

    private interface Found {
        Answer in(Dossier dossier, Step step) throws IOException;
    }

    private Answer with(Call call, Found then) throws IOException {
        Optional<Dossier> dossier = call.id("id").flatMap(id -> dossiers.find(call.actor(), id));
        Optional<Step> step = Arrays.stream(Step.values())
                .filter(one -> DossierCalls.word(one).equals(call.part("step")))
                .findFirst();
        return dossier.isEmpty() || step.isEmpty()
                ? call.problem(ProblemType.NOT_FOUND)
                : then.in(dossier.get(), step.get());
    }

    Answer show(Call call) throws IOException {
        return with(call, (dossier, step) -> answer(dossiers.current(call.actor(), dossier.id(), step)));
    }

    private static Answer answer(Version version) {
        return Answer.json(json(version)).with(Answer.ETAG, tag(version));
    }

    Answer save(Call call) throws IOException {
        return with(
                call,
                (dossier, step) -> reading(call, read -> switch (Tree.read(call, steps.members(step))) {
                    case Read.Refused<ObjectNode>(List<Violation> violations) ->
                        Problem.invalid(call.lang(), violations);
                    case Read.Ok<ObjectNode>(ObjectNode content) ->
                        saved(call, steps.replace(call.actor(), dossier.id(), step, read, content));
                }));
    }

    private interface Writes {
        Answer over(int read) throws IOException;
    }

    /// A write says which version its writer read.
    private static Answer reading(Call call, Writes then) throws IOException {
        String condition = call.request().headers().firstHeader("If-Match");
        Matcher tag = TAG.matcher(condition == null ? "" : condition.strip());
        return tag.matches() ? then.over(Integer.parseInt(tag.group(1))) : call.problem(ProblemType.VERSION_NOT_SAID);
    }

    private static Answer saved(Call call, Writing writing) {
        return switch (writing) {
            case Writing.Written(Version version) -> answer(version);
            case Writing.Passed(Replacing.Passed passed) -> passed(call, passed);
            case Writing.Refused(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Writing.Frozen _ -> call.problem(ProblemType.SHORTLIST_FROZEN);
            case Writing.Moved _ -> call.problem(ProblemType.REVIEW_MOVED);
        };
    }

    Answer freeze(Call call) throws IOException {
        return seal(call, true);
    }

    Answer unfreeze(Call call) throws IOException {
        return seal(call, false);
    }

    private Answer seal(Call call, boolean freezing) throws IOException {
        Optional<Dossier> dossier = call.id("id").flatMap(id -> dossiers.find(call.actor(), id));
        return dossier.isEmpty()
                ? call.problem(ProblemType.NOT_FOUND)
                : reading(call, read -> switch (Tree.read(call, Set.of("reason"))) {
                    case Read.Refused<ObjectNode>(List<Violation> violations) ->
                        Problem.invalid(call.lang(), violations);
                    case Read.Ok<ObjectNode>(ObjectNode body) ->
                        sealed(
                                call,
                                shortlisting.seal(call.actor(), dossier.get().id(), read, freezing, reason(body)));
                });
    }

    private static String reason(ObjectNode body) {
        return body.path("reason").isString() ? body.path("reason").asString().strip() : "";
    }

    private static Answer sealed(Call call, Shortlisting.Sealing sealing) {
        return switch (sealing) {
            case Shortlisting.Sealing.Done(Version version) -> answer(version);
            case Shortlisting.Sealing.Refused(Violation violation) -> Problem.invalid(call.lang(), List.of(violation));
            case Shortlisting.Sealing.Passed(Replacing.Passed passed) -> passed(call, passed);
        };
    }

    private static Answer passed(Call call, Replacing.Passed passed) {
        Version current = passed.current();
        ObjectNode problem = Problem.tree(ProblemType.VERSION_PASSED, call.lang(), current.number(), current.author());
        problem.set("current", json(current));
        ArrayNode changed = problem.putArray("changed");
        passed.theirs().forEach(changed::add);
        ArrayNode both = problem.putArray("clashes");
        passed.clashes().forEach(clash -> both.add(clash(clash)));
        problem.set("merged", passed.merged());
        return Problem.answer(ProblemType.VERSION_PASSED, problem).with(Answer.ETAG, tag(current));
    }

    /// An empty field is a member that is not there: null would be a value.
    private static ObjectNode clash(Saving.Clash clash) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("path", clash.path());
        Map<String, JsonNode> sides = Map.of("base", clash.base(), "mine", clash.mine(), "theirs", clash.theirs());
        sides.forEach((name, value) -> {
            if (!value.isMissingNode()) {
                node.set(name, value);
            }
        });
        return node;
    }

    Answer history(Call call) throws IOException {
        return switch (call.number("limit", 1, MOST)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> limit) -> {
                Optional<String> cursor = call.param("cursor");
                yield cursor.isPresent() && !cursor.get().matches("[1-9]\\d{0,8}")
                        ? call.problem(ProblemType.CURSOR)
                        : history(call, cursor.map(Integer::parseInt).orElse(Integer.MAX_VALUE), limit.orElse(USUAL));
            }
        };
    }

    private Answer history(Call call, int before, int limit) throws IOException {
        return with(call, (dossier, step) -> {
            List<Past> found = dossiers.history(call.actor(), dossier.id(), step, before, limit + 1);
            boolean more = found.size() > limit;
            List<Past> shown = more ? found.subList(0, limit) : found;
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            ArrayNode items = root.putArray("items");
            shown.forEach(past -> items.add(json(step, past)));
            root.put("next", more ? Integer.toString(shown.getLast().number()) : null);
            return Answer.json(root);
        });
    }

    /// One version with its content; a list of them holds none.
    Answer version(Call call) throws IOException {
        String number = call.part("number");
        return with(
                call,
                (dossier, step) -> Optional.of(number)
                        .filter(written -> written.matches("[1-9]\\d{0,8}"))
                        .flatMap(written ->
                                dossiers.version(call.actor(), dossier.id(), step, Integer.parseInt(written)))
                        .map(StepCalls::answer)
                        .orElseGet(() -> call.problem(ProblemType.NOT_FOUND)));
    }

    private static ObjectNode json(Step step, Past past) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("step", DossierCalls.word(step))
                .put("version", past.number())
                .put("author", past.author())
                .put("savedAt", past.savedAt().toInstant().toString())
                .put("size", past.size());
    }

    private static ObjectNode json(Version version) {
        boolean begun = version.number() > 0;
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("step", DossierCalls.word(version.step()));
        node.put("version", version.number());
        node.put("author", begun ? version.author() : null);
        node.put("savedAt", begun ? version.savedAt().toInstant().toString() : null);
        node.set("content", version.content());
        return node;
    }

    private static String tag(Version version) {
        return "\"" + version.number() + "\"";
    }
}
