package fr.etagere.cost;

import static fr.etagere.cost.CostFixtures.costing;
import static fr.etagere.cost.CostFixtures.head;
import static fr.etagere.cost.CostFixtures.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Totals and orders computed by hand.
class CostingTest {

    @Test
    void yearZeroIsNotDiscountedAndTheOthersAreAtTheirEnd() {
        // 1000 + 1100 / 1.1 + 1210 / 1.1² = 3000
        Account account =
                first(costing(head(2, "10") + option("A", "once: 1000", "once: 1100, year: 1", "once: 1210, year: 2")));

        assertThat(account.total().discounted().rounded(2)).isEqualTo(interval("3000.00", "3000.00"));
        assertThat(account.total().paid().rounded(2)).isEqualTo(interval("3310.00", "3310.00"));
        assertThat(account.byYear().get(2).discounted().rounded(2)).isEqualTo(interval("1000.00", "1000.00"));
    }

    @Test
    void indexationRisesFromTheSecondYearPaid() {
        // 100 + 102 + 104.04
        assertThat(first(costing(head(3, "0") + option("A", "yearly: 100, indexation: 2")))
                        .total()
                        .paid()
                        .rounded(2))
                .isEqualTo(interval("306.04", "306.04"));
    }

    @Test
    void anIntervalOfRatesGivesTheBoundsOfAPresentValue() {
        // 1210 / 1.21 = 1000 at 10 %, 1210 at 0 %
        assertThat(first(costing(head(2, "{min: 0, max: 10}") + option("A", "once: 1210, year: 2")))
                        .total()
                        .discounted()
                        .rounded(2))
                .isEqualTo(interval("1000.00", "1210.00"));
    }

    @Test
    void usersMultiplyAYearlyPrice() {
        String text = head(2, "0") + option("A", "perUserYear: {min: 10, max: 12}, users: {min: 90, max: 100}");

        assertThat(first(costing(text)).total().paid().rounded(0)).isEqualTo(interval("1800", "2400"));
    }

    @Test
    void aMissingAmountMakesTheTotalAnAtLeast() {
        Account account = first(costing(head(1, "0") + option("A", "once: 500", "yearly: unknown")));

        assertThat(account.total().paid()).isEqualTo(new Interval(BigDecimal.valueOf(500), null));
        assertThat(account.missing()).extracting(Account.Missing::what).containsExactly(Account.What.AMOUNT);
    }

