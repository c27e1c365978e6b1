package fr.etagere.grid;

import static fr.etagere.grid.GridFixtures.SMALL;
import static fr.etagere.grid.GridFixtures.read;
import static fr.etagere.grid.GridFixtures.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.comparison.Value;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridReaderTest {

    @Test
    void theExampleAndTheModelAreGrids() {
        assertThat(read(GridFixtures.example()).grid().options()).hasSize(4);
        assertThat(read(GridTemplate.text()).grid().criteria()).hasSize(3);
    }

    @Test
    void whatIsNotSaidIsMissingAndNeverZero() {
        GridFile grid = read(SMALL).grid();
        assertThat(grid.score("B", "niveau")).isEmpty();
        assertThat(GridCore.core(grid, _ -> true).options().get(1).values()).containsOnlyKeys("cout");
    }

    @Test
    void aContestedValueCountsAsUnknown() {
        GridFile grid = read(SMALL.replace("cout: 20", "cout: {value: 20, evidence: {status: CONTESTED}}"))
                .grid();
        assertThat(GridCore.core(grid, _ -> true).options().getFirst().values().get("cout"))
                .isEqualTo(new Value.Missing());
    }

    @Test
    void anAxisSharesTheWeightOfItsObjective() {
        GridFile.Criterion criterion = read(SMALL.replace("objective: SECURITY", "objective: IMMUNITY"))
                .grid()
                .criteria()
                .get(1);
        assertThat(criterion.objective()).isEqualTo("DIGITAL_SOVEREIGNTY");
        assertThat(criterion.axis()).isEqualTo("IMMUNITY");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x200E, 0x202E, 0x2066, 0x2069, 0xFEFF})
    void aCharacterThatReversesTheTextOrHidesInItIsRefusedAtItsPlace(int hidden) {
        assertThat(refusals(SMALL.replace("name: Option A", "name: Option " + Character.toString(hidden) + "A")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path()).isEqualTo("/options/0/name");
                    assertThat(violation.line()).isNotNull();
                    assertThat(violation.message(Texts.of(Lang.FR)))
                            .contains(String.format("U+%04X", hidden))
                            .doesNotContain(Character.toString(hidden));
                });
    }

    @Test
    void evidenceReadAfterTheDayOfTheGridIsRefused() {
        String scored =
                SMALL.replace("cout: 20", "cout: {value: 20, evidence: {source: devis, retrieved: 2026-11-03}}");
        assertThat(refusals("asOf: 2026-11-02\n" + scored)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("grid-evidence-later");
            assertThat(violation.path()).isEqualTo("/scores/A/cout/evidence/retrieved");
            assertThat(violation.message(Texts.of(Lang.FR))).contains("preuve postérieure à la comparaison");
        });
        assertThat(read("asOf: 2026-11-03\n" + scored).grid().options()).isNotEmpty();
        assertThat(read(scored).grid().options()).isNotEmpty();
    }

    /// A part of the small grid, what replaces it, and the fault that must be told at its place.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cout: 20|cout: .nan|/scores/A/cout|grid-number",
                "cout: 20|cout: .inf|/scores/A/cout|grid-number",
                "cout: 20|cout: 1e999|/scores/A/cout|grid-number",
                "cout: 20|cout: 120|/scores/A/cout|comparison-off-scale",
                "cout: 20|cout: {level: 2}|/scores/A/cout|comparison-number-wanted",
                "cout: 20|cout: {mean: 20}|/scores/A/cout|grid-value-form",
                "cout: 20|cout: {mean: 20, sd: 0}|/scores/A/cout|comparison-spread",
                "cout: 20|cout: {low: 5, mode: 2, high: 9}|/scores/A/cout|comparison-mode",
                "cout: 20|couts: 20|/scores/A/couts|comparison-criterion-unknown",
                "{min: 30, max: 60}|{min: 60, max: 30}|/scores/B/cout|comparison-min-max",
                "level: 2|level: 7|/scores/A/niveau|comparison-level",
                "level: 2|level: 2.5|/scores/A/niveau/level|grid-type-number",
                "id: B,|id: A,|/options/1|comparison-id-twice",
                "id: niveau|id: cout|/criteria/1|comparison-id-twice",
                "B: {cout|C: {cout|/scores/C|grid-option-unknown",
                "objective: COST|objective: COUT|/criteria/0/objective|grid-objective-close",
                "objective: COST|objective: BEAUTY|/criteria/0/objective|grid-objective",
                "worst: 100|worst: 0|/criteria/0/worst|comparison-scale-ends",
                "best: 0|best: 0, direction: MORE_IS_BETTER|/criteria/0/direction|grid-direction",
                "best: 0|best: 0, levels: [a, b]|/criteria/0|grid-scale-form",
                "best: 0|best: 0, breakpoints: [{at: 50, value: 2}]|/criteria/0/breakpoints/0/value|grid-range",
                "best: 0|best: 0, breakpoints: [{at: 500, value: 1}]|/criteria/0/breakpoints/0|comparison-breakpoint",
                "best: 0|best: 0, share: 0.5|/criteria/0/share|comparison-shares-sum",
                "best: 0|best: 0, veto: 0|/criteria/0/veto|grid-range",
                "weights: []|weights: [{more: COST, than: MAINTENANCE}]|/weights/0|comparison-objective-unknown",
                "weights: []|weights: [{more: COST}]|/weights/0|grid-statement-form",
                "weights: []|weights: [{exact: {COST: 0.7, SECURITY: 0.7}}]|/weights/0|comparison-weights-sum",
                "weights: []|weights: [{ranking: [COST, SECURITY]}, {more: SECURITY, than: COST}, {objective: COST, min: 0.6}]|/weights/1|comparison-weights-conflict",
                "weights: []|asOf: 2026-02-30|/asOf|grid-date",
                "weights: []|margin: 7|/margin|grid-range",
                "weights: []|samples: 12|/samples|grid-range",
                "weights: []|seed: -1|/seed|grid-range",
                "weights: []|weigths: []|/weigths|grid-misspelt-key",
                "weights: []|knockOuts: [{id: X, label: x, answers: {Z: yes}}]|/knockOuts/0/answers/Z|grid-option-unknown",
                "weights: []|knockOuts: [{id: X, label: x, answers: {A: perhaps}}]|/knockOuts/0/answers/A|grid-text",
            })
    void eachFaultIsToldAtItsPlace(String part, String spoilt, String path, String code) {
        assertThat(SMALL).contains(part);
        assertThat(refusals(SMALL.replace(part, spoilt))).as("violations").anySatisfy(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.path()).startsWith(path);
            assertThat(violation.line()).isNotNull();
        });
    }

    @Test
    void preferencesThatGoRoundAreNamedTogether() {
        String three = SMALL.replace(
                        "criteria:\n",
                        "criteria:\n  - {id: delai, objective: AVAILABILITY, label: Délai, worst: 9, best: 1}\n")
                .replace(
                        "weights: []",
                        "weights: [{over: COST, under: SECURITY, min: 2, max: 9}, {over: SECURITY, under: AVAILABILITY, min: 2, max: 9}, {over: AVAILABILITY, under: COST, min: 2, max: 9}, {objective: COST, min: 0.2}]");
        assertThat(refusals(three))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.code()).isEqualTo("comparison-weights-conflict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"criteria", "options", "weights", "knockOuts"})
    void aListWrittenAsAnObjectIsRefusedAtItsPlace(String list) {
        assertThat(refusals("{title: Essai, " + list + ": {a: {b: []}}}"))
                .anySatisfy(violation -> assertThat(violation)
                        .extracting(Violation::path, Violation::code)
                        .containsExactly("/" + list, "grid-type-array"));
    }

    @Test
    void scoresGivenBeforeCriteriaAreRefused() {
        assertThat(refusals("statedOn: 2026-11-02\nscoredOn: 2026-11-01\n" + SMALL))
                .extracting(Violation::code)
                .containsExactly("grid-scored-first");
    }

    @Test
    void everyFaultIsToldAtOnceInBothLanguages() {
        var found = refusals(SMALL.replace("cout: 20", "cout: 120")
                .replace("{min: 30, max: 60}", "{min: 60, max: 30}")
                .replace("level: 2", "level: 9")
                .replace("weights: []", "weights: [{more: COST, than: COST}]"));
        assertThat(found).hasSizeGreaterThanOrEqualTo(4);
        for (Violation violation : found) {
            for (Lang lang : Lang.values()) {
                assertThat(violation.message(Texts.of(lang))).isNotBlank();
                assertThat(violation.advice(Texts.of(lang))).isNotBlank();
            }
        }
    }

    @Test
    void oneOptionIsTooFewAndSaysHowManyAreWanted() {
        assertThat(refusals(SMALL.replaceFirst(", \\{id: B[^}]*}", "")))
                .extracting(violation -> violation.message(Texts.of(Lang.FR)))
                .contains("trop peu : il en faut au moins 2");
    }

    @Test
    void tenThousandOptionsAreTooMany() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "{id: O" + i + ", name: O}")
                .collect(Collectors.joining(", "));
        assertThat(refusals(SMALL.replace("{id: A, name: Option A}", many)))
                .extracting(Violation::code)
                .contains("grid-many");
    }

    @Test
    void whatIsNoGridIsRefusedWithoutFailing() {
        for (String text : new String[] {
            "[]",
            "5",
            "title: x",
            "criteria: 7",
            "{criteria: [1, [2]], options: {a: b}, scores: [3]}",
            "scores: {A: 3}",
            "criteria: [{id: [1]}]\nweights: [7]\nknockOuts: [{answers: 3}]"
        }) {
            assertThat(refusals(text)).as(text).isNotEmpty();
        }
    }
}
