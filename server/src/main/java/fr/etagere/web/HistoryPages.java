package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Past;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Who changed what, and when: a page of versions, and what one of them changed. Contents may be
/// long: two are read, that of the version shown and that of the one before.
final class HistoryPages {

    private static final int A_PAGE = 20;

    private final Dossiers dossiers;

    HistoryPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    ServerResponse show(Visit visit) {
        Optional<Dossier> dossier = visit.id("id").flatMap(id -> dossiers.find(visit.actor(), id));
        Optional<Step> step = StepName.read(visit.request().pathVariable("step"));
        if (dossier.isEmpty() || step.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier");
        }
        int before = number(visit.param("avant"), Integer.MAX_VALUE);
        List<Past> found = dossiers.history(visit.actor(), dossier.get().id(), step.get(), before, A_PAGE + 1);
        List<Past> page = found.subList(0, Math.min(A_PAGE, found.size()));
        int newest = page.isEmpty() ? 0 : page.getFirst().number();
        Optional<Version> shown = version(visit, dossier.get(), step.get(), number(visit.param("version"), newest));
        JsonNode earlier = shown.flatMap(one -> version(visit, dossier.get(), step.get(), one.number() - 1))
                .<JsonNode>map(Version::content)
                .orElseGet(MissingNode::getInstance);
        return Html.page(
                "history.jte",
                new HistoryView(
                        visit,
                        dossier.get(),
                        step.get(),
                        page,
                        found.size() > A_PAGE,
                        shown.map(one -> HistoryView.Shown.of(visit, one, earlier))
                                .orElse(null)));
    }

    private Optional<Version> version(Visit visit, Dossier dossier, Step step, int number) {
        return dossiers.version(visit.actor(), dossier.id(), step, number);
    }

    private static int number(String written, int otherwise) {
        return written.matches("[1-9]\\d{0,8}") ? Integer.parseInt(written) : otherwise;
    }
}
