package fr.etagere.dossier;

import fr.etagere.need.NeedReader;
import fr.etagere.shared.Document;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One file of `app/src/test/resources/scenarios`: a need, and what is decided of it in several cases.
record Scenario(String file, List<Case> cases) {

    static final Path FOLDER = Path.of("app/src/test/resources/scenarios");

    /// One case: the whole need, the date, and what the decision must say.
    record Case(String name, JsonNode need, LocalDate asOf, List<Expectation> expect) {

        Decision decidedBy(Decisions decisions, NeedReader reader) {
            return switch (reader.read(new Document(need.deepCopy(), Map.of()))) {
                case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) -> decisions.decide(file, asOf);
                case Read.Refused<NeedReader.NeedFile> refused ->
                    throw new AssertionError(name + ": " + refused.violations());
            };
        }
    }

    static Path root() {
        return Path.of(System.getProperty("etagere.root"));
    }

    /// The YAML files of a folder of the repository, in order.
    static List<Path> yamlFiles(Path folder) {
        try (var files = Files.list(root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The examples that are needs: costs, criteria and others lie beside them, and a need alone says who buys.
    static List<Path> needs() {
        return yamlFiles(Path.of("examples")).stream()
                .filter(file -> tree(file).has("organisation"))
                .toList();
    }

    static Scenario read(Path file) {
        JsonNode written = tree(file);
        ObjectNode need = written.path("base").isString()
                ? (ObjectNode) tree(root().resolve(written.path("base").stringValue()))
                : JsonNodeFactory.instance.objectNode();
        merge(need, written.path("need"));
        List<Case> cases = written.required("cases")
                .valueStream()
                .map(one -> read(need, one))
                .toList();
        return new Scenario(file.getFileName().toString(), cases);
    }

    private static Case read(ObjectNode base, JsonNode written) {
        ObjectNode need = base.deepCopy();
        merge(need, written.path("with"));
        return new Case(
                written.required("name").stringValue(),
                need,
                LocalDate.parse(written.required("asOf").stringValue()),
                written.required("expect")
                        .propertyStream()
                        .map(entry -> new Expectation(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static JsonNode tree(Path file) {
        try {
            String name = file.getFileName().toString();
            return new Materials(Map.of(name, Files.readAllBytes(file))).tree(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// JSON merge patch (RFC 7396).
    private static void merge(ObjectNode target, JsonNode patch) {
        patch.propertyStream().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value.isObject()) {
                if (!target.path(name).isObject()) {
                    target.putObject(name);
                }
                merge((ObjectNode) target.required(name), value);
            } else {
                target.set(name, value);
            }
        });
    }
}
