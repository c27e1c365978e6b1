package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Organisation;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Saving;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Violation;
import fr.etagere.steps.Assembled;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/// The steps that are a form: shown, saved as one types, merged with what a colleague saved.
final class StepPages {

    private final StepForm form;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Assembled assembled;

    StepPages(StepForm form, Dossiers dossiers, Accounts accounts, NeedReader reader) {
        this.form = form;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.assembled = new Assembled(reader);
    }

    ServerResponse show(Visit visit) {
        return with(visit, dossier -> dossiers.steps(visit.actor(), dossier.id()), (dossier, steps) -> {
            Version current = Objects.requireNonNull(steps.get(form.step()));
            String saved = visit.param("enregistre").isEmpty() ? null : saved(visit, current);
            return Html.page("step.jte", view(visit, dossier, steps, current, List.of(), saved));
        });
    }

    ServerResponse save(Visit visit) {
        int read = number(visit.param("version"));
        ObjectNode content = visit.param("merged").isEmpty()
                ? new FormReader(name -> visit.param(name)).read(form)
                : Choices.chosen(visit);
        return with(
                visit,
                dossier -> dossiers.save(visit.actor(), dossier.id(), form.step(), read, content),
                (dossier, saving) -> switch (saving) {
                    case Saving.Saved(Version version) -> answer(visit, dossier, version, List.of());
                    case Saving.Merged(Version version, Version _, List<String> paths) ->
                        answer(visit, dossier, version, FieldWords.labels(visit, paths));
                    case Saving.Clashing clashing -> clash(visit, new ClashView(visit, dossier, clashing));
                });
    }

    private ServerResponse answer(Visit visit, Dossier dossier, Version version, List<String> merged) {
        if (!visit.partial() && merged.isEmpty()) {
            return Html.seeOther(StepView.address(dossier, version.step()) + "?enregistre=" + version.number());
        }
        Map<Step, Version> steps = dossiers.steps(visit.actor(), dossier.id());
        steps.put(version.step(), version);
        StepView view = view(visit, dossier, steps, version, merged, saved(visit, version));
        // What a colleague changed is in the fields only when the page is drawn again.
        if (merged.isEmpty()) {
            return Html.page("saved.jte", view);
        }
        return visit.partial() ? Html.redrawn("step.jte", view) : Html.page("step.jte", view);
    }

    private static ServerResponse clash(Visit visit, ClashView view) {
        return visit.partial() ? Html.redrawn("clash.jte", view) : Html.page(HttpStatus.CONFLICT, "clash.jte", view);
    }

    /// @param work in the transaction of the dossier
    /// @param then once it is over: whoever waits for it does not wait for a page
    private <T> ServerResponse with(
            Visit visit, Function<Dossier, T> work, BiFunction<Dossier, T, ServerResponse> then) {
        return visit.id("id")
                .flatMap(id -> dossiers.with(visit.actor(), id, dossier -> Map.entry(dossier, work.apply(dossier))))
                .map(done -> then.apply(done.getKey(), done.getValue()))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier"));
    }

    private StepView view(
            Visit visit,
            Dossier dossier,
            Map<Step, Version> steps,
            Version version,
            List<String> merged,
            @Nullable String saved) {
        Organisation organisation = accounts.organisation(visit.actor().siret()).orElseThrow();
        List<Violation> violations = assembled.violations(assembled.tree(steps, organisation));
        var missing = violations.stream()
                .filter(violation -> Assembled.step(violation) == version.step())
                .map(violation -> FieldWords.fault(visit, violation))
                .distinct()
                .toList();
        return new StepView(
                visit,
                dossier,
                version,
                new FormView(visit, form, version.content(), violations),
                missing,
                merged,
                saved);
    }

    private static String saved(Visit visit, Version version) {
        return visit.t("saved", version.number(), visit.moment(version.savedAt()), version.author());
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
