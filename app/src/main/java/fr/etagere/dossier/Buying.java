package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the procedure and the clauses need to know of the way each component will be obtained. While several ways
/// remain open, so does the answer.
final class Buying {

    /// From the lightest to the one that rules the others: one contract among the components calls for a procedure.
    private static final List<String> WEIGHT = List.of("OWN_MEANS", "STATE_SERVICE", "STATE_SERVICE_PAID", "CONTRACT");

    private static final Origin ORIGIN = new Origin(Origin.Kind.RULE, "RECOURS-ORDRE");

    private final Catalogue catalogue;
    private final List<Decision.ComponentDecision> components;

    Buying(Catalogue catalogue, List<Decision.ComponentDecision> components) {
        this.catalogue = catalogue;
        this.components = components;
    }

    List<Fact> facts() {
        Set<String> ways = Set.of(WEIGHT.getFirst());
        for (Decision.ComponentDecision component : components) {
            ways = heavier(ways, ways(component));
        }
        return List.of(
                Fact.anyOf("route", List.copyOf(ways), ORIGIN),
                // Clauses are prepared as soon as a contract remains possible: too early costs less than too late.
                Fact.known("contractExpected", NeedFacts.yesNo(ways.contains("CONTRACT")), ORIGIN),
                Fact.anyOf("buildExpected", building(), ORIGIN));
    }

    private static Set<String> heavier(Set<String> first, Set<String> second) {
        var heavier = new TreeSet<String>();
        for (String a : first) {
            for (String b : second) {
                heavier.add(WEIGHT.indexOf(a) >= WEIGHT.indexOf(b) ? a : b);
            }
        }
        return heavier;
    }

    private Set<String> ways(Decision.ComponentDecision component) {
        if (component.rung().equals("MARKET")) {
            return Set.of("CONTRACT");
        }
        var ways = new LinkedHashSet<String>();
        List<String> modes = component.mode().possible();
        for (String verdict : component.recourse().possible()) {
            switch (verdict) {
                case "STATE" -> ways.addAll(stateWays(component));
                case "STATE_OR_MARKET", "REWORK_NEED" -> {
                    ways.addAll(stateWays(component));
                    ways.add("CONTRACT");
                }
                case "STATE_COMPLETED" -> {
                    // The complement is made in house, or it is bought.
                    if (modes.contains("SUR_ETAGERE+FAIRE")) {
                        ways.addAll(stateWays(component));
                    }
                    if (!modes.equals(List.of("SUR_ETAGERE+FAIRE"))) {
                        ways.add("CONTRACT");
                    }
                }
                case "DEVELOPMENT_NOTHING_EXISTS", "DEVELOPMENT_MASTERY" -> {
                    if (modes.contains("FAIRE")) {
                        ways.add("OWN_MEANS");
                    }
                    if (!modes.equals(List.of("FAIRE"))) {
                        ways.add("CONTRACT");
                    }
                }
                default -> ways.add("CONTRACT");
            }
        }
        return ways;
    }

    /// A service whose price is not known may turn out to be paid.
    private Set<String> stateWays(Decision.ComponentDecision component) {
        var ways = new LinkedHashSet<String>();
        for (String id : component.solutions()) {
            catalogue
                    .entry(id)
                    .filter(entry -> entry.shelf() == Entry.Shelf.STATE)
                    .ifPresent(entry -> ways.addAll(stateRoutes(entry)));
        }
        if (ways.isEmpty()) {
            return Set.of("STATE_SERVICE", "STATE_SERVICE_PAID");
        }
        return ways;
    }

    /// The routes a State service may be obtained by.
    static List<String> stateRoutes(Entry entry) {
        Entry.Cost cost = entry.cost();
        if (cost == null) {
            return List.of("STATE_SERVICE", "STATE_SERVICE_PAID");
        }
        return List.of(cost.rule() == Entry.Cost.Rule.FREE ? "STATE_SERVICE" : "STATE_SERVICE_PAID");
    }

    private List<String> building() {
        long sure = components.stream()
                .filter(component -> component.mode().possible().stream().allMatch(mode -> mode.contains("FAIRE")))
                .count();
        boolean possible = components.stream()
                .anyMatch(component -> component.mode().possible().stream().anyMatch(mode -> mode.contains("FAIRE")));
        if (sure > 0) {
            return List.of("YES");
        }
        return possible ? List.of("YES", "NO") : List.of("NO");
    }
}
