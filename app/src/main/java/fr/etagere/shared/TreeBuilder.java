package fr.etagere.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds a JSON tree from YAML events, by the core schema of YAML 1.2 without dates: `no` is a word, a date
/// stays the text that was written. Collects what it refuses instead of stopping at the first fault.
final class TreeBuilder {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_VALUES = 100_000;
    private static final int MAX_POINTERS = 16 << 20;
    private static final int MAX_DIGITS = 18;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

    private final Iterator<Event> events;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private int values;
    private long pointers;

    TreeBuilder(Iterator<Event> events) {
        this.events = events;
    }

    Read<StrictReader.Parts> parts() {
        JsonNode root = nodes.nullNode();
        int documents = 0;
        try {
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent node) {
                    documents++;
                    root = build(node, "", 0);
                }
            }
        } catch (Abandoned abandoned) {
            violations.add(abandoned.violation);
            return new Read.Refused<>(violations);
        }
        if (documents > 1) {
            violations.add(Violation.ofFile("yaml-several-documents"));
        } else if (documents == 0) {
            violations.add(Violation.ofFile("file-empty"));
        }
        return documents == 1
                ? new Read.Ok<>(new StrictReader.Parts(new Document(root, Map.copyOf(lines)), List.copyOf(violations)))
                : new Read.Refused<>(violations);
    }

    private JsonNode build(NodeEvent event, String pointer, int depth) {
        // The line of each value is kept by its pointer: long keys, nested, would make few bytes weigh gigabytes.
        pointers += pointer.length();
        if (++values > MAX_VALUES || pointers > MAX_POINTERS) {
            throw new Abandoned(at(event, "", "yaml-too-many-values", Integer.toString(MAX_VALUES)));
        }
        if (depth > MAX_DEPTH) {
            throw new Abandoned(at(event, "", "yaml-too-deep", Integer.toString(MAX_DEPTH)));
        }
        lines.put(pointer, line(event));
        if (event.getAnchor().isPresent() && !(event instanceof AliasEvent)) {
            violations.add(at(event, pointer, "yaml-anchor"));
        }
        if (tagged(event)) {
            violations.add(at(event, pointer, "yaml-tag"));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, pointer);
            case MappingStartEvent _ -> mapping(pointer, depth);
            case SequenceStartEvent _ -> sequence(pointer, depth);
            case AliasEvent alias ->
                throw new Abandoned(
                        at(alias, pointer, "yaml-alias", alias.getAlias().getValue()));
            default -> throw new IllegalStateException("not a node: " + event);
        };
    }

    private static boolean tagged(NodeEvent event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case MappingStartEvent mapping -> mapping.getTag().isPresent();
            case SequenceStartEvent sequence -> sequence.getTag().isPresent();
            default -> false;
        };
    }

    private JsonNode mapping(String pointer, int depth) {
        ObjectNode object = nodes.objectNode();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(next instanceof ScalarEvent key)) {
                throw new Abandoned(at(next, pointer, "yaml-key"));
            }
            if (key.getAnchor().isPresent()) {
                violations.add(at(key, pointer, "yaml-anchor"));
            }
            if (tagged(key)) {
                violations.add(at(key, pointer, "yaml-tag"));
            }
            String name = key.getValue();
            if (!Characters.areText(name)) {
                throw new Abandoned(at(next, pointer, "yaml-character"));
            }
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (object.has(name)) {
                violations.add(at(next, child, "yaml-duplicate-key", name));
            }
            object.set(name, build((NodeEvent) events.next(), child, depth + 1));
        }
        return object;
    }

    private JsonNode sequence(String pointer, int depth) {
        var array = nodes.arrayNode();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            array.add(build((NodeEvent) next, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarEvent scalar, String pointer) {
        String text = scalar.getValue();
        if (!Characters.areText(text)) {
            violations.add(at(scalar, pointer, "yaml-character"));
        }
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return nodes.stringNode(text);
        }
        return switch (text) {
            case "", "~", "null" -> nodes.nullNode();
            case "true" -> nodes.booleanNode(true);
            case "false" -> nodes.booleanNode(false);
            default -> number(text);
        };
    }

    private JsonNode number(String text) {
        // Longer runs of digits are identifiers, not quantities: they stay text, so no digit is lost.
        if (text.length() > MAX_DIGITS || !DECIMAL.matcher(text).matches()) {
            return nodes.stringNode(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return nodes.numberNode(new BigInteger(text).longValueExact());
        }
        var decimal = new BigDecimal(text);
        // 1e999 is no quantity either, and the schema validator cannot compare it.
        boolean quantity = decimal.signum() == 0 || decimal.precision() - decimal.scale() <= MAX_DIGITS;
        return quantity ? nodes.numberNode(decimal) : nodes.stringNode(text);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static Violation at(Event event, String pointer, String code, String... arguments) {
        return new Violation(pointer, line(event), "", code, List.of(arguments));
    }

    /// Going on would only spend memory.
    private static final class Abandoned extends RuntimeException {
        private final transient Violation violation;

        Abandoned(Violation violation) {
            super(violation.code(), null, false, false);
            this.violation = violation;
        }
    }
}