    @Test
    void aKindNobodyWroteIsMissingNotZero() {
        Account account = first(costing(head(1, "0") + """
                  - name: A
                    none: [LICENCES, INTEGRATION, MIGRATION, TRAINING, RUN]
                    lines: [{kind: MAINTENANCE, label: x, yearly: 10}]
                """));

        assertThat(account.total().paid().max()).isNull();
        assertThat(account.missing())
                .extracting(Account.Missing::what, Account.Missing::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Account.What.KIND, Kind.EXIT));
    }

    @Test
    void theExitIsAShareOfTheWhole() {
        Account account = first(costing(head(1, "0") + """
                  - name: A
                    none: [LICENCES, INTEGRATION, MIGRATION, TRAINING, MAINTENANCE]
                    lines:
                      - {kind: RUN, label: x, once: {min: 60, max: 90}}
                      - {kind: EXIT, label: x, once: {min: 10, max: 40}, year: 1}
                """));

        assertThat(Objects.requireNonNull(account.exitShare()).rounded(2)).isEqualTo(interval("0.10", "0.40"));
    }

    @Test
    void totalsThatOverlapBecauseOfTheRateAloneAreStillInOrder() {
        // B pays in year 5 what A pays there, less one euro: whatever the rate, B is cheaper.
        Costing costing = costing(
                head(5, "{min: 0, max: 20}") + option("A", "once: 1000, year: 5") + option("B", "once: 999, year: 5"));

        Interval a = costing.accounts().get(0).total().discounted();
        Interval b = costing.accounts().get(1).total().discounted();
        assertThat(b.max()).isGreaterThan(a.min());
        assertThat(costing.between()).first().isInstanceOfSatisfying(Between.Cheaper.class, cheaper -> {
            assertThat(cheaper.cheaper()).isEqualTo("B");
            // 1 / 1.2^5 = 0.4018…
            assertThat(cheaper.byAtLeast()).isBetween(new BigDecimal("0.40"), new BigDecimal("0.4019"));
        });
    }

    @Test
    void totalsThatOverlapBecauseOfTheSharedUsersAreStillInOrder() {
        String text = head(2, "3").replace("options:", "users: {min: 100, max: 1000}\noptions:")
                + option("A", "perUserYear: 10")
                + option("B", "perUserYear: 11");

        assertThat(costing(text).between())
                .first()
                .isInstanceOfSatisfying(
                        Between.Cheaper.class,
                        cheaper -> assertThat(cheaper.cheaper()).isEqualTo("A"));
    }

    @Test
    void theSameUsersNotKnownAtAllStillOrderTwoPrices() {
        String text = head(2, "3").replace("options:", "users: {min: 1}\noptions:")
                + option("A", "perUserYear: 10")
                + option("B", "perUserYear: 11");

        assertThat(costing(text).between()).first().isInstanceOf(Between.Cheaper.class);
    }

    @Test
    void anOrderThatDependsOnTheRateIsLeftOpen() {
        // A: 1000 now. B: 1050 in a year. Equal at 5 %.
        String options = option("A", "once: 1000") + option("B", "once: 1050, year: 1");

        assertThat(costing(head(1, "{min: 0, max: 10}") + options).between())
                .containsExactly(new Between.Open("A", "B"));
        assertThat(costing(head(1, "{min: 0, max: 4.9}") + options).between())
                .first()
                .isInstanceOfSatisfying(
                        Between.Cheaper.class,
                        cheaper -> assertThat(cheaper.cheaper()).isEqualTo("A"));
        assertThat(costing(head(1, "5") + options).between()).containsExactly(new Between.Open("A", "B"));
    }

    @Test
    void aSignThatTurnsTwiceInsideTheRatesIsSeen() {
        // (x - 1.1)(x - 1.2) with x = 1 + rate: negative between 10 % and 20 % only.
        String options = option("A", "once: 100", "once: 132, year: 2") + option("B", "once: 230, year: 1");

        assertThat(costing(head(2, "{min: 11, max: 19}") + options).between())
                .first()
                .isInstanceOfSatisfying(
                        Between.Cheaper.class,
                        cheaper -> assertThat(cheaper.cheaper()).isEqualTo("A"));
        assertThat(costing(head(2, "{min: 5, max: 25}") + options).between())
                .containsExactly(new Between.Open("A", "B"));
    }

    @Test
    void anOptionWithAMissingLineIsNeverCertainlyCheaperButMayBeDearer() {
        String text = head(1, "0")
                + option("A", "once: 100", "once: unknown")
                + option("B", "once: 99")
                + option("C", "once: 101");

        assertThat(costing(text).between().get(0))
                .isInstanceOfSatisfying(
                        Between.Cheaper.class,
                        cheaper -> assertThat(cheaper.cheaper()).isEqualTo("B"));
        assertThat(costing(text).between().get(1)).isEqualTo(new Between.Open("A", "C"));
    }

    @Test
    void theBreakEvenIsTheFirstYearAtWhoseEndLessWasPaid() {
        // A: 250 then nothing. B: 100 a year. After year 2: 250 against 200; after year 3: 250 against 300.
        Costing costing = costing(head(5, "0") + option("A", "once: 250") + option("B", "yearly: 100"));

        assertThat(costing.between())
                .first()
                .isInstanceOfSatisfying(
                        Between.Cheaper.class,
                        cheaper -> assertThat(cheaper.breakEven()).isEqualTo(new Between.BreakEven(3, 3)));
    }

    @Test
    void aBreakEvenBetweenBoundsIsAWindow() {
        Costing costing =
                costing(head(6, "0") + option("A", "once: {min: 250, max: 350}") + option("B", "yearly: 100"));

        assertThat(costing.between())
                .first()
                .isInstanceOfSatisfying(
                        Between.Cheaper.class,
                        cheaper -> assertThat(cheaper.breakEven()).isEqualTo(new Between.BreakEven(3, 4)));
    }

    @Test
    void theExampleAndTheModelAreStudies() throws IOException {
        assertThat(costing(Files.readString(CostFixtures.ROOT.resolve("examples/cout-visio.yaml")))
                        .accounts())
                .hasSize(3);
        assertThat(costing(CostReader.template()).accounts()).hasSize(2);
    }

    private static Account first(Costing costing) {
        return costing.accounts().getFirst();
    }

    private static Interval interval(String min, String max) {
        return new Interval(new BigDecimal(min), new BigDecimal(max));
    }
}
