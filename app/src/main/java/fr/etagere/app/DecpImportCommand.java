package fr.etagere.app;

import fr.etagere.download.Download;
import fr.etagere.download.Downloaded;
import fr.etagere.procurement.Account;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.ContractRegisters.Imported;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.JoinedContracts.Passed;
import fr.etagere.procurement.Origin;
import fr.etagere.procurement.Rejected;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `etagere portfolio import decp`: awarded contracts come in, DECP or OCDS, whatever the file's name.
@Command(
        name = "decp",
        aliases = "ocds",
        description =
                "Importe des contrats publiés : DECP 2019, DECP 2022, format tabulaire, OCDS 1.1 ; gzip et zip acceptés.",
        mixinStandardHelpOptions = true)
final class DecpImportCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final long SAID_EVERY = 100_000;

    private final Surroundings surroundings;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FICHIER|ADRESSE")
    private List<String> places = List.of();

    @Mixin
    private CommonOptions options = new CommonOptions();

    DecpImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var codes = DigitalCodes.of(Materials.at(surroundings.root(), List.of(DigitalCodes.FOLDER)));
        var registers = new ContractRegisters(surroundings.home(), codes);
        var imported = new ArrayList<Imported>();
        ArrayNode refused = JsonNodeFactory.instance.arrayNode();
        for (String place : places) {
            switch (keep(place, registers)) {
                case Read.Refused<Imported>(List<Violation> violations) -> {
                    refused.add(ViolationLines.json(place, violations, options.texts()));
                    if (!options.json()) {
                        ViolationLines.show(place, violations, options, surroundings);
                    }
                }
                case Read.Ok<Imported>(Imported done) -> {
                    imported.add(done);
                    if (!options.json()) {
                        show(place, done);
                    }
                }
            }
        }
        Passed all = registers
                .contracts(imported.stream().map(Imported::place).distinct().toList())
                .each(_ -> {});
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(PortfolioJson.imported(imported, all, refused, options.texts())));
        } else if (imported.size() > 1) {
            surroundings
                    .out()
                    .println(options.texts()
                            .get(
                                    "procurement.together",
                                    imported.size(),
                                    all.contracts(),
                                    all.duplicates(),
                                    all.superseded(),
                                    options.texts().amount(all.totalAmount())));
        }
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }

    private Read<Imported> keep(String place, ContractRegisters registers) throws IOException {
        Texts texts = options.texts();
        if (place.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            surroundings.err().println(texts.get("import.downloading", place));
            return switch (new Download(surroundings.environment(), surroundings.properties()).get(place)) {
                case Read.Ok<Downloaded>(Downloaded downloaded) ->
                    keep(registers, Origin.downloaded(place, downloaded.bytes()));
                case Read.Refused<Downloaded>(List<Violation> violations) -> new Read.Refused<>(violations);
            };
        }
        Path file = Path.of(place);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(place);
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(place, null, "c'est un dossier");
        }
        surroundings.err().println(texts.get("import.reading", place));
        return keep(registers, Origin.file(file));
    }

    private Read<Imported> keep(ContractRegisters registers, Origin origin) throws IOException {
        return registers.keep(origin, surroundings.today(), rows -> {
            if (rows % SAID_EVERY == 0) {
                surroundings.err().println(options.texts().get("procurement.progress", rows));
            }
        });
    }

    private void show(String place, Imported imported) {
        Texts texts = options.texts();
        Account account = imported.account();
        String format = texts.get("procurement.format." + account.format());
        if (imported.already()) {
            surroundings
                    .out()
                    .println(texts.get(
                            "import.already", place, texts.date(account.source().retrieved())));
        }
        surroundings
                .out()
                .println(texts.get(
                        "procurement.done",
                        place,
                        format,
                        account.read(),
                        account.kept(),
                        account.rejected(),
                        account.duplicates()));
        surroundings
                .out()
                .println("  "
                        + texts.get(
                                "procurement.contracts",
                                account.contracts(),
                                texts.amount(account.totalAmount()),
                                account.withoutAmount()));
        rules("procurement.repaired", account.repaired());
        rules("procurement.found", account.found());
        rules("procurement.joined", account.joined());
        rejected(account);
        surroundings.out().println("  " + texts.get("procurement.account", imported.file(), imported.rejected()));
    }

    private void rules(String title, SortedMap<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        surroundings.out().println("  " + options.texts().get(title));
        for (Map.Entry<String, Long> rule : counts.entrySet()) {
            surroundings
                    .out()
                    .println("    %8d  %s"
                            .formatted(rule.getValue(), options.texts().get("procurement.rule." + rule.getKey())));
        }
    }

    private void rejected(Account account) {
        Texts texts = options.texts();
        List<Rejected> first = account.firstRejected();
        for (Rejected row : first.subList(0, Math.min(SHOWN, first.size()))) {
            for (Violation violation : row.violations()) {
                String value = violation.value().isEmpty() ? "" : " « " + violation.value() + " »";
                surroundings
                        .err()
                        .println("  ✗ " + texts.get("import.row", Long.toString(row.row())) + " " + violation.path()
                                + value + " — " + violation.message(texts));
            }
        }
        if (account.rejected() > SHOWN) {
            surroundings.err().println("  " + texts.get("procurement.more", account.rejected() - SHOWN));
        }
    }
}
