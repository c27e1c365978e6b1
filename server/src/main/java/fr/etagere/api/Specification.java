package fr.etagere.api;

import fr.etagere.shared.Document;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The description of the operations for programs, in OpenAPI 3.1. Written first, by hand; tests hold the operations to
/// it.
public final class Specification {

    private static final String RESOURCE = "/openapi/etagere.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final byte[] bytes;
    private final JsonNode root;

    public Specification() {
        try (InputStream in = Specification.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the program");
            }
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        root = switch (StrictReader.read(bytes)) {
            case Read.Ok<Document>(Document document) -> document.root();
            case Read.Refused<Document>(List<Violation> violations) ->
                throw new IllegalStateException(RESOURCE + ": " + violations);
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

    /// The file as it is published.
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
