package fr.etagere.app;

import fr.etagere.download.Download;
import fr.etagere.download.Downloaded;
import fr.etagere.filings.Account;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `etagere ownership import`: a register comes in, every row kept or rejected with its reason.
@Command(
        name = "import",
        description = "Importe un registre, d'un fichier ou d'une adresse.",
        mixinStandardHelpOptions = true)
final class FilingImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "REGISTRE", description = "gleif-lei, gleif-rr, gleif-repex…")
    private String kind = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FICHIER|ADRESSE")
    private List<String> places = List.of();

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour de la copie ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    FilingImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<FilingKind> register = FilingKind.of(kind);
        if (register.isEmpty()) {
            String kinds = Stream.of(FilingKind.values()).map(FilingKind::id).collect(Collectors.joining(", "));
            surroundings.err().println(options.texts().get("ownership.kind-unknown", kind, kinds));
            return ExitCode.INVALID_INPUT;
        }
        int worst = ExitCode.DONE;
        ArrayNode reports = JsonNodeFactory.instance.arrayNode();
        for (String place : places) {
            switch (keep(register.get(), place)) {
                case Read.Refused<FilingRegisters.Imported>(List<Violation> violations) -> {
                    worst = ExitCode.INVALID_INPUT;
                    if (options.json()) {
                        reports.add(ViolationLines.json(place, violations, options.texts()));
                    } else {
                        ViolationLines.show(place, violations, options, surroundings);
                    }
                }
                case Read.Ok<FilingRegisters.Imported>(FilingRegisters.Imported imported) -> {
                    reports.add(json(place, imported));
                    show(place, imported);
                }
            }
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
        }
        return worst;
    }

    private Read<FilingRegisters.Imported> keep(FilingKind register, String place) throws IOException {
        Texts texts = options.texts();
        var registers = new FilingRegisters(surroundings.home());
        LocalDate retrieved = asOf == null ? surroundings.today() : asOf;
        if (place.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            surroundings.err().println(texts.get("import.downloading", place));
            return switch (new Download(surroundings.environment(), surroundings.properties()).get(place)) {
                case Read.Ok<Downloaded>(Downloaded downloaded) ->
                    registers.keep(
                            register,
                            new FilingRegisters.Origin(place, () -> new ByteArrayInputStream(downloaded.bytes())),
                            retrieved,
                            _ -> {});
                case Read.Refused<Downloaded>(List<Violation> violations) -> new Read.Refused<>(violations);
            };
        }
        Path file = Path.of(place);
        if (Files.notExists(file)) {
            throw new NoSuchFileException(place);
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(place, null, texts.get("ownership.not-a-file"));
        }
        surroundings.err().println(texts.get("ownership.reading", place));
        return registers.keep(
                register,
                new FilingRegisters.Origin(String.valueOf(file.getFileName()), () -> Files.newInputStream(file)),
                retrieved,
                new Tenths(place, Files.size(file), surroundings.err(), texts));
    }

    private void show(String place, FilingRegisters.Imported imported) {
        if (options.json()) {
            return;
        }
        Texts texts = options.texts();
        Account account = imported.account();
        if (imported.already()) {
            surroundings
                    .out()
                    .println(texts.get(
                            "import.already", place, texts.date(account.source().retrieved())));
            return;
        }
        surroundings
                .out()
                .println(texts.get(
                        "ownership.done", place, account.read(), account.kept(), account.rejected(), account.odd()));
        int shown = 0;
        for (Account.Example example : account.examples()) {
            if (!example.kept() && shown++ < ExampleLines.MOST) {
                ExampleLines.of(example, texts).forEach(surroundings.err()::println);
            }
        }
        if (account.rejected() > ExampleLines.MOST) {
            surroundings.err().println("  " + texts.get("ownership.more", account.rejected() - ExampleLines.MOST));
        }
        surroundings.out().println(texts.get("ownership.account", imported.file()));
        if (account.rejected() + account.odd() > 0) {
            surroundings.out().println(texts.get("ownership.rejected", imported.rejected()));
        }
    }

    private ObjectNode json(String place, FilingRegisters.Imported imported) {
        Account account = imported.account();
        var report = JsonNodeFactory.instance.objectNode();
        report.put("file", place);
        report.put("kind", account.source().kind());
        report.put("read", account.read());
        report.put("kept", account.kept());
        report.put("rejected", account.rejected());
        report.put("warnings", account.odd());
        report.put("already", imported.already());
        report.put("sha256", account.source().sha256());
        report.put("account", imported.file().toString());
        report.put("rejectedRows", imported.rejected().toString());
        return report;
    }
}
