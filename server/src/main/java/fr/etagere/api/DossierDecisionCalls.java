package fr.etagere.api;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.KeptDecision;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import fr.etagere.steps.DossierDecision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The decision of a dossier: read as it would be, made, listed, taken away. A program makes it; a person approves it.
final class DossierDecisionCalls {

    private static final String SIGNATURE = "signature";

    private final Dossiers dossiers;
    private final DecisionFiles files;
    private final DossierDecision deciding;
    private final Desk desk;

    DossierDecisionCalls(Dossiers dossiers, DecisionFiles files, DossierDecision deciding, Desk desk) {
        this.dossiers = dossiers;
        this.files = files;
        this.deciding = deciding;
        this.desk = desk;
    }

    private Answer with(Call call, Function<Dossier, Answer> then) {
        Optional<Dossier> dossier = call.id("id").flatMap(id -> dossiers.find(call.actor(), id));
        return dossier.map(then).orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    Answer preview(Call call) {
        return switch (call.day("asOf")) {
            case Call.Given.Not<LocalDate>(Answer problem) -> problem;
            case Call.Given.Is<LocalDate>(Optional<LocalDate> day) ->
                with(call, dossier -> preview(call, dossier, day.orElseGet(desk::today)));
        };
    }

    private Answer preview(Call call, Dossier dossier, LocalDate asOf) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("asOf", asOf.toString());
        switch (deciding.on(call.actor(), dossier, asOf)) {
            case DossierDecision.Missing(List<Violation> violations) -> {
                root.put("seen", (String) null);
                root.set("lacking", Problem.violations(call.lang(), violations));
                root.putArray("notCompared");
                root.putNull("decision");
            }
            case DossierDecision.Decided decided -> {
                root.put("seen", decided.seen());
                root.putArray("lacking");
                root.set("notCompared", Problem.violations(call.lang(), decided.comparison()));
                root.set("decision", unsigned(decided));
            }
        }
        return Answer.json(root);
    }

    /// What the file would say. It is signed once it is made and kept.
    private JsonNode unsigned(DossierDecision.Decided decided) {
        byte[] bytes = DecisionFile.write(decided.decision(), decided.with(), desk.key());
        ObjectNode file = (ObjectNode) Json.mapper().readTree(bytes);
        file.remove(SIGNATURE);
        return file;
    }

    Answer make(Call call) {
        return with(call, dossier -> switch (Tree.read(call, Set.of("asOf", "seen"))) {
            case Read.Refused<ObjectNode>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<ObjectNode>(ObjectNode body) -> {
                Optional<LocalDate> asOf = day(body.path("asOf"));
                JsonNode seen = body.path("seen");
                if (asOf.isEmpty() || !seen.isString()) {
                    String field = asOf.isEmpty() ? "asOf" : "seen-steps";
                    String value = body.path(asOf.isEmpty() ? "asOf" : "seen").asString("");
                    yield Problem.invalid(
                            call.lang(),
                            List.of(new Violation(
                                    asOf.isEmpty() ? "/asOf" : "/seen", null, value, "api-" + field, List.of())));
                }
                yield made(call, dossier, deciding.make(call.actor(), dossier, asOf.get(), seen.asString()));
            }
        });
    }

    /// Today when nothing is said; empty when what is said is no day.
    private Optional<LocalDate> day(JsonNode asked) {
        if (asked.isMissingNode()) {
            return Optional.of(desk.today());
        }
        String text = asked.isString() ? asked.asString() : "";
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Answer made(Call call, Dossier dossier, DossierDecision.Making making) {
        return switch (making) {
            case DossierDecision.Making.Lacking(List<Violation> violations) ->
                Problem.with(ProblemType.DECISION_LACKING, call.lang(), violations);
            case DossierDecision.Making.Moved _ -> call.problem(ProblemType.DECISION_MOVED);
            case DossierDecision.Making.Made(KeptDecision decision, boolean already) ->
                Answer.json(already ? 200 : 201, json(decision))
                        .with("Location", "/api/v1/dossiers/" + dossier.id() + "/decisions/" + decision.number());
        };
    }

    Answer list(Call call) {
        return with(call, dossier -> {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            ArrayNode items = root.putArray("items");
            files.all(call.actor(), dossier.id()).forEach(decision -> items.add(json(decision)));
            return Answer.json(root);
        });
    }

    Answer show(Call call) {
        return kept(call)
                .map(decision -> Answer.json(json(decision)))
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    /// The very bytes that were signed.
    Answer file(Call call) {
        return kept(call)
                .flatMap(decision -> call.id("id").flatMap(id -> files.bytes(call.actor(), id, decision.number())))
                .map(Answer::written)
                .orElseGet(() -> call.problem(ProblemType.NOT_FOUND));
    }

    /// A second pair of eyes is someone's: a token has none, whoever holds it.
    Answer approve(Call call) {
        return call.problem(kept(call).isEmpty() ? ProblemType.NOT_FOUND : ProblemType.APPROVAL_BY_A_PERSON);
    }

    private Optional<KeptDecision> kept(Call call) {
        String number = call.part("number");
        return number.matches("\\d{1,6}")
                ? call.id("id")
                        .flatMap(id -> dossiers.find(call.actor(), id))
                        .flatMap(dossier -> files.find(call.actor(), dossier.id(), Integer.parseInt(number)))
                : Optional.empty();
    }

    private static ObjectNode json(KeptDecision decision) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", decision.number())
                .put("asOf", decision.asOf().toString())
                .put("sha256", decision.sha256())
                .put("author", decision.author())
                .put("madeAt", decision.madeAt().toInstant().toString())
                .put("approver", decision.approver())
                .put(
                        "approvedAt",
                        decision.approvedAt() == null
                                ? null
                                : decision.approvedAt().toInstant().toString());
    }
}
