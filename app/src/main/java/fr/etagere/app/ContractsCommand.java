package fr.etagere.app;

import fr.etagere.cartography.Scope;
import fr.etagere.portfolio.Contract;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.JoinedContracts.Passed;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere portfolio contracts`: the imported contracts, each once, with their total.
@Command(
        name = "contracts",
        description = "Liste les contrats importés, avec leur total.",
        mixinStandardHelpOptions = true)
final class ContractsCommand implements Callable<Integer> {

    private static final int SHOWN = 50;
    private static final int OBJECT = 60;

    private final Surroundings surroundings;

    @Option(names = "--supplier", paramLabel = "ID", description = "SIREN, SIRET ou SCHEMA-valeur du titulaire.")
    private @Nullable String supplier;

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN, SIRET ou SCHEMA-valeur de l'acheteur.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement ceux qui achètent du numérique.")
    private boolean digital;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    /// What the contracts that match add up to.
    private static final class Sum {
        private long contracts;
        private long withoutAmount;
        private BigDecimal total = BigDecimal.ZERO;
        private final List<Contract> listed = new ArrayList<>();
    }

    ContractsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var codes = DigitalCodes.of(Materials.at(surroundings.root(), List.of(DigitalCodes.FOLDER)));
        var sum = new Sum();
        Passed all = new ContractRegisters(surroundings.home(), codes)
                .contracts(time.knownOn())
                .each(time.asOf(), contract -> {
                    if (wanted(contract)) {
                        add(contract, sum);
                    }
                });
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(sum, all)));
        } else {
            show(sum, all);
        }
        return ExitCode.DONE;
    }

    private boolean wanted(Contract contract) {
        return (!digital || contract.digital().verdict() == Contract.Digital.Verdict.YES)
                && (buyer == null || Scope.names(buyer, contract.buyer()))
                && (supplier == null || contract.suppliers().stream().anyMatch(one -> Scope.names(supplier, one.id())));
    }

    private void add(Contract contract, Sum sum) {
        sum.contracts++;
        if (contract.amount() == null) {
            sum.withoutAmount++;
        } else {
            sum.total = sum.total.add(contract.amount());
        }
        // A person reads a screen; a program asked for all of them.
        if (options.json() || sum.listed.size() < SHOWN) {
            sum.listed.add(contract);
        }
    }

    private void show(Sum sum, Passed all) {
        Texts texts = options.texts();
        if (all.contracts() == 0) {
            surroundings.out().println(texts.get("contracts.none"));
            return;
        }
        var table = new TextTable();
        for (Contract contract : sum.listed) {
            table.row(List.of(
                    shortened(contract.object().isEmpty() ? contract.uid() : contract.object()),
                    contract.notified() == null ? "?" : contract.notified().toString(),
                    contract.amount() == null ? "?" : texts.amount(contract.amount())));
        }
        table.lines().forEach(surroundings.out()::println);
        if (sum.contracts > SHOWN) {
            surroundings.out().println(texts.get("contracts.more", sum.contracts - SHOWN));
        }
        surroundings
                .out()
                .println(texts.get(
                        "contracts.total", sum.contracts, all.contracts(), texts.amount(sum.total), sum.withoutAmount));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= OBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, OBJECT - 1)) + "…";
    }

    private static ObjectNode json(Sum sum, Passed all) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("contracts", sum.contracts);
        root.put("of", all.contracts());
        root.put("totalAmount", sum.total);
        root.put("withoutAmount", sum.withoutAmount);
        ArrayNode list = root.putArray("list");
        for (Contract contract : sum.listed) {
            JsonNode node = Json.mapper().valueToTree(contract);
            list.add(node);
        }
        return root;
    }
}
