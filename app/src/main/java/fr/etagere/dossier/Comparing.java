package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.comparison.Acceptability;
import fr.etagere.comparison.Comparison;
import fr.etagere.comparison.Ranking;
import fr.etagere.grid.DrawLimit;
import fr.etagere.grid.GridCore;
import fr.etagere.grid.GridFile;
import fr.etagere.grid.GridReader;
import fr.etagere.grid.Objectives;
import fr.etagere.grid.Sheets;
import fr.etagere.shared.Digest;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares a grid: conditions first, then the ranks of the options that are left.
public final class Comparing {

    /// Bins of a question hold enough of these to tell a few points apart; more would only be slower.
    private static final long MOST_QUESTION_SAMPLES = 100_000;

    private final Objectives objectives;
    private final Catalogue catalogue;
    private final DrawLimit draws;

    public Comparing(Objectives objectives, Catalogue catalogue) {
        this(objectives, catalogue, DrawLimit.NONE);
    }

    /// The same, which refuses more draws than a limit.
    public Comparing(Objectives objectives, Catalogue catalogue, DrawLimit draws) {
        this.objectives = objectives;
        this.catalogue = catalogue;
        this.draws = draws;
    }

    /// What the command line says over the grid; null where it says nothing.
    ///
    /// @param today the day of a grid that gives none
    public record Asked(
            @Nullable LocalDate asOf,
            LocalDate today,
            @Nullable Long samples,
            @Nullable Long seed) {}

    public Read<Compared> compare(GridReader.Written written, Asked asked) {
        List<Violation> violations = refusals(written, asked);
        return violations.isEmpty()
                ? new Read.Ok<>(compare(written.grid(), terms(written, asked)))
                : new Read.Refused<>(violations);
    }

    /// Why a grid that was read is not compared here: solutions that are not on the shelf, too
    /// many draws.
    List<Violation> refusals(GridReader.Written written, Asked asked) {
        var violations = new ArrayList<>(solutionsNotThere(written));
        violations.addAll(draws.violations(samples(written.grid(), asked), written.grid(), written.document()));
        return violations;
    }

    private long samples(GridFile grid, Asked asked) {
        return or(
                asked.samples(),
                or(grid.settings().samples(), objectives.defaults().samples()));
    }

    /// The options whose solution is not on the shelf.
    private List<Violation> solutionsNotThere(GridReader.Written written) {
        var violations = new ArrayList<Violation>();
        List<GridFile.Option> options = written.grid().options();
        Document document = written.document();
        for (int i = 0; i < options.size(); i++) {
            String solution = options.get(i).solution();
            if (solution != null && catalogue.entry(solution).isEmpty()) {
                String path = "/options/" + i + "/solution";
                violations.add(
                        new Violation(path, document.nearestLine(path), solution, "grid-solution", List.of(solution)));
            }
        }
        return violations;
    }

    private Compared.Terms terms(GridReader.Written written, Asked asked) {
        GridFile grid = written.grid();
        Objectives.Defaults defaults = objectives.defaults();
        LocalDate onGrid = grid.dates().asOf();
        return new Compared.Terms(
                asked.asOf() != null ? asked.asOf() : onGrid != null ? onGrid : asked.today(),
                or(grid.settings().margin(), defaults.margin()),
                samples(grid, asked),
                or(asked.seed(), or(grid.settings().seed(), defaults.seed())),
                Digest.sha256(Json.canonical(Sheets.normal(written.document().root()))));
    }

    private static <T> T or(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    private Compared compare(GridFile grid, Compared.Terms terms) {
        List<Compared.Judged> judged = new KnockingOut(grid, catalogue, terms.asOf()).judged();
        Set<String> out = judged.stream()
                .filter(one -> one.met() == GridFile.Met.NO)
                .map(one -> one.option().id())
                .collect(Collectors.toSet());
        List<GridFile.Option> kept =
                grid.options().stream().filter(one -> !out.contains(one.id())).toList();
        if (kept.size() < 2) {
            Compared.Conclusion conclusion = kept.isEmpty()
                    ? new Compared.Conclusion.Nobody()
                    : new Compared.Conclusion.Alone(kept.getFirst().id());
            return new Compared(grid, objectives, terms, judged, kept, null, conclusion);
        }
        Comparison comparison = sound(GridCore.comparison(grid, id -> !out.contains(id)));
        var acceptability = comparison.acceptability(terms.samples(), terms.seed());
        var flips = comparison.flips();
        var questions = comparison.worthAsking(Math.min(terms.samples(), MOST_QUESTION_SAMPLES), terms.seed());
        Ranking ranking = sound(comparison.ranking(flips.reference(), GridCore.vetoes(grid)));
        var ranked = new Compared.Ranked(acceptability, flips, questions, ranking);
        return new Compared(grid, objectives, terms, judged, kept, ranked, conclusion(ranked, terms.margin()));
    }

    private static Compared.Conclusion conclusion(Compared.Ranked ranked, double margin) {
        return switch (ranked.acceptability().outcome(margin)) {
            case Acceptability.Outcome.NoClearWinner(List<String> contenders, Acceptability.Figure gap) ->
                new Compared.Conclusion.NoClearWinner(contenders, gap);
            case Acceptability.Outcome.Leader(String option, Acceptability.Figure gap) -> {
                var by = new LinkedHashSet<String>();
                ranked.ranking().held().stream()
                        .filter(held -> held.option().equals(option))
                        .forEach(held -> by.add(held.by()));
                yield by.isEmpty()
                        ? new Compared.Conclusion.Leader(option, gap)
                        : new Compared.Conclusion.HeldByVeto(option, by, gap);
            }
        };
    }

    /// A grid that was read was checked whole: fewer options are as sound.
    private static <T> T sound(Read<T> read) {
        return switch (read) {
            case Read.Ok<T>(T value) -> value;
            case Read.Refused<T>(List<Violation> violations) -> throw new IllegalStateException(violations.toString());
        };
    }
}
