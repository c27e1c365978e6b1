package fr.etagere.api;

import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of the operations for programs, in OpenAPI 3.1. Written first, by hand; tests hold the operations to
/// it. Read when it is first asked for.
public final class Specification {

    private static final String FRENCH = "/openapi/etagere.yaml";
    private static final String ENGLISH = "/openapi/etagere.en.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    /// What people read in it. A property may bear the same name: its value is no text.
    private static final Set<String> TEXTS = Set.of("title", "summary", "description");

    private final byte[] bytes;
    private final JsonNode root;

    private Specification(byte[] bytes, JsonNode root) {
        this.bytes = bytes;
        this.root = root;
    }

    private static final class French {
        private static final Specification WHOLE = french();
    }

    private static final class English {
        private static final Specification WHOLE = english();
    }

    /// The description in a language: the operations are the same, its texts are not.
    public static Specification in(Lang lang) {
        return switch (lang) {
            case FR -> French.WHOLE;
            case EN -> English.WHOLE;
        };
    }

    private static Specification french() {
        byte[] bytes = bytes(FRENCH);
        return new Specification(bytes, root(FRENCH, bytes));
    }

    private static Specification english() {
        Map<String, String> texts = new HashMap<>();
        root(ENGLISH, bytes(ENGLISH)).path("texts").forEach(one -> texts.put(text(one, "fr"), text(one, "en")));
        JsonNode root = in(Lang.FR).tree();
        translate(root, texts);
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(120)
                .build();
        String yaml = new Dump(settings).dumpToString(Json.mapper().convertValue(root, Object.class));
        return new Specification(yaml.getBytes(StandardCharsets.UTF_8), root);
    }

    private static void translate(JsonNode node, Map<String, String> texts) {
        node.forEach(one -> translate(one, texts));
        if (node instanceof ObjectNode object) {
            for (String name : TEXTS) {
                if (object.path(name).isString()) {
                    String french = object.path(name).asString();
                    String english = texts.get(french);
                    if (english == null) {
                        throw new IllegalStateException(ENGLISH + " does not say « " + french + " »");
                    }
                    object.put(name, english);
                }
            }
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Specification.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode root(String resource, byte[] bytes) {
        return switch (StrictReader.read(bytes)) {
            case Read.Ok<Document>(Document document) -> document.root();
            case Read.Refused<Document>(List<Violation> violations) ->
                throw new IllegalStateException(resource + ": " + violations);
        };
    }

    /// An operation, as its reader needs it.
    ///
    /// @param scope the scope its token needs; empty when any token will do
    public record Operation(
            String id,
            String method,
            String path,
            String tag,
            String summary,
            String description,
            String scope,
            String body,
            List<Parameter> parameters,
            List<Status> statuses) {}

    /// @param in `path`, `query` or `header`
    public record Parameter(String name, String in, boolean required, String description) {}

    /// @param code a status; `default` for every error
    public record Status(String code, String description) {}

    /// A group of operations.
    public record Tag(String name, String description) {}

    /// The file as it is published: the one written by hand in French, the same with its texts replaced in English.
    public byte[] yaml() {
        return bytes.clone();
    }

    /// The whole, as a tree.
    public JsonNode tree() {
        return root.deepCopy();
    }

    /// What it says of itself.
    public String description() {
        return root.at("/info/description").asString("");
    }

    /// The groups, in order.
    public List<Tag> tags() {
        var tags = new ArrayList<Tag>();
        root.path("tags").forEach(tag -> tags.add(new Tag(text(tag, "name"), text(tag, "description"))));
        return tags;
    }

    /// Every operation, in order.
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode node) {
        var parameters = new ArrayList<Parameter>();
        for (JsonNode written : node.path("parameters")) {
            JsonNode one = resolved(written);
            parameters.add(new Parameter(
                    text(one, "name"),
                    text(one, "in"),
                    one.path("required").asBoolean(false),
                    text(one, "description")));
        }
        var statuses = new ArrayList<Status>();
        node.path("responses")
                .properties()
                .forEach(one -> statuses.add(new Status(one.getKey(), text(resolved(one.getValue()), "description"))));
        return new Operation(
                text(node, "operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("tags").path(0).asString(""),
                text(node, "summary"),
                text(node, "description"),
                text(node, "x-scope"),
                text(node.path("requestBody"), "description"),
                parameters,
                statuses);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = text(node, "$ref");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : node;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
