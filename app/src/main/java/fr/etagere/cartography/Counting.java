package fr.etagere.cartography;

import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Reliance;
import fr.etagere.portfolio.Renewal;
import fr.etagere.portfolio.Spend;
import fr.etagere.portfolio.Suppliers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts shares and their index, over amounts or over critical systems.
record Counting(Readings readings, Scope scope, Reliance.By by, LocalDate day, long seed) {

    private static final String LEVELS = "doctrine/portfolio";

    Counted over(Over over) throws IOException {
        return switch (over) {
            case AMOUNT -> amounts();
            case SYSTEMS -> systems();
        };
    }

    private Counted systems() throws IOException {
        Readings.Joined joined = readings.graph(scope, day);
        if (joined.graph().size() == 0) {
            return new Counted.Nothing();
        }
        if (joined.critical().isEmpty()) {
            return new Counted.NoCritical();
        }
        var reliance = new Reliance(joined.graph(), joined.critical(), by);
        NodeId.Kind kind = by == Reliance.By.COUNTRY ? NodeId.Kind.COUNTRY : NodeId.Kind.SUPPLIER;
        Concentration concentration = reliance.concentration(day, seed);
        var names = new HashMap<String, String>();
        concentration
                .parts()
                .forEach(part -> names.put(part.to(), joined.graph().name(new NodeId(kind, part.to()))));
        return counted(concentration, Over.SYSTEMS, names, reliance.relying(day));
    }

    private Counted amounts() throws IOException {
        Optional<Behind> behind = by == Reliance.By.SUPPLIER ? Optional.empty() : readings.behind(day);
        if (by != Reliance.By.SUPPLIER && behind.isEmpty()) {
            return new Counted.NoRegisters();
        }
        var names = new HashMap<String, String>();
        var spends = new ArrayList<Spend>();
        long all = readings.contracts(contract -> {
            if (scope.counts(contract)) {
                Spend spend = Renewal.spend(contract);
                contract.suppliers().forEach(supplier -> {
                    if (supplier.name() != null) {
                        names.putIfAbsent(Suppliers.node(supplier).key(), supplier.name());
                    }
                });
                spends.add(behind.map(one -> new Spend(to(one, contract, names), spend.amount(), spend.year()))
                        .orElse(spend));
            }
        });
        return all == 0 ? new Counted.Nothing() : counted(Concentration.of(spends, seed), Over.AMOUNT, names, Map.of());
    }

    private Counted counted(
            Concentration concentration, Over over, Map<String, String> names, Map<String, Integer> relying) {
        return new Counted.Of(
                concentration,
                over,
                by,
                names,
                relying,
                seed,
                readings.folders().data(LEVELS).tree(LEVELS + "/concentration.yaml"));
    }

    private @Nullable String to(Behind behind, Contract contract, Map<String, String> names) {
        return by == Reliance.By.COUNTRY ? behind.country(contract) : behind.controller(contract, names);
    }
}
