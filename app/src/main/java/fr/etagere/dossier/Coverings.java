package fr.etagere.dossier;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.Understanding;
import fr.etagere.catalogue.Understood;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import fr.etagere.need.Answer;
import fr.etagere.need.Need;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sets the functions of a need against the shelf: what each entry covers, what the State's services cover
/// together, what the market covers together. What is not known widens the answer.
final class Coverings {

    private final Catalogue catalogue;
    private final String bodyKind;
    private final LocalDate asOf;
    private final LocalDate serviceOn;
    private final LocalDate serviceUntil;
    private final Need need;
    private final Set<String> setAside;
    private final Map<String, List<String>> idsByName = new LinkedHashMap<>();
    private final Map<String, List<String>> likelyByName = new LinkedHashMap<>();

    Coverings(Catalogue catalogue, Need need, LocalDate asOf) {
        this.catalogue = catalogue;
        this.bodyKind = need.organisation().kind().name();
        this.asOf = asOf;
        LocalDate wanted = need.wantedOn();
        this.serviceOn = wanted != null && wanted.isAfter(asOf) ? wanted : asOf;
        this.serviceUntil = need.duration() == null
                ? serviceOn
                : serviceOn.plusMonths(need.duration().totalMonths());
        this.need = need;
        var aside = new LinkedHashSet<String>();
        need.setAsideOrNone().forEach(item -> aside.add(item.solution()));
        this.setAside = aside;
        need.functions()
                .forEach(function ->
                        idsByName.put(function.name(), catalogue.vocabulary().functionsIn(function.name())));
        List<String> unread = unrecognised(need.functionNames());
        if (!unread.isEmpty()) {
            Understanding understanding = catalogue.understanding();
            unread.forEach(name -> likelyByName.put(
                    name,
                    understanding.of(name).functions().stream()
                            .filter(Understood.Asked::whole)
                            .map(Understood.Asked::function)
                            .toList()));
        }
    }

    /// Ids that the everyday words of unrecognised functions likely mean: worth showing, never counted as asked.
    List<String> likely(List<String> functionNames) {
        var likely = new LinkedHashSet<String>();
        functionNames.forEach(name -> likely.addAll(likelyByName.getOrDefault(name, List.of())));
        likely.removeAll(ids(functionNames));
        return List.copyOf(likely);
    }

    /// Ids of the vocabulary named by some functions of the need, in order.
    List<String> ids(List<String> functionNames) {
        var ids = new LinkedHashSet<String>();
        functionNames.forEach(name -> ids.addAll(idsByName.getOrDefault(name, List.of())));
        return List.copyOf(ids);
    }

    /// The functions of the need the vocabulary does not know.
    List<String> unrecognised(List<String> functionNames) {
        return functionNames.stream()
                .filter(name -> idsByName.getOrDefault(name, List.of()).isEmpty())
                .toList();
    }

    /// Whether an entry can serve at all on the date wanted.
    boolean onOffer(Entry entry) {
        return entry.shelf() != Entry.Shelf.VEHICLE
                && entry.available(serviceOn)
                && entry.admits(bodyKind) != Entry.Admission.REFUSED;
    }

    /// Whether what is known of an entry lets it last as long as the need.
    private boolean lasts(Entry entry) {
        return entry.availableTo() == null || !entry.availableTo().isBefore(serviceUntil);
    }

    /// Whether a price is already that of the service wanted.
    boolean priceHolds(Entry.Cost cost) {
        return cost.from() == null || !serviceOn.isBefore(cost.from());
    }

    /// The offers qualified on the date that could carry this need: those of the layer asked, and for an
    /// application ready to use, those that give an essential function.
    List<Entry> qualifiedOffers() {
        Need.Hosting.Layer layer = need.hosting().layer();
        List<Entry> offers = catalogue.qualifiedOffers(layer == null ? null : layer.name(), asOf);
        if (layer != Need.Hosting.Layer.SAAS) {
            return offers;
        }
        List<String> essential = ids(need.essentialAmong(need.functionNames()));
        return offers.stream()
                .filter(offer -> offer.functions().stream().anyMatch(essential::contains))
                .toList();
    }

    /// Whether a qualified offer is known for what is asked: the buyer's own check first, then the shelf. An offer
    /// the shelf does not hold may still exist, so the shelf alone never says no.
    Fact qualifiedOffer() {
        Answer checked = need.hosting().qualifiedOffer();
        if (checked != null && checked != Answer.UNKNOWN) {
            return Fact.known("qualifiedOffer", checked.name(), Origin.need("/hosting/qualifiedOffer"));
        }
        Need.Hosting.Layer layer = need.hosting().layer();
        var origin = Origin.shelf("clouds" + (layer == null ? "" : "/" + layer.name()));
        List<String> names = need.essentialAmong(need.functionNames());
        boolean covered = unrecognised(names).isEmpty()
                && ids(names).stream()
                        .allMatch(id -> qualifiedOffers().stream()
                                .anyMatch(offer -> offer.functions().contains(id)));
        boolean known = switch (layer) {
            case null -> false;
            case SAAS -> covered;
            case IAAS, CAAS, PAAS -> !qualifiedOffers().isEmpty();
        };
        return known ? Fact.known("qualifiedOffer", "YES", origin) : Fact.unknown("qualifiedOffer", origin);
    }

