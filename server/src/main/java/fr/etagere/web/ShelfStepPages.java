package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Replacing;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.search.Found;
import fr.etagere.search.SearchQuery;
import fr.etagere.shared.Violation;
import fr.etagere.steps.Assembled;
import fr.etagere.steps.Shortlist;
import fr.etagere.steps.Shortlisting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The step where one looks at what exists: each solution kept, or set aside with a reason, until the list is frozen.
final class ShelfStepPages {

    private static final int BESIDE = 8;
    private static final int TRIES = 5;

    private final Shelf shelf;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Shortlisting shortlisting;
    private final Assembled assembled;

    ShelfStepPages(Shelf shelf, Dossiers dossiers, Accounts accounts, Shortlisting shortlisting, NeedReader reader) {
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.shortlisting = shortlisting;
        this.assembled = new Assembled(reader);
    }

    ServerResponse show(Visit visit) {
        return with(visit, (dossier, steps) -> {
            ShelfStepView view = view(visit, dossier, steps, Refusal.NONE);
            return Html.page(visit.partial() ? "shelffound.jte" : "shelfstep.jte", view);
        });
    }

    ServerResponse save(Visit visit) {
        return with(visit, (dossier, steps) -> apply(visit, dossier, steps, ShelfStepForm.read(visit)));
    }

    /// Keeps or sets aside one solution that a search found.
    ServerResponse take(Visit visit) {
        return with(visit, (dossier, steps) -> {
            Shortlist now = Shortlist.of(shelfOf(steps).content());
            return apply(visit, dossier, steps, ShelfStepForm.one(visit, now));
        });
    }

    ServerResponse freeze(Visit visit) {
        return seal(visit, true);
    }

    ServerResponse unfreeze(Visit visit) {
        return seal(visit, false);
    }

    private ServerResponse apply(Visit visit, Dossier dossier, Map<Step, Version> steps, ShelfStepForm form) {
        Version last = shelfOf(steps);
        for (int tries = 0; tries < TRIES; tries++) {
            Shortlist now = Shortlist.of(last.content());
            if (form.changed().isEmpty()) {
                return saved(visit, dossier, steps, last, form);
            }
            if (now.frozen() != null) {
                return refused(
                        visit, dossier, steps, last, new Refusal(visit.t("shortlist.is-frozen"), form, Map.of()));
            }
            Shortlist wanted = form.on(now);
            Map<String, String> faults = faults(visit, steps, form, now, wanted);
            if (!faults.isEmpty()) {
                return refused(visit, dossier, steps, last, new Refusal(visit.t("shortlist.refused"), form, faults));
            }
            switch (dossiers.replace(visit.actor(), dossier.id(), Step.SHELF, last.number(), wanted.content())) {
                case Replacing.Replaced(Version kept) -> {
                    return saved(visit, dossier, steps, kept, form);
                }
                case Replacing.Passed passed -> last = passed.current();
            }
        }
        return Html.problem(visit, HttpStatus.CONFLICT, "busy");
    }

    /// What keeps each change from being saved, by solution; what is wrong with the whole list is under "".
    private Map<String, String> faults(
            Visit visit, Map<Step, Version> steps, ShelfStepForm form, Shortlist now, Shortlist wanted) {
        var faults = new LinkedHashMap<String, String>();
        form.changed().keySet().stream()
                .filter(solution -> form.meets(solution, now))
                .forEach(solution -> faults.put(
                        solution,
                        visit.t(
                                "shortlist.met",
                                ShelfStepView.told(visit, now.choices().get(solution)))));
        for (Shortlisting.Fault fault : shortlisting.faults(visit.actor(), steps, now, wanted)) {
            faults.putIfAbsent(fault.solution(), words(visit, fault.violation()));
        }
        return faults;
    }

    private static String words(Visit visit, Violation violation) {
        return violation.message(visit.texts()) + " " + violation.advice(visit.texts());
    }

    private ServerResponse seal(Visit visit, boolean freezing) {
        return with(visit, (dossier, steps) -> {
            Version last = shelfOf(steps);
            String reason = visit.param("motif").replaceAll("[\t\r]+", " ");
            return switch (shortlisting.seal(visit.actor(), dossier.id(), last.number(), freezing, reason)) {
                case Shortlisting.Sealing.Done(Version version) -> saved(visit, dossier, steps, version, null);
                case Shortlisting.Sealing.Refused(Violation violation) ->
                    refused(visit, dossier, steps, last, new Refusal(words(visit, violation), null, Map.of()));
                case Shortlisting.Sealing.Passed _ -> Html.problem(visit, HttpStatus.CONFLICT, "busy");
            };
        });
    }

    private ServerResponse saved(
            Visit visit, Dossier dossier, Map<Step, Version> steps, Version version, @Nullable ShelfStepForm form) {
        steps.put(Step.SHELF, version);
        ShelfStepView view = view(visit, dossier, steps, Refusal.NONE);
        if (!visit.partial()) {
            return Html.seeOther(view.address() + view.afterwards());
        }
        // What a colleague chose meanwhile is on the page only when it is drawn again.
        return form == null || form.shows(view.shortlist(), true)
                ? Html.page("shelfsaved.jte", view.justSaved())
                : Html.redrawn("shelfstep.jte", view.justSaved());
    }

    private ServerResponse refused(
            Visit visit, Dossier dossier, Map<Step, Version> steps, Version last, Refusal refusal) {
        steps.put(Step.SHELF, last);
        ShelfStepView view = view(visit, dossier, steps, refusal);
        if (!visit.partial()) {
            return Html.page(HttpStatus.UNPROCESSABLE_CONTENT, "shelfstep.jte", view);
        }
        ShelfStepForm sent = refusal.form();
        return sent == null || sent.shows(view.shortlist(), false)
                ? Html.page("shelfsaved.jte", view)
                : Html.redrawn("shelfstep.jte", view);
    }

    private ShelfStepView view(Visit visit, Dossier dossier, Map<Step, Version> steps, Refusal refusal) {
        Shelf.Current now = shelf.now();
        var tree = assembled.tree(
                steps, accounts.organisation(visit.actor().siret()).orElseThrow());
        Looking looking = Looking.at(tree, assembled, now, shelf.today());
        String words = Asked.clean(visit.param("q"));
        Found found = now.index().search(SearchQuery.of(words, BESIDE));
        return new ShelfStepView(
                visit, dossier, shelfOf(steps), looking, now.catalogue(), words, found, refusal, false);
    }

    private static Version shelfOf(Map<Step, Version> steps) {
        return Objects.requireNonNull(steps.get(Step.SHELF));
    }

    private ServerResponse with(Visit visit, BiFunction<Dossier, Map<Step, Version>, ServerResponse> then) {
        return visit.id("id")
                .flatMap(id -> dossiers.with(
                        visit.actor(), id, dossier -> Map.entry(dossier, dossiers.steps(visit.actor(), id))))
                .map(found -> then.apply(found.getKey(), found.getValue()))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier"));
    }
}
