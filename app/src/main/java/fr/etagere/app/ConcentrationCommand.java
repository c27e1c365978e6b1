package fr.etagere.app;

import fr.etagere.ownership.Ownership;
import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Reliance;
import fr.etagere.portfolio.Renewal;
import fr.etagere.portfolio.Spend;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `etagere portfolio concentration`: how much goes to how few.
@Command(
        name = "concentration",
        description = "Part de chacun dans les montants, et indice de concentration.",
        mixinStandardHelpOptions = true)
final class ConcentrationCommand implements Callable<Integer> {

    private static final String FOLDER = "doctrine/portfolio";

    /// What is shared out.
    enum Over {
        AMOUNT,
        SYSTEMS
    }

    private final Surroundings surroundings;

    @Option(names = "--by", paramLabel = "QUOI", description = "supplier, controller ou country ; supplier par défaut.")
    private Reliance.By by = Reliance.By.SUPPLIER;

    @Option(
            names = "--over",
            paramLabel = "QUOI",
            description = "amount (montants, par défaut) ou systems (systèmes critiques).")
    private Over over = Over.AMOUNT;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN ou SIRET de l'acheteur.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    @Option(names = "--seed", paramLabel = "G", description = "Graine des tirages de l'intervalle.")
    private long seed = 1;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    ConcentrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = on == null ? surroundings.today() : on;
        return switch (over) {
            case AMOUNT -> amounts(day);
            case SYSTEMS -> systems(day);
        };
    }

    private int systems(LocalDate day) throws IOException {
        Maps.Joined joined = new Maps(surroundings, time).graph(digital, day);
        if (joined.graph().size() == 0) {
            surroundings.err().println(options.texts().get("portfolio.empty"));
            return ExitCode.NOT_FOUND;
        }
        if (joined.critical().isEmpty()) {
            surroundings.err().println(options.texts().get("single-points.no-critical"));
            return ExitCode.NOT_FOUND;
        }
        var reliance = new Reliance(joined.graph(), joined.critical(), by);
        NodeId.Kind kind = by == Reliance.By.COUNTRY ? NodeId.Kind.COUNTRY : NodeId.Kind.SUPPLIER;
        Concentration concentration = reliance.concentration(day, seed);
        var names = new HashMap<String, String>();
        concentration
                .parts()
                .forEach(part -> names.put(part.to(), joined.graph().name(new NodeId(kind, part.to()))));
        say(concentration, names, reliance.relying(day));
        return ExitCode.DONE;
    }

    private int amounts(LocalDate day) throws IOException {
        var maps = new Maps(surroundings, time);
        Optional<Ownership> ownership = by == Reliance.By.SUPPLIER ? Optional.empty() : maps.ownership(day);
        if (by != Reliance.By.SUPPLIER && ownership.isEmpty()) {
            surroundings.err().println(options.texts().get("concentration.no-registers"));
            return ExitCode.NOT_FOUND;
        }
        Optional<Behind> behind = ownership.map(registers -> new Behind(registers, day));
        var names = new HashMap<String, String>();
        var spends = new ArrayList<Spend>();
        long all = maps.contracts(contract -> {
            if ((!digital || contract.digital().verdict() == Contract.Digital.Verdict.YES)
                    && (buyer == null || ContractsCommand.names(buyer, contract.buyer()))) {
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
        if (all == 0) {
            surroundings.err().println(options.texts().get("portfolio.empty"));
            return ExitCode.NOT_FOUND;
        }
        say(Concentration.of(spends, seed), names, Map.of());
        return ExitCode.DONE;
    }

    private void say(Concentration concentration, Map<String, String> names, Map<String, Integer> relying) {
        var levels = Materials.at(surroundings.root(), List.of(FOLDER)).tree(FOLDER + "/concentration.yaml");
        if (options.json()) {
            ObjectNode root = ConcentrationJson.of(concentration, over, names, relying);
            root.put("by", by.name().toLowerCase(Locale.ROOT));
            root.put("seed", seed);
            root.set("levels", levels);
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } else {
            new ConcentrationPage(options.texts(), levels, over)
                    .lines(concentration, names, relying)
                    .forEach(surroundings.out()::println);
        }
    }

    private @Nullable String to(Behind behind, Contract contract, Map<String, String> names) {
        return by == Reliance.By.COUNTRY ? behind.country(contract) : behind.controller(contract, names);
    }
}
