package fr.etagere.app;

import fr.etagere.cartography.Recalled;
import fr.etagere.portfolio.Contract;
import fr.etagere.procurement.Award;
import fr.etagere.procurement.ContractRegisters.Told;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `etagere portfolio history`: who said what of a contract, when, in which file.
@Command(
        name = "history",
        description = "Ce que chaque fichier importé a dit d'un contrat, et quand.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "UID", description = "Identifiant du contrat : SIRET de l'acheteur et numéro.")
    private String uid = "";

    @Mixin
    private CommonOptions options = new CommonOptions();

    HistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Recalled> recalled = surroundings.cartography().history(uid);
        if (recalled.isEmpty()) {
            surroundings.err().println(options.texts().get("history.none", uid));
            return ExitCode.NOT_FOUND;
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(recalled.get().json()));
        } else {
            recalled.get().told().forEach(this::show);
        }
        return ExitCode.DONE;
    }

    private void show(Told told) {
        Texts texts = options.texts();
        Award award = told.award();
        Contract contract = award.contract();
        line(texts.get(
                "history.told",
                texts.date(told.source().retrieved()),
                told.source().from(),
                contract.uid()));
        award.formers()
                .forEach(former -> line("  "
                        + texts.get(
                                "history.former",
                                day(former.published()),
                                amount(former.amount()),
                                months(former.months()),
                                names(former.suppliers()))));
        line("  "
                + texts.get(
                        "history.published",
                        day(award.published()),
                        amount(contract.amendments().isEmpty() ? contract.amount() : award.first()),
                        day(contract.notified())));
        contract.amendments()
                .forEach(amendment -> line("  "
                        + texts.get(
                                "history.amendment",
                                day(amendment.on()),
                                amendment.amount() == null ? "=" : amount(amendment.amount()),
                                amendment.months() == null ? "=" : months(amendment.months()),
                                amendment.suppliers().isEmpty() ? "=" : names(amendment.suppliers()))));
        line("  "
                + texts.get(
                        "history.stands",
                        amount(contract.amount()),
                        months(contract.months()),
                        names(contract.suppliers())));
    }

    private void line(String text) {
        surroundings.out().println(text);
    }

    private String amount(@Nullable BigDecimal amount) {
        return amount == null ? "?" : options.texts().amount(amount) + " €";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }

    private static String months(@Nullable Integer months) {
        return months == null ? "?" : months.toString();
    }

    private static String names(List<Contract.Supplier> suppliers) {
        return suppliers.isEmpty()
                ? "?"
                : suppliers.stream()
                        .map(one -> one.name() == null ? String.valueOf(one.id()) : one.name())
                        .collect(Collectors.joining(", "));
    }
}
