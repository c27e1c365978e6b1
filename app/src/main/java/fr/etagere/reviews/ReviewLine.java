package fr.etagere.reviews;

import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One line of the file: what happened to a supplier's review. Canonical JSON (RFC 8785).
sealed interface ReviewLine {

    Supplier supplier();

    Instant at();

    /// It was put on the list.
    record Asked(Supplier supplier, List<Review.Choice> candidates, Instant at) implements ReviewLine {}

    /// A person decided.
    record Decided(Supplier supplier, Review.Decision decision) implements ReviewLine {
        @Override
        public Instant at() {
            return decision.at();
        }
    }

    /// A person took the decision back: the supplier waits again.
    record Withdrawn(Supplier supplier, String by, Instant at, String reason) implements ReviewLine {}

    default String written() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("supplier", written(supplier()));
        node.put("at", at().toString());
        switch (this) {
            case Asked asked -> {
                node.put("event", "ASKED");
                ArrayNode candidates = node.putArray("candidates");
                asked.candidates().forEach(choice -> {
                    ObjectNode one = candidates.addObject();
                    one.set("id", written(choice.id()));
                    one.put("name", choice.name());
                });
            }
            case Decided decided -> {
                Review.Decision decision = decided.decision();
                node.put("event", "DECIDED").put("by", decision.by()).put("reason", decision.reason());
                node.set("entity", decision.entity() == null ? null : written(decision.entity()));
            }
            case Withdrawn withdrawn ->
                node.put("event", "WITHDRAWN").put("by", withdrawn.by()).put("reason", withdrawn.reason());
        }
        return Json.canonicalText(node);
    }

    private static ObjectNode written(Supplier supplier) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", supplier.name());
        put(node, "identifier", supplier.identifier());
        put(node, "country", supplier.country());
        put(node, "city", supplier.city());
        put(node, "postcode", supplier.postcode());
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static ArrayNode written(EntityId id) {
        return JsonNodeFactory.instance.arrayNode().add(id.scheme()).add(id.value());
    }

    /// The line, or null when it is none of ours.
    static @Nullable ReviewLine read(String text) {
        try {
            JsonNode node = Json.mapper().readTree(text);
            Supplier supplier = supplier(node.path("supplier"));
            Instant at = Instant.parse(needed(node, "at"));
            return switch (needed(node, "event")) {
                case "ASKED" -> {
                    var candidates = new ArrayList<Review.Choice>();
                    node.path("candidates")
                            .forEach(one -> candidates.add(new Review.Choice(id(one.path("id")), needed(one, "name"))));
                    yield new Asked(supplier, candidates, at);
                }
                case "DECIDED" -> {
                    JsonNode entity = node.path("entity");
                    // Missing is damage; null is a decision.
                    yield entity.isMissingNode()
                            ? null
                            : new Decided(
                                    supplier,
                                    new Review.Decision(
                                            entity.isNull() ? null : id(entity),
                                            needed(node, "by"),
                                            at,
                                            needed(node, "reason")));
                }
                case "WITHDRAWN" -> new Withdrawn(supplier, needed(node, "by"), at, needed(node, "reason"));
                default -> null;
            };
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static Supplier supplier(JsonNode node) {
        return new Supplier(
                needed(node, "name"),
                text(node, "identifier"),
                text(node, "country"),
                text(node, "city"),
                text(node, "postcode"));
    }

    private static EntityId id(JsonNode node) {
        if (node.size() != 2 || !node.path(0).isString() || !node.path(1).isString()) {
            throw new IllegalArgumentException("not an identifier");
        }
        return new EntityId(node.path(0).asString(), node.path(1).asString());
    }

    private static String needed(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }
}
