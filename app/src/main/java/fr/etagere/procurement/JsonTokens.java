package fr.etagere.procurement;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// How JSON of strangers is parsed: bounded, and lenient only where a fault costs a row and not the file.
final class JsonTokens {

    static final int MAX_DEPTH = 500;
    private static final int MAX_TEXT = 16 << 20;

    /// NaN and bare control characters are not JSON, yet programs write them. A number may be long: it is never
    /// computed before its length and its exponent are judged.
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_TEXT)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /// Trees compute their numbers as they are read: those of OCDS are short.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectReader ONE_OF_MANY =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonTokens() {}

    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /// A parser for trees: [#tree] reads one value after the other.
    static JsonParser trees(InputStream in) {
        return MAPPER.createParser(in);
    }

    /// The value under the parser; what follows it is left.
    static JsonNode tree(JsonParser parser) {
        return ONE_OF_MANY.readTree(parser);
    }

    /// A text that is one value.
    static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    /// The refusal that a fault of syntax deserves: nothing after it can be trusted.
    static Refusal refusal(JacksonException e) {
        if (e.getCause() instanceof Refusal inner) {
            return inner;
        }
        if (e instanceof StreamConstraintsException) {
            return new Refusal("award-file-bounds", Integer.toString(MAX_DEPTH), Integer.toString(MAX_TEXT >> 20));
        }
        String message = String.valueOf(e.getOriginalMessage());
        return message.contains("UTF-8")
                ? new Refusal("file-not-utf8")
                : Refusal.at(
                        Math.max(
                                1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                        "award-file-json");
    }

    /// The scalar under the parser as text; a list or an object is passed over.
    static @Nullable String scalar(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isStructStart()) {
            parser.skipChildren();
            return null;
        }
        return parser.getString();
    }
}
