package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.Decisions;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Decides a dossier from its steps.
final class DossierDecision {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Answers answers;
    private final Assembled assembled;

    /// @param reader of the published format
    DossierDecision(Dossiers dossiers, Accounts accounts, Answers answers, NeedReader reader) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.answers = answers;
        this.assembled = new Assembled(reader);
    }

    /// What comes of the steps as they are.
    sealed interface Outcome {}

    /// @param with what it was decided with
    /// @param seen the version of each step it was made from
    /// @param comparison what keeps the comparison from being annexed; empty when it is, or when there is none
    record Decided(Decision decision, Decisions with, String seen, List<Violation> comparison) implements Outcome {
        private static Decided of(Answers.Again made, String seen, List<Violation> comparison) {
            return new Decided(made.decision(), made.with(), seen, comparison);
        }
    }

    /// @param violations what keeps the need from being decided on
    record Missing(List<Violation> violations) implements Outcome {}

    Outcome on(Actor actor, Dossier dossier, LocalDate asOf) {
        Map<Step, Version> steps = dossiers.steps(actor, dossier.id());
        Organisation organisation = accounts.organisation(actor.siret()).orElseThrow();
        return switch (assembled.read(assembled.tree(steps, organisation))) {
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> new Missing(violations);
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need) -> {
                List<Violation> violations = answers.shelf().violations(need.need());
                yield violations.isEmpty() ? decided(actor, need, steps, asOf) : new Missing(violations);
            }
        };
    }

    private Outcome decided(Actor actor, NeedReader.NeedFile need, Map<Step, Version> steps, LocalDate asOf) {
        String seen = steps.values().stream()
                .map(version -> Integer.toString(version.number()))
                .collect(Collectors.joining("-"));
        JsonNode grid =
                Objects.requireNonNull(steps.get(Step.COMPARISON)).content().path("grid");
        if (!grid.isObject()) {
            return Decided.of(answers.decide(actor, need, asOf), seen, List.of());
        }
        return switch (answers.decide(actor, need, grid, asOf)) {
            case Read.Ok<Answers.Again>(Answers.Again made) -> Decided.of(made, seen, List.of());
            case Read.Refused<Answers.Again>(List<Violation> violations) ->
                Decided.of(answers.decide(actor, need, asOf), seen, violations);
        };
    }
}