    boolean isSetAside(Entry entry) {
        return setAside.contains(entry.id());
    }

    static String rung(Entry entry) {
        return entry.shelf() == Entry.Shelf.STATE ? "STATE" : "MARKET";
    }

    /// How far the State's services together cover functions.
    Fact stateCoverage(List<String> functionNames, Need.@Nullable Review review) {
        return coverage("stateCoverage", "STATE", functionNames, review, "/stateReview");
    }

    /// How far the market covers functions. The shelf does not hold the whole market, so what it lacks is unknown
    /// until the buyer's own study says otherwise.
    Fact marketCoverage(List<String> functionNames, Need.@Nullable Review study) {
        return coverage("marketCoverage", "MARKET", functionNames, study, "/marketStudy");
    }

    private Fact coverage(
            String fact, String rung, List<String> functionNames, Need.@Nullable Review review, String pointer) {
        if (review != null) {
            String said = switch (review.result()) {
                case COVERS -> "FULL";
                case COVERS_PART -> "PARTIAL";
                case COVERS_NOTHING -> "NONE";
            };
            return Fact.known(fact, said, Origin.need(pointer));
        }
        List<String> ids = ids(functionNames);
        var certain = new LinkedHashSet<String>();
        var possible = new LinkedHashSet<String>();
        for (Entry entry : catalogue.entries()) {
            if (!rung(entry).equals(rung) || !onOffer(entry) || isSetAside(entry)) {
                continue;
            }
            boolean sure = entry.proven("functions", asOf)
                    && lasts(entry)
                    && (!rung.equals("STATE") || entry.admits(bodyKind) == Entry.Admission.ADMITTED);
            for (String id : ids) {
                if (entry.functions().contains(id)) {
                    possible.add(id);
                    if (sure) {
                        certain.add(id);
                    }
                }
            }
        }
        int unknown = unrecognised(functionNames).size();
        int all = ids.size() + unknown;
        int most = rung.equals("MARKET") ? all : possible.size() + unknown;
        var levels = new LinkedHashSet<String>();
        for (int covered = certain.size(); covered <= most; covered++) {
            levels.add(covered == all ? "FULL" : covered == 0 ? "NONE" : "PARTIAL");
        }
        return Fact.anyOf(fact, List.copyOf(levels), Origin.shelf(rung.equals("STATE") ? "state-services" : "market"));
    }

    /// The strictest circle of La Suite among functions.
    Fact circle(List<String> functionNames) {
        int strictest = 0;
        for (String id : ids(functionNames)) {
            for (Entry entry : catalogue.entries()) {
                Integer circle = entry.circle();
                if (circle != null && entry.functions().contains(id) && (strictest == 0 || circle < strictest)) {
                    strictest = circle;
                }
            }
        }
        String code = switch (strictest) {
            case 1 -> "ONE";
            case 2 -> "TWO";
            case 3 -> "THREE";
            default -> "NONE";
        };
        return Fact.known("circle", code, Origin.shelf("state-services"));
    }

    /// The fewest services of the State, taken greedily, that surely cover functions together for as long as the need
    /// lasts.
    List<String> together(List<String> functionNames) {
        return association("STATE", functionNames, this::lasts);
    }

    /// The fewest entries of a rung, taken greedily, that cover functions together.
    List<String> association(String rung, List<String> functionNames) {
        return association(rung, functionNames, _ -> true);
    }

    private List<String> association(String rung, List<String> functionNames, Predicate<Entry> among) {
        var left = new LinkedHashSet<>(ids(functionNames));
        var chosen = new ArrayList<String>();
        while (!left.isEmpty()) {
            Entry best = null;
            int most = 0;
            for (Entry entry : catalogue.entries()) {
                if (rung(entry).equals(rung)
                        && onOffer(entry)
                        && !isSetAside(entry)
                        && among.test(entry)
                        && entry.proven("functions", asOf)) {
                    int covered = (int)
                            left.stream().filter(entry.functions()::contains).count();
                    boolean admitted = entry.admits(bodyKind) == Entry.Admission.ADMITTED;
                    if (covered > most && (!rung.equals("STATE") || admitted)) {
                        best = entry;
                        most = covered;
                    }
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best.id());
            left.removeAll(Set.copyOf(best.functions()));
        }
        return chosen;
    }
}
