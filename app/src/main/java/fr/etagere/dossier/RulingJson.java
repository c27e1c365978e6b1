package fr.etagere.dossier;

import fr.etagere.doctrine.Doctrine;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Origin;
import fr.etagere.doctrine.Possible;
import fr.etagere.doctrine.Ruling;
import fr.etagere.doctrine.Source;
import fr.etagere.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what rules answered, with the facts they read and the texts they rest on.
final class RulingJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Doctrine doctrine;

    RulingJson(Doctrine doctrine) {
        this.doctrine = doctrine;
    }

    ObjectNode fact(Fact fact) {
        ObjectNode node = NODES.objectNode();
        node.put("label", doctrine.label(fact.name()).fr());
        node.set("value", value(fact.value()));
        node.put("origin", fact.origin().kind().name());
        node.put("at", fact.origin().reference());
        return node;
    }

    /// A known value as itself; an unknown one as the object that says what remains possible.
    private static JsonNode value(Possible value) {
        return switch (value) {
            case Possible.Exactly(BigDecimal amount) -> NODES.numberNode(amount);
            case Possible.Exactly(Object code) -> NODES.stringNode(String.valueOf(code));
            case Possible.AnyOf(List<Object> values) -> {
                ObjectNode open = NODES.objectNode();
                ArrayNode among = open.putArray("oneOf");
                values.forEach(one -> among.add(value(new Possible.Exactly(one))));
                yield open;
            }
            case Possible.Between(BigDecimal min, BigDecimal max) -> {
                ObjectNode open = NODES.objectNode();
                open.put("min", min);
                if (max != null) {
                    open.put("max", max);
                }
                yield open;
            }
            case Possible.Anything _ -> NODES.objectNode().put("unknown", true);
        };
    }

    /// The whole ruling.
    ObjectNode of(Ruling ruling) {
        ObjectNode node = ground(ruling);
        ArrayNode facts = NODES.arrayNode();
        for (Ruling.FactRead read : ruling.facts()) {
            ObjectNode fact = fact(read.fact());
            fact.put("name", read.fact().name());
            fact.put("status", read.status().name());
            facts.add(fact);
        }
        node.set("facts", facts);
        ArrayNode sources = NODES.arrayNode();
        ruling.sources().forEach(source -> sources.add(source(source)));
        node.set("sources", sources);
        return node;
    }

    /// A node of the tree of grounds: what was answered, by which line, because of which other answers.
    static ObjectNode ground(Ruling ruling) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", ruling.rule());
        node.put("row", ruling.row());
        node.put("verdict", ruling.verdict());
        node.put("reason", ruling.reason().fr());
        if (!ruling.settled()) {
            ArrayNode possible = node.putArray("possible");
            ruling.possible().forEach(possible::add);
            node.set("missing", french(ruling.missing()));
        }
        ArrayNode grounds = node.putArray("grounds");
        ruling.grounds().forEach(ground -> grounds.add(ground(ground)));
        return node;
    }

    static ObjectNode source(Source source) {
        ObjectNode node = NODES.objectNode();
        node.put("id", source.id());
        node.put("text", source.fr());
        node.put("article", source.article());
        node.put("force", source.force().name());
        node.put("status", source.status().name());
        node.put("from", text(source.from()));
        node.put("to", text(source.to()));
        node.put("lastChecked", source.lastChecked().toString());
        node.put("address", source.address());
        return node;
    }

    /// The dated amounts the procedure was judged against.
    static ObjectNode threshold(Ruling ruling) {
        ObjectNode node = NODES.objectNode();
        for (Ruling.FactRead read : ruling.facts()) {
            if (read.fact().origin().kind() == Origin.Kind.PARAMETER) {
                node.set(read.fact().name(), value(read.fact().value()));
            }
        }
        return node;
    }

    /// The French of sentences.
    static ArrayNode french(List<Bilingual> texts) {
        ArrayNode node = NODES.arrayNode();
        texts.forEach(text -> node.add(text.fr()));
        return node;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
