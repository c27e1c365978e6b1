package fr.etagere.csf;

import fr.etagere.shared.Materials;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// The published framework, and the sets of answers that its tables are about.
final class CsfFixtures {

    static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    static final Csf CSF = Csf.load(Materials.at(ROOT, List.of(Csf.FOLDER)));
    static final Framework FRAMEWORK = CSF.framework();

    private CsfFixtures() {}

    static Weighting october2025() {
        return FRAMEWORK.weighting("2025-10").orElseThrow();
    }

    static Weighting june2026() {
        return FRAMEWORK.weighting("2026-06").orElseThrow();
    }

    static Map<String, Integer> best() {
        return each(criterion -> criterion.answers().size());
    }

    static Map<String, Integer> worst() {
        return each(_ -> 1);
    }

    /// The cheapest answers that keep every criterion at a SEAL or above.
    static Map<String, Integer> cheapest(int seal) {
        return each(criterion -> IntStream.rangeClosed(1, criterion.answers().size())
                .boxed()
                .filter(rank -> criterion.answer(rank).seal() >= seal)
                .min(Comparator.comparing(rank -> criterion.answer(rank).value()))
                .orElseThrow());
    }

    static Map<String, Integer> each(ToIntFunction<Criterion> rank) {
        var ranks = new HashMap<String, Integer>();
        FRAMEWORK.criteria().forEach(criterion -> ranks.put(criterion.id(), rank.applyAsInt(criterion)));
        return ranks;
    }

    static Given.Seals seals(int... levels) {
        var seals = new HashMap<String, Integer>();
        for (int i = 0; i < levels.length; i++) {
            seals.put(FRAMEWORK.objectives().get(i).id(), levels[i]);
        }
        return new Given.Seals(seals);
    }

    static Assessment assess(Map<String, Integer> ranks, Denominator denominator) {
        return CSF.assess(new Given.Answers(ranks), denominator, Gate.NONE);
    }

    static Assessment assess(Map<String, Integer> ranks) {
        return assess(ranks, Denominator.NOMINAL);
    }

    static BigDecimal score(Assessment assessment) {
        return assessment.total(june2026()).score();
    }

    static List<BigDecimal> points(Assessment assessment) {
        return assessment.objectives().stream().map(Assessment.Standing::points).toList();
    }
}
