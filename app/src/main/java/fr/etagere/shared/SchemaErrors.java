package fr.etagere.shared;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Says the errors of the schema validator as a buyer would want to read them: what was expected there, and
/// for a misspelt key or value the one that was meant.
public final class SchemaErrors {

    private static final int CLOSE = 4;

    /// What a French hand writes for the words of the format.
    private static final Map<String, String> FRENCH_ANSWERS =
            Map.of("oui", "yes", "non", "no", "inconnu", "unknown", "inconnue", "unknown", "?", "unknown");

    private static final Pattern NO_QUANTITY = Pattern.compile(
            "[-+]?(\\.?inf(inity)?|\\.?nan|∞|[0-9]+(\\.[0-9]+)?e[-+]?[0-9]+|[0-9.]{19,})", Pattern.CASE_INSENSITIVE);

    private final JsonNode schemaRoot;
    private final Document document;
    private final String prefix;

    /// @param prefix of the codes, which the messages of each format follow: `need` gives `need-required`
    public SchemaErrors(JsonNode schemaRoot, Document document, String prefix) {
        this.schemaRoot = schemaRoot;
        this.document = document;
        this.prefix = prefix;
    }

    public Violation translate(Error error) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode schema = error.getSchemaNode();
        if (noQuantity(pointer) && numberExpected(error)) {
            return of(pointer, "number", described(error));
        }
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(pointer, error);
            case "required" -> required(pointer, error);
            case "enum" -> unknownValue(pointer, schema, error);
            case "type" -> wrongType(pointer, schema, error);
            case "minimum", "maximum", "exclusiveMinimum" -> of(pointer, "range", described(error));
            case "minLength", "maxLength", "pattern" -> of(pointer, "text", described(error));
            case "minItems", "minProperties" -> of(pointer, "count", described(error), schema.toString());
            case "maxItems", "maxProperties" -> of(pointer, "many", described(error), schema.toString());
            default -> at(pointer, "other", error.getMessage());
        };
    }

    /// Whether what was written is a number to whoever wrote it, but no quantity: not finite, or of so many digits that
    /// the reader left it a text.
    private boolean noQuantity(String pointer) {
        JsonNode value = document.root().at(pointer);
        return value.isString()
                && NO_QUANTITY.matcher(value.asString("").strip()).matches();
    }

    private boolean numberExpected(Error error) {
        return way(error).stream().skip(1).anyMatch(place -> {
            String type = place.path("type").toString();
            return type.contains("\"number\"") || type.contains("\"integer\"");
        });
    }

    /// A type in words where the format wants one type, by its name where it admits several.
    private Violation wrongType(String pointer, JsonNode schema, Error error) {
        return switch (schema.asString("")) {
            case "number", "integer" -> of(pointer, "type-number", described(error));
            case "string" -> of(pointer, "type-string", described(error));
            case "array" -> of(pointer, "type-array", described(error));
            case "object" -> of(pointer, "type-object", described(error));
            default -> of(pointer, "type", described(error), schema.toString().replace("\"", ""));
        };
    }

    private Violation required(String pointer, Error error) {
        String key = String.valueOf(error.getProperty());
        Bilingual what = described(place(error).path("properties").path(key));
        return of(pointer + "/" + key, "required", what, key);
    }

    private Violation unknownKey(String pointer, Error error) {
        String key = String.valueOf(error.getProperty());
        List<String> known = new ArrayList<>();
        place(error).path("properties").propertyNames().forEach(known::add);
        String child = pointer + "/" + key;
        String close = closest(key, known);
        return close == null
                ? at(child, "unknown-key", key, String.join(", ", known))
                : at(child, "misspelt-key", key, close);
    }

    private Violation unknownValue(String pointer, JsonNode allowed, Error error) {
        List<String> values = new ArrayList<>();
        allowed.forEach(value -> {
            if (value.isString()) {
                values.add(value.asString());
            }
        });
        String written = document.root().at(pointer).asString("");
        String close = values.contains("yes") && FRENCH_ANSWERS.containsKey(written.toLowerCase(Locale.ROOT))
                ? FRENCH_ANSWERS.get(written.toLowerCase(Locale.ROOT))
                : closest(written, values);
        String list = String.join(", ", values);
        return close == null
                ? of(pointer, "unknown-value", described(error), list)
                : at(pointer, "misspelt-value", list, close);
    }

    /// The part of the schema that governs the place of the error.
    private JsonNode place(Error error) {
        return way(error).getLast();
    }

    /// What the schema says is expected there; where a reference says it in its own words, those.
    private Bilingual described(Error error) {
        List<JsonNode> way = way(error);
        for (JsonNode place : List.of(way.get(Math.max(0, way.size() - 2)), way.getLast())) {
            if ((place.has("$ref") || place == way.getLast()) && place.has("description")) {
                return described(place);
            }
        }
        return new Bilingual("", "");
    }

    private static Bilingual described(JsonNode place) {
        String french = place.path("description").asString("");
        return new Bilingual(french, place.path("x-description-en").asString(french));
    }

    /// The parts of the schema from its root to the place of the error, through references.
    private List<JsonNode> way(Error error) {
        String[] steps = error.getEvaluationPath().toString().split("/", -1);
        var way = new ArrayList<>(List.of(schemaRoot));
        // The first is empty, the last is the keyword.
        for (String step : List.of(steps).subList(1, Math.max(1, steps.length - 1))) {
            JsonNode here = way.getLast();
            if (step.equals("$ref")) {
                way.add(schemaRoot.at(here.path("$ref").asString("#").substring(1)));
            } else {
                way.add(here.at("/" + step));
            }
        }
        return way;
    }

    /// A suggestion must be plainly what was meant: two letters are close to everything, « NSP » (ne sait pas) or
    /// nothing at all is not « no ».
    public static @Nullable String closest(String word, List<String> known) {
        var distance = new LevenshteinDistance(CLOSE);
        String best = null;
        int least = (word.length() < 3 ? 0 : Math.min(CLOSE, word.length() / 2)) + 1;
        for (String candidate : known) {
            int d = distance.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (d >= 0 && d < least) {
                least = d;
                best = candidate;
            }
        }
        return best;
    }

    private Violation at(String pointer, String code, String... arguments) {
        return of(pointer, code, null, arguments);
    }

    private Violation of(String pointer, String code, @Nullable Bilingual what, String... arguments) {
        JsonNode value = document.root().at(pointer);
        String shown = value.isMissingNode() || value.isContainer() ? "" : value.asString("");
        return new Violation(
                pointer, document.nearestLine(pointer), shown, prefix + "-" + code, List.of(arguments), what);
    }
}
