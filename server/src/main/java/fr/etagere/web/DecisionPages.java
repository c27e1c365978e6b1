package fr.etagere.web;

import fr.etagere.records.Approving;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.KeptDecision;
import fr.etagere.steps.DossierDecision;
import fr.etagere.steps.StepParts;
import fr.etagere.steps.Turns;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The decision of a dossier: shown as it would be today, made, approved by another.
final class DecisionPages {

    private final Dossiers dossiers;
    private final DecisionFiles files;
    private final DossierDecision deciding;
    private final Turns turns;
    private final Clock clock;

    DecisionPages(Dossiers dossiers, DecisionFiles files, StepParts steps, Clock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.deciding = steps.deciding();
        this.turns = steps.turns();
        this.clock = clock;
    }

    ServerResponse show(Visit visit) throws IOException, InterruptedException {
        Optional<Dossier> dossier = dossier(visit);
        if (dossier.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier");
        }
        Optional<LocalDate> asked = visit.day("au");
        boolean unreadable = asked.isEmpty() && !visit.param("au").isEmpty();
        return page(
                visit,
                dossier.get(),
                unreadable ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                asked.orElse(today()),
                unreadable ? visit.t("decision.day.refused") : null);
    }

    private ServerResponse page(
            Visit visit, Dossier dossier, HttpStatus status, LocalDate asOf, @Nullable String notice)
            throws IOException, InterruptedException {
        Optional<DossierDecision.Outcome> outcome = turns.take(() -> deciding.on(visit.actor(), dossier, asOf));
        return outcome.isEmpty()
                ? Html.crowded(visit)
                : Html.page(
                        status,
                        "decision.jte",
                        new DecisionView(
                                visit, dossier, asOf, outcome.get(), files.all(visit.actor(), dossier.id()), notice));
    }

    /// Makes the decision that was read: when a colleague wrote in between, it is shown again first.
    ServerResponse make(Visit visit) throws IOException, InterruptedException {
        Optional<Dossier> found = dossier(visit);
        if (found.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier");
        }
        Dossier dossier = found.get();
        Optional<LocalDate> asOf = visit.day("au");
        if (asOf.isEmpty()) {
            return page(visit, dossier, HttpStatus.UNPROCESSABLE_CONTENT, today(), visit.t("decision.day.refused"));
        }
        Optional<DossierDecision.Making> making =
                turns.take(() -> deciding.make(visit.actor(), dossier, asOf.get(), visit.param("vu")));
        return making.isEmpty() ? Html.crowded(visit) : made(visit, dossier, asOf.get(), making.get());
    }

    private ServerResponse made(Visit visit, Dossier dossier, LocalDate asOf, DossierDecision.Making making)
            throws IOException, InterruptedException {
        return switch (making) {
            case DossierDecision.Making.Lacking _ ->
                page(visit, dossier, HttpStatus.CONFLICT, asOf, visit.t("decision.not-yet"));
            case DossierDecision.Making.Moved _ ->
                page(visit, dossier, HttpStatus.CONFLICT, asOf, visit.t("decision.moved"));
            case DossierDecision.Making.Made(KeptDecision kept, boolean already) ->
                Html.seeOther(Rail.decision(dossier, kept.number()) + (already ? "?deja=1" : ""));
        };
    }

    /// Approves the last decision; its author is told why another must.
    ServerResponse approve(Visit visit) {
        Optional<Dossier> found = dossier(visit);
        if (found.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier");
        }
        Dossier dossier = found.get();
        return switch (files.approve(visit.actor(), dossier.id(), KeptPages.number(visit))) {
            case Approving.Approved(KeptDecision decision) -> Html.seeOther(Rail.decision(dossier, decision.number()));
            case Approving.Already(KeptDecision decision) -> Html.seeOther(Rail.decision(dossier, decision.number()));
            case Approving.ByItsAuthor _ -> Html.problem(visit, HttpStatus.FORBIDDEN, "own-decision");
            case Approving.ByTheMakerOfItsToken _ -> Html.problem(visit, HttpStatus.FORBIDDEN, "own-token");
            case Approving.Superseded(KeptDecision last) ->
                Html.problem(visit, HttpStatus.CONFLICT, "superseded", last.number());
            case Approving.NotThere _ -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-decision");
        };
    }

    private Optional<Dossier> dossier(Visit visit) {
        return visit.id("id").flatMap(id -> dossiers.find(visit.actor(), id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
