package fr.etagere.app;

import fr.etagere.cartography.Listing;
import fr.etagere.cartography.Scope;
import fr.etagere.portfolio.Contract;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    ContractsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        // A person reads a screen; a program asked for all of them.
        int most = options.json() ? Integer.MAX_VALUE : SHOWN;
        Listing listing = surroundings
                .cartography(time)
                .contracts(new Listing.Asked(new Scope(buyer, digital), supplier, null, most));
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(listing.json()));
        } else {
            show(listing);
        }
        return ExitCode.DONE;
    }

    private void show(Listing listing) {
        Texts texts = options.texts();
        if (listing.of() == 0) {
            surroundings.out().println(texts.get("contracts.none"));
            return;
        }
        var table = new TextTable();
        for (Contract contract : listing.list()) {
            table.row(List.of(
                    shortened(contract.object().isEmpty() ? contract.uid() : contract.object()),
                    contract.notified() == null ? "?" : contract.notified().toString(),
                    contract.amount() == null ? "?" : texts.amount(contract.amount())));
        }
        table.lines().forEach(surroundings.out()::println);
        if (listing.contracts() > SHOWN) {
            surroundings.out().println(texts.get("contracts.more", listing.contracts() - SHOWN));
        }
        surroundings
                .out()
                .println(texts.get(
                        "contracts.total",
                        listing.contracts(),
                        listing.of(),
                        texts.amount(listing.total()),
                        listing.withoutAmount()));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= OBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, OBJECT - 1)) + "…";
    }
}
