package fr.etagere.tender;

import static fr.etagere.tender.TenderFixtures.GOOD;
import static fr.etagere.tender.TenderFixtures.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that a hurried or a hostile hand writes.
class TenderReaderAttackTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: 50 | weight: -1 | need-range",
                "weight: 50 | weight: 1e99 | need-number",
                "weight: 50 | weight: .nan | need-number",
                "weight: 50 | weight: -.inf | need-number",
                "weight: 50 | weight: half | need-unknown-value",
                "weight: 50 | weight: 12.345 | tender-weight-decimals",
                "weight: 50 | 'weight: {min: 9, max: 3}' | tender-weight-reversed",
                "weight: 50 | 'weight: {min: 9}' | need-required",
                "weight: 50 | 'rank: 1.5' | need-type-number",
                "'label: Prix' | 'label: CAS d''usage réussis' | tender-label-twice",
                "'objective: COST' | 'objective: PRICE' | need-unknown-value",
                "'standardised: no' | 'standardised: non' | need-misspelt-value",
                "'procedure: FORMAL' | 'supplier: ACME' | need-unknown-key"
            })
    void aFaultIsRefusedWithItsReason(String from, String to, String code) {
        List<Violation> violations = violations(GOOD.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(violations).extracting(Violation::code).contains(code);
        said(violations);
    }

    @Test
    void anyBytesAreReadOrGetReasons() {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        var random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            byte[] broken = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
            }
            assertThatCode(() -> said(violations(broken))).doesNotThrowAnyException();
        }
    }

    /// Words that make a pattern try again and again, at the longest the format allows.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "entreprise et ou et ou ",
                "entreprise entreprise numerique ",
                "donnees heberge ",
                "solutions de cloud et ",
                "0 0 0 ",
                "logiciel libre ",
                "(((((((((",
                "a"
            })
    void noPatternIsSlow(String seed) {
        String text = seed.repeat(5_000 / seed.length());
        String file = GOOD + "specifications:\n" + ("  - \"" + text + "\"\n").repeat(200);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> violations(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsInvisibleHidesNothing() {
        for (String hidden : List.of(
                "entre\u00ADprise fran\u00ADçaise",
                "entreprise\u00A0française",
                "ｅntreprise française",
                "entreprise franc\u0327aise")) {
            assertThat(TenderFixtures.rules(TenderFixtures.review(GOOD + "specifications: [\"une " + hidden + "\"]\n")))
                    .as(hidden)
                    .containsExactly("NATIONALITE");
        }
    }

    @Test
    void whatReversesTheReadingIsRefusedWithItsPlace() {
        assertThat(violations(GOOD.replace("Service de", "Service \u202Ede").getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("hidden-character");
                    assertThat(violation.path()).isEqualTo("/object");
                });
    }

    private static void said(List<Violation> violations) {
        for (Violation violation : violations) {
            for (Lang lang : Lang.values()) {
                assertThat(violation.message(Texts.of(lang))).isNotBlank();
                assertThat(violation.advice(Texts.of(lang))).isNotBlank();
            }
        }
    }
}
