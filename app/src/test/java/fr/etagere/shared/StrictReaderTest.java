package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A file written by a stranger is read as it is written, or refused in a moment with a reason.
class StrictReaderTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    @Nested
    class Bytes {

        @Test
        void refusesMoreThanItsBound() {
            assertThat(codes(new byte[StrictReader.MAX_BYTES + 1])).containsExactly("file-too-large");
        }

        @Test
        void refusesTenMegabytesOfNestedLists() {
            assertThat(codes("[".repeat(10 << 20))).containsExactly("file-too-large");
        }

        @Test
        void acceptsAFileOfExactlyItsBound() {
            String text = "a: " + "x".repeat(StrictReader.MAX_BYTES / 2 - 3) + "\n";

            assertThat(root(text + "#".repeat(80) + "\n").path("a").asString()).hasSize(StrictReader.MAX_BYTES / 2 - 3);
        }

        @Test
        void refusesInvalidUtf8() {
            assertThat(codes(new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28}))
                    .containsExactly("file-not-utf8");
        }

        @Test
        void refusesLatin1() {
            assertThat(codes("a: é".getBytes(StandardCharsets.ISO_8859_1))).containsExactly("file-not-utf8");
        }

        @Test
        void refusesUtf16() {
            assertThat(codes("a: b".getBytes(StandardCharsets.UTF_16LE))).containsExactly("file-binary");
            assertThat(codes("a: b".getBytes(StandardCharsets.UTF_16))).containsExactly("file-not-utf8");
        }

        @Test
        void refusesAnEncodedSurrogate() {
            byte[] encodedAlone = {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0xBD};

            assertThat(codes(encodedAlone)).containsExactly("file-not-utf8");
        }

        @Test
        void refusesNul() {
            assertThat(codes("a: \0")).containsExactly("file-binary");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0001", "\u001b[2J", "\u007f", "\uFFFE"})
        void refusesControlCharacters(String control) {
            assertThat(codes("a: x" + control)).containsExactly("yaml-syntax");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\n", "\r\n \n"})
        void refusesNothing(String blank) {
            assertThat(codes(blank)).containsExactly("file-empty");
        }

        @Test
        void skipsTheByteOrderMark() {
            assertThat(root("\uFEFFa: 1").path("a").asInt()).isEqualTo(1);
        }

        @Test
        void refusesRandomBytes() {
            var random = new Random(20261122);
            byte[] bytes = new byte[1 << 20];
            random.nextBytes(bytes);

            assertThat(codes(bytes)).containsAnyOf("file-not-utf8", "file-binary");
        }

        @Test
        void neverThrowsOnSmallRubbish() {
            var random = new Random(20261122);
            String alphabet = "[]{}:,-?&*!|>'\"%@`#~ \n\tab1\\x";
            for (int i = 0; i < 20_000; i++) {
                var rubbish = new StringBuilder();
                for (int length = random.nextInt(40); length > 0; length--) {
                    rubbish.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                assertThat(read(rubbish.toString())).as("%s", rubbish).isNotNull();
            }
        }
    }

    @Nested
    class Structure {

        @Test
        void refusesSeveralDocuments() {
            assertThat(codes("a: 1\n---\nb: 2\n")).containsExactly("yaml-several-documents");
        }

        @Test
        void acceptsTheMarksOfOneDocument() {
            assertThat(root("---\na: 1\n...\n").path("a").asInt()).isEqualTo(1);
        }

        @Test
        void refusesABillionLaughs() {
            var text = new StringBuilder("a0: &a0 [lol, lol]\n");
            for (int i = 1; i < 40; i++) {
                text.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
            }

            assertThat(codes(text.toString())).contains("yaml-anchor", "yaml-alias");
        }

        @Test
        void refusesAnAliasOfAScalarAndNamesIt() {
            Violation violation = violations("a: &x 1\nb: *x\n").getLast();

            assertThat(violation).isEqualTo(new Violation("/b", 2, "", "yaml-alias", List.of("x")));
        }

        @Test
        void refusesAnAnchorThatHoldsItself() {
            assertThat(codes("a: &a [*a]\n")).contains("yaml-alias");
        }

        @Test
        void readsAMergeKeyAsAnOrdinaryKey() {
            assertThat(root("<<: {a: 1}\nb: 2\n").propertyNames()).containsExactly("<<", "b");
            assertThat(codes("x: &x {a: 1}\ny:\n  <<: *x\n")).contains("yaml-alias");
        }

        @Test
        void refusesDuplicateKeysAllAtOnceWithTheirLines() {
            List<Violation> violations = violations("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n");

            assertThat(violations)
                    .containsExactly(
                            new Violation("/a", 2, "", "yaml-duplicate-key", List.of("a")),
                            new Violation("/b/c", 5, "", "yaml-duplicate-key", List.of("c")));
        }

        @Test
        void takesQuotedAndPlainKeysForTheSame() {
            assertThat(codes("1: a\n\"1\": b\n")).containsExactly("yaml-duplicate-key");
        }

        @ParameterizedTest
        @ValueSource(strings = {"? [a]\n: b", "{[a]: b}", "? {a: b}\n: c", "*x : b"})
        void refusesKeysThatAreNotWords(String text) {
            assertThat(codes(text)).containsExactly("yaml-key");
        }

        @Test
        void keepsTheLineOfEachValueUnderAnEscapedPointer() {
            Document document = document("a/b: 1\nm~n:\n  - 2\n  - x: 3\n");

            assertThat(document.line("/a~1b")).isEqualTo(1);
            assertThat(document.line("/m~0n/1/x")).isEqualTo(4);
            assertThat(document.root().at("/m~0n/1/x").asInt()).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {52, 100_000})
        void refusesTooDeepLists(int depth) {
            assertThat(codes("[".repeat(depth) + "]".repeat(depth))).containsExactly("yaml-too-deep");
            assertThat(codes("- ".repeat(depth) + "x")).containsExactly("yaml-too-deep");
        }

        @ParameterizedTest
        @ValueSource(ints = {51, 100_000})
        void refusesTooDeepMaps(int depth) {
            assertThat(codes("{a: ".repeat(depth) + "1" + "}".repeat(depth))).containsExactly("yaml-too-deep");
        }

        @Test
        void acceptsFiftyLevels() {
            assertThat(root("[".repeat(50) + "]".repeat(50)).isArray()).isTrue();
            assertThat(root("{a: ".repeat(50) + "1" + "}".repeat(50)).isObject())
                    .isTrue();
        }

        @Test
        void refusesTooManyValues() {
            assertThat(root("[" + "1,".repeat(99_999) + "]").size()).isEqualTo(99_999);
            assertThat(codes("[" + "1,".repeat(100_000) + "]")).containsExactly("yaml-too-many-values");
            assertThat(codes("- a\n".repeat(200_000))).containsExactly("yaml-too-many-values");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"a: \"b\nc: d", "a: 'b\nc: d", "a: [1, 2", "{a: 1", "a: b: c", "a: @b", "a:\n   b: 1\n  c: 2"
                })
        void refusesUnfinishedOrMisshapenText(String text) {
            Violation violation = violations(text).getFirst();

            assertThat(violation.code()).isEqualTo("yaml-syntax");
            assertThat(violation.line()).isBetween(1, 3);
            assertThat(violation.arguments().getFirst()).isNotBlank().hasLineCount(1);
        }

        @Test
        void refusesTabsAsIndentationWithTheLine() {
            Violation violation = violations("a:\n\t- 1\n").getFirst();

            assertThat(violation.line()).isEqualTo(2);
            assertThat(violation.message(Texts.of(Lang.FR))).contains("TAB");
        }
    }

    @Nested
    class Values {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "no",
                    "yes",
                    "No",
                    "on",
                    "off",
                    "y",
                    "2026-01-01",
                    "12:30:45",
                    "0x1F",
                    "0o17",
                    "017",
                    "00",
                    "1_000",
                    "+5",
                    ".5",
                    "5.",
                    ".nan",
                    ".inf",
                    "-.inf",
                    "NaN",
                    "Infinity",
                    "1e9999",
                    "1234567890123456789",
                    "01234567890123",
                    "0.1234567890123456789",
                    "1 000",
                    "1,5",
                    "=",
                    "<<"
                })
        void keepsTextThatOtherReadersTakeForSomethingElse(String text) {
            JsonNode value = root("a: " + text).path("a");

            assertThat(value.isString()).isTrue();
            assertThat(value.asString()).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource({"0,0", "-7,-7", "123456789012345678,123456789012345678", "12.50,12.50", "1E5,1E+5", "2e-3,0.002"})
        void readsNumbersWithoutLosingADigit(String written, String expected) {
            assertThat(root("a: " + written).path("a").decimalValue()).hasToString(expected);
        }

        @Test
        void readsTheThreeWordsOfTheSchema() {
            JsonNode root = root("{a: true, b: false, c: null, d: ~, e: , f: \"true\", g: 'null', h: \"12\"}");

            assertThat(root.path("a").isBoolean()).isTrue();
            assertThat(root.path("b").asBoolean()).isFalse();
            assertThat(List.of(root.path("c"), root.path("d"), root.path("e"))).allMatch(JsonNode::isNull);
            assertThat(List.of(root.path("f"), root.path("g"), root.path("h"))).allMatch(JsonNode::isString);
        }

        @Test
        void readsJsonWithEscapesAndSurrogatePairs() {
            JsonNode root =
                    root("{\"a\":\"\\u00e9\\/\\n\\t\\\\\\ud83d\\ude00\",\"b\":[1,-0,0.10,1E5],\"c\":{\"d\":null}}");

            assertThat(root.path("a").asString()).isEqualTo("é/\n\t\\😀");
            assertThat(root.path("b").toString()).isEqualTo("[1,0,0.10,1E+5]");
            assertThat(root.at("/c/d").isNull()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a: \"\\U0011FFFF\"", "a: \"\\UD83D\"", "a: \"\\q\"", "a: \"\\u12\""})
        void refusesUnknownEscapes(String text) {
            assertThat(codes(text)).containsExactly("yaml-syntax");
        }

        @Test
        void neverMakesAnObjectFromATag() {
            String attack =
                    "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x\"]]]]";

            assertThat(read(attack))
                    .satisfiesAnyOf(
                            read -> assertThat(read).isInstanceOf(Read.Refused.class),
                            _ -> assertThat(root(attack)).hasToString("[[[[\"http://x\"]]]]"));
            assertThat(codes("a: !x!y 5")).containsExactly("yaml-syntax");
        }
    }

    /// Files made to be slow or large once read: each is answered in a moment, within the memory of the test.
    @Nested
    class Attacks {

        static List<String> slowTexts() {
            int half = StrictReader.MAX_BYTES / 2;
            return List.of(
                    "[".repeat(half),
                    "{".repeat(half),
                    "- ".repeat(half),
                    "? ".repeat(half),
                    "*a ".repeat(half / 2),
                    "&a ".repeat(half / 2),
                    "[" + ",".repeat(half),
                    "---\n".repeat(half / 4),
                    "%a\n".repeat(half / 3),
                    "a:\n" + "  x\n".repeat(half / 4),
                    "a: |\n" + "  x\n".repeat(half / 4),
                    "a: |\n" + " ".repeat(half) + "x",
                    "a: \"" + "\n".repeat(half) + "\"",
                    "'" + "''".repeat(half / 2) + "'",
                    "\"" + "\\x41".repeat(half / 4) + "\"",
                    "- &a []\n".repeat(90_000),
                    "a: 1\n".repeat(90_000));
        }

        @ParameterizedTest
        @MethodSource("slowTexts")
        void areAnsweredInAMoment(String text) {
            Assertions.assertTimeout(A_MOMENT, () -> assertThat(read(text)).isNotNull());
        }
    }

    private static Read<Document> read(String text) {
        return StrictReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document document(String text) {
        return switch (read(text)) {
            case Read.Ok<Document>(Document document) -> document;
            case Read.Refused<Document>(List<Violation> violations) -> throw new AssertionError(violations.toString());
        };
    }

    private static JsonNode root(String text) {
        return document(text).root();
    }

    private static List<Violation> violations(String text) {
        return violations(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Violation> violations(byte[] bytes) {
        return switch (StrictReader.read(bytes)) {
            case Read.Ok<Document>(Document document) ->
                throw new AssertionError("accepted: " + document.root().getNodeType());
            case Read.Refused<Document>(List<Violation> violations) -> violations;
        };
    }

    private static List<String> codes(String text) {
        return codes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(byte[] bytes) {
        return violations(bytes).stream().map(Violation::code).distinct().toList();
    }
}
