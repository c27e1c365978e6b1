package fr.etagere.cost;

import static fr.etagere.cost.CostFixtures.head;
import static fr.etagere.cost.CostFixtures.option;
import static fr.etagere.cost.CostFixtures.violations;
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

/// Files that a hurried or a hostile hand writes: each is refused with what to do, or read.
class CostReaderAttackTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "once: -1 | need-range",
                "once: 1e12 | need-range",
                "once: 1e400 | need-number",
                "once: .nan | need-number",
                "once: -.Inf | need-number",
                "once: 1e308 | need-number",
                "once: 12 000 | need-text",
                "once: 12.345 | amount-cents",
                "'once: {min: 5, max: 4}' | cost-reversed",
                "'once: {max: 4}' | need-required",
                "'once: {min: 5, max: 6.001}' | amount-cents",
                "once: | need-type",
                "once: [1] | need-type",
                "'once: 1, yearly: 2' | cost-one-amount",
                "'once: 1, year: 4' | cost-year-beyond",
                "'once: 1, from: 1' | cost-key-unused",
                "'once: 1, users: 3' | cost-key-unused",
                "'yearly: 1, year: 1' | cost-key-unused",
                "'yearly: 1, from: 3, to: 2' | cost-years-reversed",
                "'yearly: 1, indexation: 101' | need-range",
                "'yearly: 1, indexation: 1.23456' | cost-percent-decimals",
                "'yearly: 1, indexation: {min: 3, max: 1}' | cost-reversed",
                "'perUserYear: 1, users: 1.5' | need-type",
                "'yearly: 1, evidnce: x' | need-misspelt-key"
            })
    void aLineIsRefusedWithItsReason(String line, String code) {
        List<Violation> violations = violations(head(3, "3") + option("A", line));

        assertThat(violations).extracting(Violation::code).contains(code);
        said(violations);
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        assertThat(violations(head(0, "101").replace("EUR_HT", "USD")
                        + option("A", "once: -1")
                        + option("a", "yearly: {min: 2, max: 1}")))
                .extracting(Violation::path)
                .contains(
                        "/years",
                        "/discountRate/percent",
                        "/currency",
                        "/options/0/lines/0/once",
                        "/options/1/name",
                        "/options/1/lines/0/yearly");
    }

    @Test
    void aKindCannotCostNothingAndHaveALine() {
        String text = head(1, "0") + "  - {name: A, none: [RUN], lines: [{kind: RUN, label: x, once: 1}]}\n";

        assertThat(violations(text)).extracting(Violation::code).containsExactly("cost-none-and-line");
    }

    @Test
    void anyBytesAreReadOrGetReasons() {
        byte[] good = (head(3, "{min: 1, max: 2}") + option("A", "yearly: {min: 1, max: 2}, indexation: 2"))
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
            }
            assertThatCode(() -> said(violations(broken))).doesNotThrowAnyException();
        }
    }

    /// The longest horizon, the most options, and differences that almost cancel out: the bound stays quick.
    @Test
    void theWorstStudyIsQuick() {
        var text = new StringBuilder(head(30, "{min: 0, max: 100}"));
        for (int i = 0; i < 10; i++) {
            String[] lines = new String[31];
            for (int year = 0; year <= 30; year++) {
                int amount = (year + i) % 2 == 0 ? 100_000 : 99_990 + i;
                lines[year] = "once: " + amount + ".0" + (i % 10) + ", year: " + year;
            }
            text.append(option("O" + i, lines));
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> CostFixtures.costing(text.toString()));
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
