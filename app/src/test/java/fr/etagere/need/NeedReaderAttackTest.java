package fr.etagere.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Needs that misled the reader, or that the reader misled.
class NeedReaderAttackTest {

    private static final NeedReader READER =
            new NeedReader(Materials.at(Path.of(System.getProperty("etagere.root", ".."))));
    private static final Texts FRENCH = Texts.of(Lang.FR);

    private static final String GOOD = """
            title: Visioconférence pour tous
            organisation: {name: Direction de l'exemple, kind: CENTRAL_STATE}
            results: []
            functions: [{name: Visioconférence}]
            data: {}
            hosting: {kind: OPEN}
            """;

    /// The unknown is never counted « no », not even by a suggestion.
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "''", "'?'", "NSP", "nc", "NA", "o", "-"})
    void whatIsNotAnAnswerIsNotSuggestedToBeNo(String written) {
        assertThat(violations(GOOD + "innovative: " + written).getFirst().advice(FRENCH))
                .doesNotContain("écrire « no »");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users: {count: 1e999}",
                "users: {count: 1e19}",
                "duration: {months: 1e300}",
                "users: {count: -1e300}"
            })
    void aNumberBeyondAnyQuantityIsRefused(String added) {
        assertThat(violations(GOOD + added)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u202E", "\u2067", "\uFEFF"})
    void whatIsHiddenOrReversesTheReadingIsRefused(String hidden) {
        assertThat(violations(GOOD.replace("pour tous", "pour" + hidden + " tous")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("hidden-character");
                    assertThat(violation.path()).isEqualTo("/title");
                });
    }

    @Test
    void aTotalBelowTheYearsAndTheOptionsIsRefused() {
        assertThat(violations(GOOD + """
                value: {perYear: 20000, options: 50000, total: 80000}
                duration: {months: 12, renewals: 3}
                """).getFirst().code()).isEqualTo("amount-total-too-low");
    }

    @Test
    void optionsAloneDoNotMakeAValue() {
        assertThat(violations(GOOD + "value: {options: 50000}")).hasSize(1);
    }

    @Test
    void aSiretOfZeroesIsRefused() {
        assertThat(violations(GOOD.replaceFirst("kind:", "siret: '00000000000000', kind:")))
                .hasSize(1);
    }

    @Test
    void aLongKeyIsShortened() {
        Violation violation =
                violations(GOOD + "? " + "k".repeat(5000) + "\n: 1").getFirst();

        assertThat(violation.message(FRENCH)).hasSizeLessThan(700);
        assertThat(violation.path()).hasSizeLessThan(700);
    }

    private static List<Violation> violations(String text) {
        return switch (READER.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) ->
                throw new AssertionError("accepted: " + file.tree());
            case Read.Refused<NeedReader.NeedFile>(List<Violation> violations) -> violations;
        };
    }
}
