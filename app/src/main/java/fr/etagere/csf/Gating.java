package fr.etagere.csf;

import fr.etagere.csf.Assessment.Line;
import fr.etagere.csf.Assessment.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares each objective with the minimum asked. What has no answer is neither good nor bad: it leaves the outcome
/// unknown, unless none of its answers could lower the SEAL below the minimum, or another answer already has.
final class Gating {

    private final Framework framework;
    private final Given given;

    Gating(Framework framework, Given given) {
        this.framework = framework;
        this.given = given;
    }

    List<Line> lines(Gate gate, List<Standing> standings) {
        var lines = new ArrayList<Line>();
        for (Standing standing : standings) {
            Integer minimum = gate.minimums().get(standing.objective().id());
            if (minimum != null) {
                lines.add(line(standing, minimum));
            }
        }
        return lines;
    }

    private Line line(Standing standing, int minimum) {
        Gate.Outcome outcome = standing.seal().highest() < minimum
                ? Gate.Outcome.FAIL
                : standing.seal().lowest() < minimum ? Gate.Outcome.UNKNOWN : Gate.Outcome.PASS;
        return new Line(standing.objective(), minimum, standing.seal(), outcome, because(standing, minimum, outcome));
    }

    private List<String> because(Standing standing, int minimum, Gate.Outcome outcome) {
        return switch (given) {
            case Given.Seals _ -> List.of();
            case Given.Answers(Map<String, Integer> ranks) ->
                framework.criteriaOf(standing.objective()).stream()
                        .filter(criterion -> switch (outcome) {
                            case PASS -> false;
                            case FAIL -> fails(criterion, ranks, minimum);
                            case UNKNOWN -> !ranks.containsKey(criterion.id()) && criterion.lowestSeal() < minimum;
                        })
                        .map(Criterion::id)
                        .toList();
        };
    }

    private static boolean fails(Criterion criterion, Map<String, Integer> ranks, int minimum) {
        Integer rank = ranks.get(criterion.id());
        return rank != null && criterion.answer(rank).seal() < minimum;
    }
}
