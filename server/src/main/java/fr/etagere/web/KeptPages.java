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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/// The decisions that were made: each as it was, and the files one takes away.
final class KeptPages {

    /// A report holds its own style, and nothing else: it may run nothing and ask for nothing.
    static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    private static final String JSON = "decision.json";
    private static final Map<Reports.Format, String> TYPES = Map.of(
            Reports.Format.HTML, "text/html;charset=UTF-8",
            Reports.Format.PDF, "application/pdf",
            Reports.Format.ODT, "application/vnd.oasis.opendocument.text",
            Reports.Format.SVG, "image/svg+xml");

    private final Dossiers dossiers;
    private final DecisionFiles files;
    private final Answers answers;

    KeptPages(Dossiers dossiers, DecisionFiles files, Answers answers) {
        this.dossiers = dossiers;
        this.files = files;
        this.answers = answers;
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

    ServerResponse show(Visit visit) {
        Optional<Asked> found = asked(visit, dossiers, files);
        return found.isEmpty()
                ? Html.problem(visit, HttpStatus.NOT_FOUND, "no-decision")
                : Html.page("kept.jte", view(visit, found.get()));
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
    ServerResponse file(Visit visit) {
        Optional<Asked> found = asked(visit, dossiers, files);
        if (found.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-decision");
        }
        String name = visit.request().pathVariable("file");
        if (name.equals(JSON)) {
            return answer(found.get(), "application/json", "attachment", "json")
                    .body(found.get().bytes());
        }
        Optional<Reports.Format> format = Arrays.stream(Reports.Format.values())
                .filter(one -> one.file().equals(name))
                .findFirst();
        if (format.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
        }
        Optional<Answers.Again> made = answers.again(found.get().bytes());
        if (made.isEmpty()) {
            return Html.problem(visit, HttpStatus.CONFLICT, "tables-changed");
        }
        return report(visit, found.get(), format.get(), made.get());
    }

    private ServerResponse report(Visit visit, Asked asked, Reports.Format format, Answers.Again made) {
        boolean shown = format == Reports.Format.HTML || format == Reports.Format.SVG;
        String ending = format.file().substring(format.file().indexOf('.') + 1);
        return answer(asked, TYPES.getOrDefault(format, ""), shown ? "inline" : "attachment", ending)
                .header("Content-Security-Policy", REPORT_POLICY)
                .body(new Reports(made.with(), visit.lang()).one(format, made.decision(), asked.bytes()));
    }

    private static ServerResponse.BodyBuilder answer(Asked asked, String type, String disposition, String ending) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        "Content-Disposition",
                        "%s; filename=\"decision-%d.%s\""
                                .formatted(disposition, asked.kept().number(), ending))
                .header("Cache-Control", "no-store");
    }

    /// The number of an address; 0 when it is none.
    static int number(Visit visit) {
        String written = visit.request().pathVariable("number");
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }
}
