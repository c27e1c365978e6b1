package fr.etagere.app;

import fr.etagere.bom.Account;
import fr.etagere.bom.BomKind;
import fr.etagere.bom.ComponentRegisters;
import fr.etagere.bom.ComponentRegisters.Imported;
import fr.etagere.bom.Rejected;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the imports of systems and components share: files in, account out.
final class BomImporting {

    private static final int SHOWN = 10;
    private static final List<String> COUNTS =
            List.of("read", "kept", "rejected", "duplicates", "systems", "components", "dependencies");

    private final Surroundings surroundings;
    private final CommonOptions options;
    private final ArrayNode files = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode refused = JsonNodeFactory.instance.arrayNode();

    BomImporting(Surroundings surroundings, CommonOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /// @param batches files, those of one batch making one register
    int run(BomKind kind, List<List<Path>> batches, @Nullable String system) throws IOException {
        var registers = new ComponentRegisters(surroundings.home());
        for (List<Path> batch : batches) {
            for (Path file : batch) {
                check(file);
                surroundings.err().println(options.texts().get("import.reading", file.toString()));
            }
            String shown = String.join(", ", batch.stream().map(Path::toString).toList());
            switch (registers.keep(kind, batch, system, surroundings.today())) {
                case Read.Refused<Imported>(List<Violation> violations) -> {
                    refused.add(ViolationLines.json(shown, violations, options.texts()));
                    if (!options.json()) {
                        ViolationLines.show(shown, violations, options, surroundings);
                    }
                }
                case Read.Ok<Imported>(Imported done) -> {
                    files.add(json(done));
                    if (!options.json()) {
                        show(shown, done);
                    }
                }
            }
        }
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(together()));
        }
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.INVALID_INPUT;
    }

    private static void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "c'est un dossier");
        }
    }

    /// The answer to a program: `docs/schemas/portfolio-components-import.schema.json`.
    private ObjectNode together() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (String count : COUNTS) {
            long sum = 0;
            for (var file : files) {
                sum += file.path(count).asLong();
            }
            root.put(count, sum);
        }
        for (String rules : List.of("repaired", "warnings")) {
            ObjectNode added = root.putObject(rules);
            for (var file : files) {
                file.path(rules)
                        .properties()
                        .forEach(rule -> added.put(
                                rule.getKey(),
                                added.path(rule.getKey()).asLong(0)
                                        + rule.getValue().asLong()));
            }
        }
        root.set("files", files);
        root.set("refused", refused);
        return root;
    }

    private ObjectNode json(Imported imported) {
        Account account = imported.account();
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("file", account.source().from());
        file.put("source", account.source().id());
        file.put("format", account.format());
        file.put("sha256", account.source().sha256());
        file.put("system", account.system());
        file.put("already", imported.already());
        file.put("read", account.read());
        file.put("kept", account.kept());
        file.put("rejected", account.rejected());
        file.put("duplicates", account.duplicates());
        file.put("systems", account.systems());
        file.put("components", account.components());
        file.put("dependencies", account.dependencies());
        account.repaired().forEach(file.putObject("repaired")::put);
        account.warnings().forEach(file.putObject("warnings")::put);
        file.put("account", imported.file().toString());
        file.put("rejectedRowsFile", imported.rejected().toString());
        ArrayNode rows = file.putArray("firstRejectedRows");
        for (Rejected row : account.firstRejected()) {
            ObjectNode one = rows.addObject().put("row", row.row()).put("raw", row.raw());
            one.set(
                    "violations",
                    ViolationLines.json(account.source().from(), row.violations(), options.texts())
                            .path("violations")
                            .deepCopy());
        }
        return file;
    }

    private void show(String shown, Imported imported) {
        Texts texts = options.texts();
        Account account = imported.account();
        if (imported.already()) {
            surroundings
                    .out()
                    .println(texts.get(
                            "import.already", shown, texts.date(account.source().retrieved())));
        }
        surroundings
                .out()
                .println(texts.get(
                        "bom.done",
                        shown,
                        texts.get("bom.format." + account.format()),
                        account.read(),
                        account.kept(),
                        account.rejected(),
                        account.duplicates()));
        surroundings
                .out()
                .println("  "
                        + texts.get("bom.records", account.systems(), account.components(), account.dependencies()));
        rules("bom.repaired", account.repaired());
        rules("bom.warnings", account.warnings());
        for (Rejected row : account.firstRejected().stream().limit(SHOWN).toList()) {
            for (Violation violation : row.violations()) {
                surroundings
                        .err()
                        .println("  ✗ " + texts.get("import.row", Long.toString(row.row())) + " " + violation.path()
                                + " — " + violation.message(texts));
            }
        }
        surroundings.out().println("  " + texts.get("bom.account", imported.file(), imported.rejected()));
    }

    private void rules(String title, SortedMap<String, Long> counts) {
        if (!counts.isEmpty()) {
            surroundings.out().println("  " + options.texts().get(title));
        }
        counts.forEach((rule, count) -> surroundings
                .out()
                .println("    %8d  %s".formatted(count, options.texts().get("bom.rule." + rule))));
    }
}
