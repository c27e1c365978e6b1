package fr.etagere.app;

import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Within;
import fr.etagere.tables.Month;
import fr.etagere.tables.Snapshot;
import fr.etagere.tables.TableEngine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere analytics renewals`: how many decisions each month asks for.
@Command(
        name = "renewals",
        description = "Les décisions de renouvellement à prendre, mois par mois.",
        mixinStandardHelpOptions = true)
final class RenewalMonthsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--within",
            paramLabel = "DURÉE",
            defaultValue = "18m",
            converter = WithinConverter.class,
            description = "90j, 18m, 2a ; 18m par défaut.")
    private @Nullable Within within;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Mixin
    private TableOptions scope = new TableOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    RenewalMonthsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var tables = new Tables(surroundings, options);
        TableEngine engine = tables.engine();
        Snapshot snapshot = engine == null ? null : tables.snapshot(engine);
        if (engine == null || snapshot == null || within == null) {
            return ExitCode.NOT_FOUND;
        }
        LocalDate from = on == null ? surroundings.today() : on;
        LocalDate to = within.after(from);
        List<Month> months = engine.renewals(tables.folder(), snapshot, scope.scope(), from, to);
        Texts texts = options.texts();
        if (options.json()) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("snapshot", snapshot.contracts().sha256());
            root.put("from", from.toString());
            root.put("to", to.toString());
            ArrayNode list = root.putArray("months");
            months.forEach(month -> list.addObject()
                    .put("month", month.month().toString())
                    .put("contracts", month.contracts())
                    .put("withoutAmount", month.withoutAmount())
                    .put("amount", month.amount()));
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
            return ExitCode.DONE;
        }
        surroundings.out().println(texts.get("analytics.renewals", texts.date(from), texts.date(to)));
        var table = new TextTable();
        months.forEach(month -> table.row(List.of(
                month.month().toString(),
                texts.get("analytics.contracts", month.contracts(), month.withoutAmount()),
                texts.amount(month.amount()))));
        table.lines().forEach(line -> surroundings.out().println("  " + line));
        return ExitCode.DONE;
    }
}
