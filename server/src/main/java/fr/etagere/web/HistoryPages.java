package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// Who changed what, and when.
final class HistoryPages {

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
        var versions = dossiers.history(visit.actor(), dossier.get().id(), step.get());
        return Html.page("history.jte", new HistoryView(visit, dossier.get(), step.get(), versions));
    }
}
