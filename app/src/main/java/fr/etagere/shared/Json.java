package fr.etagere.shared;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON mapper: strict on reading (no duplicate key, bounded depth and size), canonical on writing.
public final class Json {

    /// Deep enough for any file of ours, shallow enough that no reader overflows its stack.
    static final int MAX_DEPTH = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxDocumentLength(64L << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The canonical form of RFC 8785 (JCS): sorted keys, no space, one way to write each number.
    ///
    /// @throws IllegalArgumentException for half a character (a lone surrogate), which no file of ours can hold
    public static byte[] canonical(JsonNode node) {
        return CanonicalJson.bytes(node);
    }

    /// The canonical form as text.
    public static String canonicalText(JsonNode node) {
        return new String(canonical(node), StandardCharsets.UTF_8);
    }
}
