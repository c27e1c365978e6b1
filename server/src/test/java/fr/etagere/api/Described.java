package fr.etagere.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Holds each answer to the description: its status, its type, its body.
final class Described {

    private static final JsonNode ROOT = Specification.in(Lang.FR).tree();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(published()));
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    private Described() {}

    private static Map<String, String> published() {
        var schemas = new HashMap<String, String>();
        try (var files =
                Files.newDirectoryStream(Path.of(System.getProperty("etagere.root"), "docs", "schemas"), "*.json")) {
            for (Path file : files) {
                schemas.put("https://etagere.fr/schemas/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    /// @throws AssertionError when the answer is not one that the description foresees
    static void check(HttpResponse<String> answer) {
        String path = answer.uri().getPath();
        String method = answer.request().method();
        for (var one : ROOT.path("paths").properties()) {
            JsonNode operation = one.getValue().path(method.toLowerCase(Locale.ROOT));
            if (operation.isObject()
                    && PathPatternParser.defaultInstance.parse(one.getKey()).matches(PathContainer.parsePath(path))) {
                check(answer, method + " " + one.getKey(), operation);
                return;
            }
        }
    }

    private static synchronized void check(HttpResponse<String> answer, String name, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(answer.statusCode());
        JsonNode response = responses.path(status);
        if (response.isMissingNode() && answer.statusCode() >= 400) {
            response = responses.path("default");
        }
        if (response.has("$ref")) {
            response = ROOT.at(response.path("$ref").asString().substring(1));
        }
        if (!response.isObject()) {
            throw new AssertionError(name + " is not said to answer " + status + ": " + answer.body());
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            if (!answer.body().isEmpty()) {
                throw new AssertionError(name + " " + status + " is said to have no body");
            }
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(name + " " + status + " is not said to be " + type);
        }
        if (!type.contains("json")) {
            return;
        }
        Schema compiled = SCHEMAS.computeIfAbsent(name + status + type, _ -> {
            ObjectNode alone = schema.deepCopy().asObject();
            alone.set("components", ROOT.path("components"));
            return REGISTRY.getSchema(alone);
        });
        var errors = compiled.validate(Json.mapper().readTree(answer.body()));
        if (!errors.isEmpty()) {
            throw new AssertionError(name + " " + status + ": " + errors.subList(0, Math.min(5, errors.size())));
        }
    }
}
