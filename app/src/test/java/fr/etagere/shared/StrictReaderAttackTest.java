package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that cost a reader its memory, its time or its word, each found by attacking it.
class StrictReaderAttackTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    @Test
    void longNestedKeysDoNotFillTheMemory() {
        String key = "{" + "k".repeat(1000) + ": ";

        assertThat(codes(key.repeat(48) + "[" + "1,".repeat(99_900) + "]" + "}".repeat(48)))
                .containsExactly("yaml-too-many-values");
    }

    @Test
    void oneLongKeyDoesNotFillTheMemory() {
        assertThat(codes("? " + "k".repeat(StrictReader.MAX_BYTES / 2) + "\n: [" + "1,".repeat(90_000) + "]"))
                .containsExactly("yaml-too-many-values");
    }

    static List<String> longLines() {
        int whole = StrictReader.MAX_BYTES;
        return List.of(
                "a: 1\n#" + "#".repeat(whole - 6),
                "a:" + " ".repeat(whole - 2),
                ":".repeat(whole),
                "!".repeat(whole),
                "a: !" + "x".repeat(whole - 4),
                "\"" + "a\\\n".repeat(whole / 3 - 1) + "\"",
                "k".repeat(whole / 2) + ": 1");
    }

    @ParameterizedTest
    @MethodSource("longLines")
    void longLinesAreReadInAMoment(String text) {
        Assertions.assertTimeout(A_MOMENT, () -> StrictReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEscapeBeyondTheIntegersIsRefused() {
        assertThat(codes("a: \"\\UFFFFFFFF\"")).containsExactly("yaml-syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00\\ud83d", "\\0", "\\x01", "\\e[2J", "\\x9b", "\\uFFFE", "\\x7f"})
    void anEscapeThatIsNoTextIsRefused(String escape) {
        assertThat(codes("a: \"" + escape + "\"")).containsExactly("yaml-character");
        assertThat(codes("\"" + escape + "\": a")).containsExactly("yaml-character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: !!java.lang.Runtime x", "a: !!int 5", "!!set {a, b}", "a: !mine [1]", "a: !!binary AAAA"})
    void aTagIsRefused(String text) {
        assertThat(codes(text)).containsExactly("yaml-tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "# seulement un commentaire"})
    void aFileWithoutAValueIsEmpty(String text) {
        assertThat(codes(text)).containsExactly("file-empty");
    }

    @Test
    void jsonIndentedWithTabsIsRead() {
        String json = "{\n\t\"a\": [\n\t\t1,\n\t\t{\n\t\t\t\"b\":\t2\n\t\t}\n\t]\n}\n";

        assertThat(StrictReader.read(json.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Read.Ok.class);
    }

    @Test
    void aNumberBeyondAnyQuantityStaysText() {
        assertThat(StrictReader.read("a: 1e999".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Read.Ok.class, ok -> assertThat(ok.value().toString()).contains("\"1e999\""));
    }

    private static List<String> codes(String text) {
        return switch (StrictReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Read.Ok<Document>(Document document) ->
                throw new AssertionError("accepted: " + document.root().getNodeType());
            case Read.Refused<Document>(List<Violation> violations) ->
                violations.stream().map(Violation::code).distinct().toList();
        };
    }
}
