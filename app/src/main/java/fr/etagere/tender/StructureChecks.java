package fr.etagere.tender;

import fr.etagere.catalogue.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rules that read weights, methods and what is missing.
final class StructureChecks {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// Indicators that share so many of their words say the same thing (Jaccard); chosen by hand on examples.
    private static final double SAME = 0.75;

    private final Tender tender;
    private final List<Tender.Criterion> criteria;

    StructureChecks(Tender tender) {
        this.tender = tender;
        this.criteria = tender.criteria();
    }

    List<Finding> priceOnly(Rule rule) {
        return onlyPrice() && tender.lifeCycleCost() != Answer.YES && tender.standardised() != Answer.YES
                ? whole(rule, criteria.getFirst().label())
                : List.of();
    }

    List<Finding> priceAlone(Rule rule) {
        return onlyPrice() && tender.lifeCycleCost() != Answer.YES
                ? whole(rule, criteria.getFirst().label())
                : List.of();
    }

    private boolean onlyPrice() {
        return criteria.size() == 1 && criteria.getFirst().objective() == Tender.Objective.COST;
    }

    List<Finding> noPrice(Rule rule) {
        return criteria.stream().noneMatch(criterion -> criterion.objective() == Tender.Objective.COST)
                ? whole(rule, "")
                : List.of();
    }

    /// Sums are made only when every criterion has its weight: the others are told apart.
    List<Finding> weightsSum(Rule rule) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Tender.Criterion criterion : criteria) {
            if (criterion.weight() == null) {
                return List.of();
            }
            least = least.add(criterion.weight().min());
            most = most.add(criterion.weight().max());
        }
        if (least.compareTo(WHOLE) <= 0 && most.compareTo(WHOLE) >= 0) {
            return List.of();
        }
        String sum = least.compareTo(most) == 0
                ? least.toPlainString()
                : least.toPlainString() + " – " + most.toPlainString();
        return whole(rule, sum);
    }

    List<Finding> noWeight(Rule rule) {
        var findings = new ArrayList<Finding>();
        boolean ranked = criteria.stream().allMatch(criterion -> criterion.rank() != null);
        for (int i = 0; i < criteria.size(); i++) {
            Tender.Criterion criterion = criteria.get(i);
            if (criterion.weight() == null && !criterion.weightToSet() && !ranked) {
                findings.add(new Finding(rule, "/criteria/" + i, "", i));
            }
        }
        return findings;
    }

    List<Finding> weightToSet(Rule rule) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).weightToSet()) {
                findings.add(new Finding(rule, "/criteria/" + i + "/weight", "", i));
            }
        }
        return findings;
    }

    List<Finding> rankWithoutReason(Rule rule) {
        boolean rankedOnly =
                criteria.stream().allMatch(criterion -> criterion.weight() == null && criterion.rank() != null);
        return rankedOnly && tender.rankingReason() == null ? whole(rule, "") : List.of();
    }

    List<Finding> weightsUnpublished(Rule rule) {
        return tender.weightsPublished() == Answer.YES
                ? List.of()
                : List.of(new Finding(rule, "/weightsPublished", "", -1));
    }

    List<Finding> without(Rule rule, String key, Function<Tender.Criterion, String> text) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < criteria.size(); i++) {
            if (Wording.of(text.apply(criteria.get(i))).blank()) {
                findings.add(new Finding(rule, "/criteria/" + i + "/" + key, "", i));
            }
        }
        return findings;
    }

    List<Finding> sameIndicator(Rule rule) {
        var findings = new ArrayList<Finding>();
        List<Set<String>> words = criteria.stream()
                .map(criterion -> (Set<String>) new HashSet<>(Tokens.of(criterion.indicator())))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (alike(words.get(i), words.get(j))) {
                    findings.add(new Finding(
                            rule,
                            "/criteria/" + i + "/indicator",
                            criteria.get(j).label(),
                            i));
                    break;
                }
            }
        }
        return findings;
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        int all = one.size() + other.size() - shared.size();
        return !one.isEmpty() && !other.isEmpty() && shared.size() >= SAME * all;
    }

    List<Finding> lifeCycleMethod(Rule rule) {
        if (tender.lifeCycleCost() != Answer.YES) {
            return List.of();
        }
        boolean said = criteria.stream()
                .anyMatch(criterion -> criterion.objective() == Tender.Objective.COST
                        && !criterion.method().isBlank()
                        && !criterion.evidence().isEmpty());
        return said ? List.of() : List.of(new Finding(rule, "/lifeCycleCost", "", -1));
    }

    List<Finding> variants(Rule rule) {
        @Nullable String minimum = tender.variants().minimum();
        return tender.variants().allowed() == Answer.YES && minimum == null
                ? List.of(new Finding(rule, "/variants", "", -1))
                : List.of();
    }

    private static List<Finding> whole(Rule rule, String quote) {
        return List.of(new Finding(rule, "/criteria", quote, -1));
    }
}
