package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.download.Download;
import fr.etagere.download.Downloaded;
import fr.etagere.lists.Account;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.lists.Replaced;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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

/// `etagere catalogue import`: published lists come in, every row kept, joined to another or rejected with its reason.
@Command(
        name = "import",
        description = "Importe une liste publiée, d'un fichier ou d'une adresse.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");

    /// Not a published list: a copy that another machine made of one, which a decision cites.
    private static final String COPY = "copy";

    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "LISTE",
            description = "sill, comptoir, cnll, publiccode, secnumcloud… ; copy pour une copie venue d'ailleurs.")
    private String kind = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FICHIER|ADRESSE")
    private List<String> places = List.of();

    @Option(
            names = "--replace",
            description = "Remplace la liste en place même par une liste bien plus courte ou surtout rejetée.")
    private boolean replace;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (kind.equals(COPY)) {
            return adopt();
        }
        Optional<ListKind> list = ListKind.of(kind);
        if (list.isEmpty()) {
            String kinds = Stream.of(ListKind.values()).map(ListKind::id).collect(Collectors.joining(", "));
            surroundings.err().println(options.texts().get("import.kind-unknown", kind, kinds));
            return ExitCode.INVALID_INPUT;
        }
        int worst = ExitCode.DONE;
        ArrayNode reports = JsonNodeFactory.instance.arrayNode();
        for (String place : list.get() == ListKind.PUBLICCODE ? files() : places) {
            switch (read(place)) {
                case Read.Refused<Got>(List<Violation> violations) -> worst = refused(place, violations, reports);
                case Read.Ok<Got>(Got got) -> {
                    var kept = new Registers(surroundings.home())
                            .keep(list.get(), got.bytes(), got.from(), got.url(), surroundings.today(), replace);
                    switch (kept) {
                        case Read.Refused<Registers.Imported>(List<Violation> violations) -> {
                            worst = refused(place, violations, reports);
                            Path account = new Registers(surroundings.home())
                                    .refuse(list.get(), got.bytes(), got.from(), surroundings.today(), violations);
                            surroundings.err().println(options.texts().get("import.refused", account));
                        }
                        case Read.Ok<Registers.Imported>(Registers.Imported imported) -> {
                            reports.add(json(place, imported));
                            show(place, imported);
                            worst = imported.account().kept() == 0 ? ExitCode.INVALID_INPUT : worst;
                        }
                    }
                }
            }
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
        } else {
            Catalogue catalogue = Catalogue.load(surroundings.materials());
            surroundings
                    .out()
                    .println(options.texts()
                            .get(
                                    "import.shelf",
                                    catalogue.entries().size(),
                                    catalogue.unplaced().size()));
        }
        return worst;
    }

    /// A folder of `publiccode.yml` files stands for the files in it.
    private List<String> files() throws IOException {
        var files = new ArrayList<String>();
        for (String place : places) {
            if (ADDRESS.matcher(place).matches() || !Files.isDirectory(Path.of(place))) {
                files.add(place);
                continue;
            }
            try (Stream<Path> inside = Files.list(Path.of(place))) {
                inside.filter(file -> file.toString().endsWith(".yml"))
                        .sorted()
                        .map(Path::toString)
                        .forEach(files::add);
            }
        }
        return files;
    }

    private int adopt() throws IOException {
        int worst = ExitCode.DONE;
        for (String place : places) {
            switch (new Registers(surroundings.home()).adopt(Input.list(Path.of(place)))) {
                case Read.Refused<Path>(List<Violation> violations) -> {
                    ViolationLines.show(place, violations, options, surroundings);
                    worst = ExitCode.INVALID_INPUT;
                }
                case Read.Ok<Path>(Path file) ->
                    surroundings.out().println(options.texts().get("import.adopted", file));
            }
        }
        return worst;
    }

    /// What a place gave.
    ///
    /// @param url the address it was read at; null for a file
    private record Got(byte[] bytes, String from, @Nullable String url) {}

    private Read<Got> read(String place) throws IOException {
        Texts texts = options.texts();
        if (ADDRESS.matcher(place).matches()) {
            surroundings.err().println(texts.get("import.downloading", place));
            return switch (new Download(surroundings.environment(), surroundings.properties()).get(place)) {
                case Read.Ok<Downloaded>(Downloaded downloaded) ->
                    new Read.Ok<>(new Got(downloaded.bytes(), place, place));
                case Read.Refused<Downloaded>(List<Violation> violations) -> new Read.Refused<>(violations);
            };
        }
        surroundings.err().println(texts.get("import.reading", place));
        Path file = Path.of(place);
        return new Read.Ok<>(new Got(Input.list(file), String.valueOf(file.getFileName()), null));
    }

    private int refused(String place, List<Violation> violations, ArrayNode reports) {
        if (options.json()) {
            reports.add(ViolationLines.json(place, violations, options.texts()));
        } else {
            ViolationLines.show(place, violations, options, surroundings);
        }
        return ExitCode.INVALID_INPUT;
    }

    private void show(String place, Registers.Imported imported) {
        if (options.json()) {
            return;
        }
        Texts texts = options.texts();
        Account account = imported.account();
        if (imported.already()) {
            surroundings.out().println(texts.get("import.already", place, texts.date(account.retrieved())));
            return;
        }
        surroundings
                .out()
                .println(texts.get(
                        "import.done",
                        place,
                        account.read(),
                        account.kept(),
                        account.joined().size(),
                        account.rejected().size(),
                        account.warnings().size()));
        account.repaired()
                .forEach((repair, count) ->
                        surroundings.out().println("  " + texts.get("import.repair." + repair, count)));
        if (account.uncheckedPlaces() > 0) {
            surroundings.out().println("  " + texts.get("import.unchecked", account.uncheckedPlaces()));
        }
        Replaced former = imported.replaced();
        if (former != null) {
            surroundings
                    .out()
                    .println("  "
                            + texts.get(
                                    "import.replaces",
                                    texts.date(former.retrieved()),
                                    former.before(),
                                    account.kept()));
        }
        List<Rejected> rejected = account.rejected();
        for (Rejected row : rejected.subList(0, Math.min(SHOWN, rejected.size()))) {
            for (Violation violation : row.violations()) {
                surroundings
                        .err()
                        .println("  ✗ " + texts.get("import.row", row.row()) + " " + violation.path() + " — "
                                + violation.message(texts));
            }
        }
        if (rejected.size() > SHOWN) {
            surroundings.err().println("  " + texts.get("import.more", rejected.size() - SHOWN));
        }
        surroundings.out().println(texts.get("import.account", imported.file()));
    }

    private ObjectNode json(String place, Registers.Imported imported) {
        Account account = imported.account();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("file", place);
        report.put("kind", account.kind());
        report.put("read", account.read());
        report.put("kept", account.kept());
        report.put("joined", account.joined().size());
        report.put("rejected", account.rejected().size());
        report.put("warnings", account.warnings().size());
        report.put("unchecked", account.uncheckedPlaces());
        ObjectNode repaired = report.putObject("repaired");
        account.repaired().forEach(repaired::put);
        report.put("already", imported.already());
        report.put("sha256", account.sha256());
        report.put("account", imported.file().toString());
        Replaced former = imported.replaced();
        if (former != null) {
            report.putObject("replaced")
                    .put("retrieved", former.retrieved().toString())
                    .put("entries", former.before());
        }
        ArrayNode rows = report.putArray("rejectedRows");
        for (Rejected row : account.rejected()) {
            ObjectNode one = rows.addObject();
            one.put("row", row.row());
            one.set(
                    "violations",
                    ViolationLines.json(place, row.violations(), options.texts())
                            .path("violations")
                            .deepCopy());
        }
        return report;
    }
}
