package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TREES = 3_000;
    private static final String LETTERS = "aé€\uD83D\uDE00\"\\/\b\t\n\f\r\u0000\u001f\u007f\u2028\uFFFD '<>&";

    @Test
    void randomTreesAreWrittenAsTheReferenceWritesThem() throws IOException {
        for (int seed = 0; seed < TREES; seed++) {
            JsonNode tree = object(new SplittableRandom(seed), 4);
            assertThat(Json.canonicalText(tree)).as("seed %d", seed).isEqualTo(reference(tree));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "1.0",
                "1E2",
                "1e21",
                "1e-7",
                "0.000001",
                "333333333.33333329",
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "-9007199254740993",
                "123456789012345678901234567890",
                "4.50",
                "2e-3",
                "5e-324",
                "1.7976931348623157e308"
            })
    void numbersAreWrittenAsTheReferenceWritesThem(String number) throws IOException {
        JsonNode tree = Json.mapper().readTree("[" + number + "]");
        assertThat(Json.canonicalText(tree)).isEqualTo(reference(tree));
    }

    @Test
    void aNumberThatIsNoDoubleHasNoCanonicalForm() {
        JsonNode tree = Json.mapper().readTree("[1e400]");
        assertThatThrownBy(() -> Json.canonical(tree)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D", "a\uD83Db"})
    void halfACharacterIsRefused(String half) {
        JsonNode tree = NODES.arrayNode().add(half);
        assertThatThrownBy(() -> Json.canonical(tree)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String reference(JsonNode tree) throws IOException {
        return new String(
                new JsonCanonicalizer(Json.mapper().writeValueAsBytes(tree)).getEncodedUTF8(), StandardCharsets.UTF_8);
    }

    private static ObjectNode object(SplittableRandom random, int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(string(random), value(random, depth - 1));
        }
        return object;
    }

    private static JsonNode value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0 -> NODES.numberNode(random.nextInt(-9, 1_000));
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(new BigInteger(80, new java.util.Random(random.nextLong())));
            case 3 -> NODES.numberNode(Double.longBitsToDouble(random.nextLong() & 0x7FE_FFFF_FFFF_FFFFL));
            case 4 -> NODES.numberNode(BigDecimal.valueOf(random.nextLong(100_000), random.nextInt(-3, 9)));
            case 5 -> NODES.booleanNode(random.nextBoolean());
            case 6 -> NODES.nullNode();
            case 7 -> NODES.stringNode(string(random));
            case 8 -> object(random, depth);
            case 9 -> {
                var array = NODES.arrayNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> throw new IllegalStateException();
        };
    }

    private static String string(SplittableRandom random) {
        var text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
