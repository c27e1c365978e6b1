package fr.etagere.dossier;

import fr.etagere.catalogue.Entry;
import fr.etagere.grid.GridFile;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.grid.Sheets;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares a grid on the day of a decision, and says where the two do not speak of the same thing.
record Annexing(Decisions decisions) {

    /// Rungs that are decided: on the others, no option is out of place.
    private static final Set<String> DECIDED = Set.of("STATE", "MARKET", "DEVELOPMENT");

    Read<Decision> annex(Decision decision, GridReader.Written written) {
        var comparing = new Comparing(Objectives.load(decisions.materials()), decisions.catalogue(), decisions.draws());
        var asked = new Comparing.Asked(decision.asOf(), decision.asOf(), null, null);
        List<Violation> violations = comparing.refusals(written, asked);
        if (!violations.isEmpty()) {
            return new Read.Refused<>(violations);
        }
        GridReader.Written held = held(written);
        return switch (comparing.compare(held, asked)) {
            case Read.Refused<Compared>(List<Violation> unforeseen) ->
                throw new IllegalStateException(unforeseen.toString());
            case Read.Ok<Compared>(Compared compared) ->
                new Read.Ok<>(
                        decision.with(new Annexed(held.document().root(), compared, remarks(decision, compared))));
        };
    }

    /// The grid as the decision file will hold it: who verifies starts from the very same tree, down to the order
    /// of its keys, on which the last digit of a sum may depend.
    private GridReader.Written held(GridReader.Written written) {
        String canonical = Json.canonicalText(Sheets.normal(written.document().root()));
        return AnnexedJson.grid(Json.mapper().readTree(canonical), decisions.materials())
                .orElseThrow(() -> new IllegalStateException("a grid is no longer one in its normal form"));
    }

    private List<Annexed.Remark> remarks(Decision decision, Compared compared) {
        var remarks = new ArrayList<Annexed.Remark>();
        noneOnRung(decision, compared).ifPresent(remarks::add);
        for (GridFile.Option option : compared.grid().options()) {
            String solution = option.solution();
            if (solution != null) {
                of(option.id(), solution, decision, compared).ifPresent(remarks::add);
            }
        }
        GridFile.Dates dates = compared.grid().dates();
        if (dates.asOf() != null && !dates.asOf().equals(decision.asOf())) {
            remarks.add(new Annexed.Remark.OtherDay(dates.asOf()));
        }
        Stream.of(Optional.ofNullable(dates.statedOn()), Optional.ofNullable(dates.scoredOn()))
                .flatMap(Optional::stream)
                .filter(on -> on.isAfter(decision.asOf()))
                .max(LocalDate::compareTo)
                .ifPresent(on -> remarks.add(new Annexed.Remark.WrittenLater(on)));
        return remarks;
    }

    private static Optional<Annexed.Remark> noneOnRung(Decision decision, Compared compared) {
        String rung = decision.recourse().rung();
        boolean one = compared.kept().stream()
                .map(GridFile.Option::solution)
                .anyMatch(solution -> decision.recourse().candidates().stream()
                        .anyMatch(candidate -> candidate.setAside() == null
                                && candidate.rung().equals(rung)
                                && candidate.entry().id().equals(solution)));
        return DECIDED.contains(rung) && !one ? Optional.of(new Annexed.Remark.NoneOnRung(rung)) : Optional.empty();
    }

    /// The remark that matters most: one that was set aside need not be told to be on another rung as well.
    private Optional<Annexed.Remark> of(String option, String solution, Decision decision, Compared compared) {
        Decision.Candidate candidate = decision.recourse().candidates().stream()
                .filter(one -> one.entry().id().equals(solution))
                .findFirst()
                .orElse(null);
        String reason = setAside(decision, solution);
        if (reason != null) {
            return Optional.of(new Annexed.Remark.SetAside(option, solution, reason));
        }
        if (candidate == null) {
            // A cloud hosts what answers the need: it is not expected to answer it alone.
            boolean hosting =
                    decisions.catalogue().entry(solution).orElseThrow().shelf() == Entry.Shelf.CLOUD;
            return hosting ? Optional.empty() : Optional.of(new Annexed.Remark.NotCandidate(option, solution));
        }
        boolean kept = compared.eliminating(option).isEmpty();
        if (kept && decision.lacksQualification(candidate)) {
            return Optional.of(new Annexed.Remark.NotQualified(option, solution));
        }
        String rung = decision.recourse().rung();
        return DECIDED.contains(rung) && !candidate.rung().equals(rung)
                ? Optional.of(new Annexed.Remark.OtherRung(option, candidate.rung()))
                : Optional.empty();
    }

    private static @Nullable String setAside(Decision decision, String solution) {
        return decision.need().setAsideOrNone().stream()
                .filter(one -> one.solution().equals(solution))
                .map(one -> one.reason())
                .findFirst()
                .orElse(null);
    }
}
