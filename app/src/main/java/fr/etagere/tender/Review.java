package fr.etagere.tender;

import fr.etagere.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the rules say of a tender on a date.
///
/// @param findings refusals first, then in the order of the rules
public record Review(Tender tender, LocalDate asOf, List<Finding> findings) {

    public Review {
        findings = List.copyOf(findings);
    }

    public static Review of(Tender tender, Rulebook rulebook, Catalogue catalogue, LocalDate asOf) {
        var findings = new ArrayList<Finding>();
        var wordings = new WordingChecks(tender, catalogue);
        var structure = new StructureChecks(tender);
        for (Rule rule : rulebook.rules()) {
            if (rule.holds(asOf, tender.procedure())) {
                findings.addAll(findings(rule, wordings, structure));
            }
        }
        findings.sort(Comparator.comparing(finding -> finding.rule().severity()));
        return new Review(tender, asOf, findings);
    }

    private static List<Finding> findings(Rule rule, WordingChecks wordings, StructureChecks structure) {
        return switch (rule.check()) {
            case WORDING -> wordings.worded(rule);
            case BRAND -> wordings.brands(rule, false);
            case BRAND_JUSTIFIED -> wordings.brands(rule, true);
            case BRAND_EQUIVALENT -> wordings.brandsOrEquivalent(rule);
            case VAGUE -> wordings.vague(rule);
            case QUALIFICATION -> wordings.qualification(rule);
            case PRICE_FORMULA -> wordings.priceFormula(rule);
            case NO_ENVIRONMENT -> wordings.noEnvironment(rule);
            case PRICE_ONLY -> structure.priceOnly(rule);
            case PRICE_ALONE -> structure.priceAlone(rule);
            case NO_PRICE -> structure.noPrice(rule);
            case WEIGHTS_SUM -> structure.weightsSum(rule);
            case NO_WEIGHT -> structure.noWeight(rule);
            case WEIGHT_TO_SET -> structure.weightToSet(rule);
            case RANK_WITHOUT_REASON -> structure.rankWithoutReason(rule);
            case WEIGHTS_UNPUBLISHED -> structure.weightsUnpublished(rule);
            case NO_METHOD -> structure.without(rule, "method", Tender.Criterion::method);
            case NO_LINK -> structure.without(rule, "link", Tender.Criterion::link);
            case NO_EVIDENCE ->
                structure.without(rule, "evidence", criterion -> String.join(" ", criterion.evidence()));
            case SAME_INDICATOR -> structure.sameIndicator(rule);
            case LIFE_CYCLE_METHOD -> structure.lifeCycleMethod(rule);
            case VARIANTS -> structure.variants(rule);
        };
    }

    public List<Finding> refusals() {
        return findings.stream().filter(Finding::refused).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.refused()).toList();
    }

    /// Whether nothing is refused; what is warned of stays for a person to weigh.
    public boolean publishable() {
        return refusals().isEmpty();
    }
}
