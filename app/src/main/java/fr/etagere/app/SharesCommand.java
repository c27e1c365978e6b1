package fr.etagere.app;

import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.tables.Shares;
import fr.etagere.tables.Snapshot;
import fr.etagere.tables.TableEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere analytics concentration`: how much goes to how few, over all contracts at once.
@Command(
        name = "concentration",
        description = "Part de chacun et indice de concentration, par titulaire, contrôleur ou pays, et par an.",
        mixinStandardHelpOptions = true)
final class SharesCommand implements Callable<Integer> {

    private static final int SHOWN = 15;

    private final Surroundings surroundings;

    @Option(names = "--by", paramLabel = "QUOI", description = "supplier, controller ou country ; supplier par défaut.")
    private TableEngine.By by = TableEngine.By.SUPPLIER;

    @Mixin
    private TableOptions scope = new TableOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SharesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var tables = new Tables(surroundings, options);
        TableEngine engine = tables.engine();
        Snapshot snapshot = engine == null ? null : tables.snapshot(engine);
        if (engine == null || snapshot == null) {
            return ExitCode.NOT_FOUND;
        }
        Shares shares = engine.shares(tables.folder(), snapshot, scope.scope(), by);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(shares, snapshot)));
        } else {
            show(shares);
        }
        return ExitCode.DONE;
    }

    private void show(Shares shares) {
        Texts texts = options.texts();
        if (shares.index() == null) {
            surroundings.out().println(texts.get("analytics.none", shares.counted(), shares.withoutAmount()));
            return;
        }
        surroundings
                .out()
                .println(texts.get(
                        "concentration.total", texts.amount(shares.total()), shares.counted(), shares.withoutAmount()));
        var table = new TextTable();
        shares.parts().stream()
                .limit(SHOWN)
                .forEach(part -> table.row(List.of(
                        part.to(),
                        String.format(texts.lang().locale(), "%.1f %%", part.share()),
                        texts.amount(part.amount()))));
        table.lines().forEach(line -> surroundings.out().println("  " + line));
        if (shares.parts().size() > SHOWN) {
            surroundings
                    .out()
                    .println("  "
                            + texts.get("concentration.more", shares.parts().size() - SHOWN));
        }
        surroundings.out().println(texts.get("analytics.index", Math.round(shares.index())));
        if (shares.unknown() > 0) {
            surroundings
                    .out()
                    .println(texts.get(
                            "concentration.unknown",
                            String.format(texts.lang().locale(), "%.1f", shares.unknown()),
                            Math.round(shares.least()),
                            Math.round(shares.most())));
        }
        if (shares.byYear().size() > 1) {
            var years = new ArrayList<String>();
            shares.byYear().forEach((year, index) -> years.add(year + texts.colon() + Math.round(index)));
            surroundings.out().println(texts.get("concentration.trend", String.join(", ", years)));
        }
    }

    private ObjectNode json(Shares shares, Snapshot snapshot) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("snapshot", snapshot.contracts().sha256());
        root.put("by", by.name().toLowerCase(Locale.ROOT));
        root.put("index", shares.index());
        root.put("least", shares.least());
        root.put("most", shares.most());
        root.put("unknown", shares.unknown());
        root.put("totalAmount", shares.total());
        root.put("contracts", shares.counted());
        root.put("withoutAmount", shares.withoutAmount());
        ArrayNode parts = root.putArray("parts");
        shares.parts()
                .forEach(part -> parts.addObject()
                        .put("to", part.to())
                        .put("amount", part.amount())
                        .put("share", part.share()));
        ArrayNode years = root.putArray("years");
        shares.byYear()
                .forEach((year, index) -> years.addObject().put("year", year).put("index", index));
        return root;
    }
}
