package fr.etagere.steps;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.need.NeedReader;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.KeptDecision;
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

/// Decides a dossier from its steps, and makes the decision that was read.
public final class DossierDecision {

    private final Dossiers dossiers;
    private final DecisionFiles files;
    private final Accounts accounts;
    private final Answers answers;
    private final Assembled assembled;
    private final SigningKey key;

    /// @param reader of the published format
    /// @param key signs what is made
    public DossierDecision(
            Dossiers dossiers,
            DecisionFiles files,
            Accounts accounts,
            Answers answers,
            NeedReader reader,
            SigningKey key) {
        this.dossiers = dossiers;
        this.files = files;
        this.accounts = accounts;
        this.answers = answers;
        this.assembled = new Assembled(reader);
        this.key = key;
    }

    /// What comes of the steps as they are.
    public sealed interface Outcome {}

    /// @param with what it was decided with
    /// @param seen the version of each step it was made from
    /// @param comparison what keeps the comparison from being annexed; empty when it is, or when there is none
    public record Decided(Decision decision, Decisions with, String seen, List<Violation> comparison)
            implements Outcome {
        private static Decided of(Answers.Again made, String seen, List<Violation> comparison) {
            return new Decided(made.decision(), made.with(), seen, comparison);
        }
    }

    /// @param violations what keeps the need from being decided on
    public record Missing(List<Violation> violations) implements Outcome {}

    /// What comes of the steps as they are on a date.
    public Outcome on(Actor actor, Dossier dossier, LocalDate asOf) {
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

    /// What asking for the decision gave.
    public sealed interface Making {

        /// @param already whether the file was there: the same answer makes no second one
        record Made(KeptDecision decision, boolean already) implements Making {}

        /// @param violations what keeps the need from being decided on
        record Lacking(List<Violation> violations) implements Making {}

        /// A colleague wrote since it was read.
        record Moved() implements Making {}
    }

    /// Makes and signs the decision that was read, and keeps its file.
    ///
    /// @param seen of the outcome that was read
    public Making make(Actor actor, Dossier dossier, LocalDate asOf, String seen) {
        return switch (on(actor, dossier, asOf)) {
            case Missing(List<Violation> violations) -> new Making.Lacking(violations);
            case Decided decided when !decided.seen().equals(seen) -> new Making.Moved();
            case Decided decided -> {
                byte[] bytes = DecisionFile.write(decided.decision(), decided.with(), key);
                KeptDecision kept = files.keep(actor, dossier.id(), asOf, bytes);
                yield new Making.Made(kept, kept.number() == dossier.decisions());
            }
        };
    }
}
