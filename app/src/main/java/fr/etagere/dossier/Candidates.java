package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import fr.etagere.doctrine.Ruling;
import fr.etagere.doctrine.Rulings;
import fr.etagere.need.ContractValue;
import fr.etagere.need.Need;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The solutions of the shelf that cover some of a need, State services first, each with what it would cost
/// these users and the procedure its way of buying calls for.
final class Candidates {

    private static final Comparator<Decision.Candidate> ORDER = Comparator.comparing(
                    (Decision.Candidate candidate) -> candidate.setAside() != null)
            .thenComparingInt(candidate -> candidate.rung().equals("STATE") ? 0 : 1)
            .thenComparingInt(candidate -> -candidate.essential().certain())
            .thenComparingInt(candidate -> -candidate.covers().size())
            .thenComparing(candidate -> candidate.entry().id());

    private final Catalogue catalogue;
    private final Coverings coverings;
    private final Need need;
    private final LocalDate asOf;
    private final String bodyKind;
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, Ruling> procedures = new HashMap<>();

    Candidates(Catalogue catalogue, Coverings coverings, Need need, LocalDate asOf) {
        this.catalogue = catalogue;
        this.coverings = coverings;
        this.need = need;
        this.asOf = asOf;
        this.bodyKind = need.organisation().kind().name();
        need.setAsideOrNone().forEach(item -> reasons.put(item.solution(), item.reason()));
    }

    List<Decision.Candidate> list(Rulings rulings) {
        List<String> asked = coverings.ids(need.functionNames());
        List<String> likely = coverings.likely(need.functionNames());
        List<String> essentialNames = need.essentialAmong(need.functionNames());
        List<String> essential = coverings.ids(essentialNames);
        int unrecognised = coverings.unrecognised(essentialNames).size();
        var found = new ArrayList<Decision.Candidate>();
        for (Entry entry : catalogue.entries()) {
            boolean answers = asked.stream().anyMatch(entry.functions()::contains)
                    || likely.stream().anyMatch(entry.functions()::contains);
            if (coverings.onOffer(entry) && answers) {
                found.add(candidate(entry, asked, likely, essential, unrecognised, rulings));
            }
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    private Decision.Candidate candidate(
            Entry entry,
            List<String> asked,
            List<String> likely,
            List<String> essential,
            int unrecognised,
            Rulings rulings) {
        boolean proven = entry.proven("functions", asOf);
        List<String> given = asked.stream().filter(entry.functions()::contains).toList();
        var uncertain = new ArrayList<>(proven ? List.<String>of() : given);
        likely.stream().filter(entry.functions()::contains).forEach(uncertain::add);
        var missing = new LinkedHashSet<>(asked);
        missing.removeAll(given);
        int essentialGiven = (int) given.stream().filter(essential::contains).count();
        BigDecimal perYear = perYear(entry);
        BigDecimal total = perYear == null ? null : ContractValue.overDuration(perYear, need.duration());
        List<String> routes = routes(entry);
        return new Decision.Candidate(
                entry,
                Coverings.rung(entry),
                proven ? given : List.of(),
                uncertain,
                List.copyOf(missing),
                new Decision.Coverage(
                        proven ? essentialGiven : 0, essentialGiven + unrecognised, essential.size() + unrecognised),
                entry.admits(bodyKind),
                entry.qualified(asOf),
                perYear,
                total,
                routes.getFirst(),
                procedure(routes, total, rulings),
                reasons.get(entry.id()));
    }

    private @Nullable BigDecimal perYear(Entry entry) {
        Entry.Cost cost = entry.cost();
        if (cost == null || !entry.proven("cost", asOf) || !coverings.priceHolds(cost)) {
            return null;
        }
        Need.Users users = need.users();
        return switch (cost.rule()) {
            case FREE -> BigDecimal.ZERO;
            case PER_USER_YEAR ->
                cost.amount() == null || users == null || users.count() == null
                        ? null
                        : cost.amount().multiply(BigDecimal.valueOf(users.count()));
            case CONTRIBUTION, ON_QUOTE -> null;
        };
    }

    /// The ways this solution may be obtained; several while its price is not known.
    private List<String> routes(Entry entry) {
        if (entry.shelf() == Entry.Shelf.STATE) {
            return Buying.stateRoutes(entry);
        }
        boolean central = entry.vehicles() != null
                && entry.vehicles().stream().anyMatch(vehicle -> catalogue.centralPurchasing(vehicle, bodyKind));
        return List.of(central ? "CENTRAL_PURCHASING" : "CONTRACT");
    }

    /// A solution whose price is known is judged on its own price, the others on the estimate of the need.
    private Ruling procedure(List<String> routes, @Nullable BigDecimal total, Rulings rulings) {
        // Many solutions share their way and their price: the rules are asked once for each pair.
        return procedures.computeIfAbsent(routes + " " + total, _ -> {
            var own = new ArrayList<Fact>();
            own.add(Fact.anyOf("route", routes, Origin.shelf("cost")));
            if (total != null) {
                own.add(Fact.known("contractValue", total, Origin.shelf("cost")));
            }
            Rulings case_ = rulings.with(own);
            Ruling way = case_.rule("PROCEDURE-VOIE");
            return way.verdict().equals("BY_VALUE") ? case_.rule("PROCEDURE-SEUIL") : way;
        });
    }
}
