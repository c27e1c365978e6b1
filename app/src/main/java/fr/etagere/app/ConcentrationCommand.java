package fr.etagere.app;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Joining;
import fr.etagere.portfolio.Renewal;
import fr.etagere.portfolio.Spend;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere portfolio concentration`: how much goes to how few.
@Command(
        name = "concentration",
        description = "Part de chacun dans les montants, et indice de concentration.",
        mixinStandardHelpOptions = true)
final class ConcentrationCommand implements Callable<Integer> {

    private static final String FOLDER = "doctrine/portfolio";
    private static final int SHOWN = 15;

    /// What the money is counted by.
    enum By {
        SUPPLIER,
        CONTROLLER,
        COUNTRY
    }

    private final Surroundings surroundings;

    @Option(names = "--by", paramLabel = "QUOI", description = "supplier, controller ou country ; supplier par défaut.")
    private By by = By.SUPPLIER;

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
        var maps = new Maps(surroundings, time);
        LocalDate day = surroundings.today();
        Optional<Ownership> ownership = by == By.SUPPLIER ? Optional.empty() : maps.ownership(day);
        if (by != By.SUPPLIER && ownership.isEmpty()) {
            surroundings.err().println(options.texts().get("concentration.no-registers"));
            return ExitCode.NOT_FOUND;
        }
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
                spends.add(ownership
                        .map(registers ->
                                new Spend(behind(registers, contract, day, names), spend.amount(), spend.year()))
                        .orElse(spend));
            }
        });
        if (all == 0) {
            surroundings.err().println(options.texts().get("portfolio.empty"));
            return ExitCode.NOT_FOUND;
        }
        Concentration concentration = Concentration.of(spends, seed);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(json(concentration, names)));
        } else {
            show(concentration, names);
        }
        return ExitCode.DONE;
    }

    /// Who or where is behind a contract's first supplier; null when registers do not say.
    private @Nullable String behind(Ownership ownership, Contract contract, LocalDate day, Map<String, String> names) {
        EntityId id = contract.suppliers().isEmpty()
                ? null
                : contract.suppliers().getFirst().id();
        if (id == null) {
            return null;
        }
        List<Joining.Above> above = Maps.above(ownership, id, day);
        if (by == By.COUNTRY) {
            return above.stream()
                    .filter(one -> one.country() != null)
                    .reduce((_, last) -> last)
                    .map(Joining.Above::country)
                    .orElse(null);
        }
        Optional<Joining.Above> top =
                above.stream().filter(one -> one.id() != null).findFirst();
        if (top.isEmpty()) {
            return above.isEmpty() ? null : Suppliers.node(id).key();
        }
        String key = Suppliers.node(Objects.requireNonNull(top.get().id())).key();
        names.putIfAbsent(key, top.get().name());
        return key;
    }

    private void show(Concentration concentration, Map<String, String> names) {
        Texts texts = options.texts();
        if (concentration.index() == null) {
            surroundings
                    .out()
                    .println(
                            concentration.counted() == 0
                                    ? texts.get("concentration.none", concentration.withoutAmount())
                                    : texts.get("concentration.nobody", concentration.counted()));
            return;
        }
        surroundings
                .out()
                .println(texts.get(
                        "concentration.total",
                        texts.amount(concentration.total().setScale(2, RoundingMode.HALF_UP)),
                        concentration.counted(),
                        concentration.withoutAmount()));
        var table = new TextTable();
        concentration.parts().stream()
                .limit(SHOWN)
                .forEach(part -> table.row(List.of(
                        names.getOrDefault(part.to(), part.to()),
                        String.format(texts.lang().locale(), "%.1f %%", part.share()),
                        texts.amount(part.amount().setScale(2, RoundingMode.HALF_UP)))));
        table.lines().forEach(line -> surroundings.out().println("  " + line));
        if (concentration.parts().size() > SHOWN) {
            surroundings
                    .out()
                    .println("  "
                            + texts.get(
                                    "concentration.more", concentration.parts().size() - SHOWN));
        }
        surroundings
                .out()
                .println(texts.get(
                        "concentration.index",
                        Math.round(concentration.index()),
                        Math.round(concentration.low()),
                        Math.round(concentration.high()),
                        mark(concentration.index())));
        if (concentration.unknown() > 0) {
            surroundings
                    .out()
                    .println(texts.get(
                            "concentration.unknown",
                            String.format(texts.lang().locale(), "%.1f", concentration.unknown()),
                            Math.round(concentration.least()),
                            Math.round(concentration.most())));
        }
        surroundings.out().println(texts.get("concentration.caution"));
        if (concentration.byYear().size() > 1) {
            var years = new ArrayList<String>();
            concentration.byYear().forEach((year, index) -> years.add(year + " : " + Math.round(index)));
            surroundings.out().println(texts.get("concentration.trend", String.join(", ", years)));
        }
    }

    private String mark(double index) {
        String mark = options.texts().get("concentration.low");
        for (JsonNode level : levels()) {
            if (index >= level.path("from").asDouble()) {
                mark = level.path(options.lang() == Lang.FR ? "fr" : "en").asString() + ", "
                        + level.path("source").asString();
            }
        }
        return mark;
    }

    private JsonNode levels() {
        return Materials.at(surroundings.root(), List.of(FOLDER)).tree(FOLDER + "/concentration.yaml");
    }

    private ObjectNode json(Concentration concentration, Map<String, String> names) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("by", by.name().toLowerCase(Locale.ROOT));
        root.put("index", concentration.index());
        root.put("least", concentration.least());
        root.put("most", concentration.most());
        root.put("unknown", concentration.unknown());
        root.put("low", concentration.low());
        root.put("high", concentration.high());
        root.put("seed", seed);
        root.put("totalAmount", concentration.total());
        root.put("contracts", concentration.counted());
        root.put("withoutAmount", concentration.withoutAmount());
        ArrayNode parts = root.putArray("parts");
        concentration
                .parts()
                .forEach(part -> parts.addObject()
                        .put("to", part.to())
                        .put("name", names.get(part.to()))
                        .put("amount", part.amount())
                        .put("share", part.share()));
        ArrayNode years = root.putArray("years");
        concentration
                .byYear()
                .forEach((year, index) -> years.addObject().put("year", year).put("index", index));
        root.set("levels", levels());
        return root;
    }
}
