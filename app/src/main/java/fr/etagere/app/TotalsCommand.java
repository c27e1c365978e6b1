package fr.etagere.app;

import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.tables.Snapshot;
import fr.etagere.tables.TableEngine;
import fr.etagere.tables.Total;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere analytics totals`: what goes to each supplier.
@Command(
        name = "totals",
        description = "Le total de chaque titulaire, les groupements à part.",
        mixinStandardHelpOptions = true)
final class TotalsCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final Surroundings surroundings;

    @Mixin
    private TableOptions scope = new TableOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    TotalsCommand(Surroundings surroundings) {
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
        List<Total> totals = engine.totals(tables.folder(), snapshot, scope.scope());
        if (options.json()) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("snapshot", snapshot.contracts().sha256());
            ArrayNode list = root.putArray("totals");
            totals.forEach(total -> list.addObject()
                    .put("to", total.to())
                    .put("name", total.name())
                    .put("contracts", total.contracts())
                    .put("withoutAmount", total.withoutAmount())
                    .put("amount", total.amount()));
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
            return ExitCode.DONE;
        }
        Texts texts = options.texts();
        var table = new TextTable();
        totals.stream()
                .limit(SHOWN)
                .forEach(total -> table.row(List.of(
                        Objects.requireNonNullElseGet(
                                total.name(),
                                () -> Objects.requireNonNullElse(total.to(), texts.get("analytics.nobody"))),
                        texts.get("analytics.contracts", total.contracts(), total.withoutAmount()),
                        texts.amount(total.amount()))));
        table.lines().forEach(surroundings.out()::println);
        if (totals.size() > SHOWN) {
            surroundings.out().println(texts.get("concentration.more", totals.size() - SHOWN));
        }
        return ExitCode.DONE;
    }
}
