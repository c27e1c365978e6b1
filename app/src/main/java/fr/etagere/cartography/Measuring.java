package fr.etagere.cartography;

import fr.etagere.exposure.EuropeanUnion;
import fr.etagere.exposure.Exposures;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.Diversity;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.Measures;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.OpenLicences;
import fr.etagere.portfolio.Openness;
import fr.etagere.portfolio.Placed;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.portfolio.Renewal;
import fr.etagere.portfolio.Scale;
import fr.etagere.portfolio.ScaleShares;
import fr.etagere.portfolio.Spend;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the four measures from what is imported.
final class Measuring implements PortfolioFilings {

    static final String FOLDER = "doctrine/portfolio";

    private final Readings readings;
    private final Materials data;
    private final Scope scope;
    private final LocalDate day;
    private final @Nullable DependencyGraph of;
    private final OpenLicences licences;
    private final Scale.Map scales;
    private final List<Placed> storage = new ArrayList<>();
    private final List<Placed> critical = new ArrayList<>();
    private Openness openness = new Openness(0, 0, 0);

    /// @param scope of an organisation, only systems and components that it needs count
    Measuring(Readings readings, Scope scope, LocalDate day) throws IOException {
        this.readings = readings;
        this.scope = scope;
        this.of =
                scope.organisation() == null ? null : readings.graph(scope, day).graph();
        this.day = day;
        this.data = readings.folders().data(FOLDER, Exposures.FOLDER);
        var listed = Json.mapper().treeToValue(data.tree(FOLDER + "/free-licences.yaml"), Listed.class);
        this.licences = new OpenLicences(listed.approved(), listed.other());
        this.scales = new Scale.Map(
                Set.copyOf(definitions().national()), EuropeanUnion.of(data).countries(day));
    }

    private record Listed(
            List<OpenLicences.Licence> approved,
            List<String> other,
            String source,
            String address,
            LocalDate lastChecked,
            String status) {}

    /// What the measures are, and where they come from.
    MeasureTerms definitions() {
        return Json.mapper().treeToValue(data.tree(FOLDER + "/measures.yaml"), MeasureTerms.class);
    }

    Measures of() throws IOException {
        var origins = new Origins(readings.behind(day), scales);
        var byControl = new ArrayList<Placed>();
        var bySeat = new ArrayList<Placed>();
        var each = new ArrayList<Placed>();
        var suppliers = new ArrayList<Spend>();
        var controllers = new ArrayList<Spend>();
        Map<Scale, List<Spend>> byScale = new EnumMap<>(Scale.class);
        readings.contracts(contract -> {
            if (!scope.counts(contract)) {
                return;
            }
            Set<Scale> control = origins.control(contract);
            byControl.add(new Placed(control, contract.amount()));
            bySeat.add(new Placed(origins.seat(contract), contract.amount()));
            each.add(Placed.one(control));
            Spend spend = Renewal.spend(contract);
            suppliers.add(spend);
            var controlled = new Spend(origins.controller(contract), spend.amount(), spend.year());
            controllers.add(controlled);
            if (control.size() == 1) {
                byScale.computeIfAbsent(control.iterator().next(), _ -> new ArrayList<>())
                        .add(controlled);
            }
        });
        readings.components(this);
        Map<Scale, Diversity> diversities = new EnumMap<>(Scale.class);
        byScale.forEach((scale, spends) -> diversities.put(scale, Diversity.of(spends)));
        return new Measures(
                ScaleShares.of(byControl),
                ScaleShares.of(bySeat),
                ScaleShares.of(each),
                ScaleShares.of(storage),
                ScaleShares.of(critical),
                openness,
                Diversity.of(suppliers),
                Diversity.of(controllers),
                diversities);
    }

    private boolean needs(NodeId.Kind kind, String id) {
        return of == null || of.has(new NodeId(kind, id));
    }

    @Override
    public void contract(Contract contract) {
        // Registers of components hold none.
    }

    @Override
    public void system(InformationSystem system) {
        if (!needs(NodeId.Kind.SYSTEM, system.id())) {
            return;
        }
        Placed kept = Placed.one(scales.of(system.hostingCountry()));
        storage.add(kept);
        if (system.criticality() == InformationSystem.Criticality.CRITICAL) {
            critical.add(kept);
        }
    }

    @Override
    public void component(Component component) {
        if (needs(NodeId.Kind.COMPONENT, component.id())) {
            openness = openness.plus(licences.of(component.licence()));
        }
    }

    @Override
    public void dependency(Dependency dependency) {
        // A need weighs nothing.
    }
}
