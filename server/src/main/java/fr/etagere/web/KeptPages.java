package fr.etagere.web;

import fr.etagere.dossier.DecisionWording;
import fr.etagere.dossier.Replay;
import fr.etagere.dossier.Reports;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.KeptDecision;
import fr.etagere.shared.Json;
import fr.etagere.steps.Answers;
import fr.etagere.steps.Papers;
import fr.etagere.steps.StepParts;
import fr.etagere.steps.Turns;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/// The decisions that were made: each as it was, and the files one takes away.
final class KeptPages {

    private static final String JSON = "decision.json";

    private final Dossiers dossiers;
    private final DecisionFiles files;
    private final Answers answers;
    private final Turns turns;

    KeptPages(Dossiers dossiers, DecisionFiles files, StepParts steps) {
        this.dossiers = dossiers;
        this.files = files;
        this.answers = steps.answers();
        this.turns = steps.turns();
    }

    /// A decision that someone asked for, with its bytes.
    record Asked(Dossier dossier, KeptDecision kept, byte[] bytes) {}

    /// The decision an address names; empty when there is none, or when it is another organisation's.
    static Optional<Asked> asked(Visit visit, Dossiers dossiers, DecisionFiles files) {
        return visit.id("id")
                .flatMap(id -> dossiers.find(visit.actor(), id))
                .flatMap(dossier -> files.find(visit.actor(), dossier.id(), number(visit))
                        .flatMap(kept -> files.bytes(visit.actor(), dossier.id(), kept.number())
                                .map(bytes -> new Asked(dossier, kept, bytes))));
    }

    ServerResponse show(Visit visit) throws IOException, InterruptedException {
        Optional<Asked> found = asked(visit, dossiers, files);
        return found.isEmpty()
                ? Html.problem(visit, HttpStatus.NOT_FOUND, "no-decision")
                : turns.take(() -> view(visit, found.get()))
                        .map(view -> Html.page("kept.jte", view))
                        .orElseGet(() -> Html.crowded(visit));
    }

    private KeptView view(Visit visit, Asked asked) {
        List<KeptDecision> others = files.all(visit.actor(), asked.dossier().id()).stream()
                .filter(other -> other.number() != asked.kept().number())
                .toList();
        @Nullable
        KeptDecision against = others.stream()
                .filter(other -> visit.param("avec").isEmpty()
                        ? other.number() == asked.kept().number() - 1
                        : visit.param("avec").equals(Integer.toString(other.number())))
                .findFirst()
                .orElse(null);
        Optional<Answers.Again> made = answers.again(asked.bytes());
        Optional<byte[]> before = against == null
                ? Optional.empty()
                : files.bytes(visit.actor(), asked.dossier().id(), against.number());
        return new KeptView(
                visit,
                asked.dossier(),
                asked.kept(),
                files.madeByTokenOf(visit.actor(), asked.kept()),
                made.map(again ->
                        new DecidedView(visit, new DecisionWording(again.decision(), again.with(), visit.texts()))),
                against,
                before.map(bytes -> Changes.between(visit, need(bytes), need(asked.bytes())))
                        .orElse(List.of()),
                before.flatMap(answers::again)
                        .flatMap(then -> made.map(now -> Replay.changes(
                                then.decision(), now.decision(), now.with().doctrine())))
                        .orElse(null),
                others,
                visit.param("deja").isEmpty() ? null : visit.t("decision.already"));
    }

    private static JsonNode need(byte[] bytes) {
        return Json.mapper().readTree(bytes).path("need");
    }

    /// The file as it was kept, or a report made from the very same decision.
    ServerResponse file(Visit visit) throws IOException, InterruptedException {
        Optional<Asked> found = asked(visit, dossiers, files);
        if (found.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-decision");
        }
        String name = visit.request().pathVariable("file");
        Asked asked = found.get();
        if (name.equals(JSON)) {
            String kept = "attachment; filename=\"decision-%d.json\""
                    .formatted(asked.kept().number());
            return answer("application/json", kept).body(asked.bytes());
        }
        Optional<Reports.Format> format = Papers.format(name);
        if (format.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
        }
        return turns.take(() -> paper(visit, asked, format.get())).orElseGet(() -> Html.crowded(visit));
    }

    private ServerResponse paper(Visit visit, Asked asked, Reports.Format format) {
        return new Papers(answers)
                .of(asked.kept(), asked.bytes(), format, visit.lang())
                .map(paper -> answer(paper.type(), paper.disposition())
                        .header("Content-Security-Policy", Papers.POLICY)
                        .body(paper.bytes()))
                .orElseGet(() -> Html.problem(visit, HttpStatus.CONFLICT, "tables-changed"));
    }

    private static ServerResponse.BodyBuilder answer(String type, String disposition) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", disposition)
                .header("Cache-Control", "no-store");
    }

    /// The number of an address; 0 when it is none.
    static int number(Visit visit) {
        String written = visit.request().pathVariable("number");
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }
}
