package fr.etagere.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.etagere.ownership.EntityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void equalSuppliersGiveTenThousandOverTheirNumber() {
        List<Spend> four =
                IntStream.range(0, 4).mapToObj(i -> spend("s" + i, "100")).toList();
        assertThat(index(four)).isCloseTo(2_500, within(1e-9));
        assertThat(index(List.of(spend("a", "7")))).isCloseTo(10_000, within(1e-9));
    }

    @Test
    void sharesAreSquaredAndAddedUp() {
        List<Spend> spends = List.of(spend("a", "50"), spend("b", "30"), spend("c", "10"), spend("c", "10"));
        assertThat(index(spends)).isCloseTo(2_500 + 900 + 400, within(1e-9));
        assertThat(Concentration.of(spends, 1).parts())
                .extracting(Concentration.Part::to)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aMissingAmountIsCountedApartAndNotAsZero() {
        Concentration some = Concentration.of(List.of(spend("a", "5"), new Spend("b", null, null)), 1);
        assertThat(some.withoutAmount()).isOne();
        assertThat(some.counted()).isOne();
        assertThat(Concentration.of(List.of(new Spend("b", null, null)), 1).index())
                .isNull();
    }

    @Test
    void whatGoesNobodyKnowsWhereWidensTheIndex() {
        Concentration some =
                Concentration.of(List.of(spend("a", "60"), spend("b", "20"), spend(null, "10"), spend(null, "10")), 1);
        assertThat(some.unknown()).isCloseTo(20, within(1e-9));
        assertThat(some.least()).isCloseTo(3_600 + 400 + 100 + 100, within(1e-9));
        assertThat(some.most()).isCloseTo(6_400 + 400, within(1e-9));
        assertThat(some.parts()).extracting(Concentration.Part::share).containsExactly(60.0, 20.0);
    }

    @Test
    void theSameSeedGivesTheSameIntervalAroundTheIndex() {
        List<Spend> spends = IntStream.range(0, 200)
                .mapToObj(i -> spend("s" + i % 7, Integer.toString(10 + i % 13)))
                .toList();
        Concentration once = Concentration.of(spends, 42);
        assertThat(Concentration.of(spends, 42)).isEqualTo(once);
        assertThat(once.low()).isLessThan(once.high());
        assertThat(once.index()).isBetween(once.low() * 0.95, once.high());
    }

    @Test
    void aRenewalSaysHowMuchItWouldMove() {
        var mine = contract("big", "A", "80", 12);
        var other = contract("small", "B", "20", 40);
        List<Renewal> renewals = Renewal.within(List.of(mine, other), DAY, DAY.plusMonths(6));
        assertThat(renewals).singleElement().satisfies(renewal -> {
            assertThat(renewal.contract().uid()).isEqualTo("big");
            assertThat(renewal.decideBy()).isEqualTo(renewal.ends().minusMonths(2));
            assertThat(renewal.moves()).isCloseTo(0, within(1e-9));
        });
        var twice = contract("second", "B", "20", 12);
        assertThat(Renewal.within(List.of(mine, other, twice), DAY, DAY.plusMonths(6)))
                .filteredOn(renewal -> renewal.contract().uid().equals("second"))
                .singleElement()
                .satisfies(renewal -> assertThat(renewal.moves()).isNegative());
        assertThat(Renewal.mostMoving(Renewal.within(List.of(mine, other, twice), DAY, DAY.plusMonths(6))))
                .hasValueSatisfying(
                        renewal -> assertThat(renewal.contract().uid()).isEqualTo("second"));
    }

    @Test
    void whatARenewalMovesIsWhatCountingAgainGives() {
        var random = new SplittableRandom(20_261_122);
        for (int set = 0; set < 300; set++) {
            int size = random.nextInt(1, 25);
            List<Contract> running = IntStream.range(0, size)
                    .mapToObj(i -> contract(
                            "c" + i,
                            "S" + random.nextInt(1, 6),
                            Integer.toString(random.nextInt(-2, 1_000)),
                            random.nextInt(11, 60)))
                    .toList();
            for (Renewal renewal : Renewal.within(running, DAY, DAY.plusMonths(30))) {
                Double plain = plain(running, renewal.contract());
                if (plain == null) {
                    assertThat(renewal.moves()).isNull();
                } else {
                    assertThat(renewal.moves()).isCloseTo(plain, within(1e-6));
                }
            }
        }
    }

    /// Both indices counted from the start.
    private static @Nullable Double plain(List<Contract> running, Contract moved) {
        if (Objects.requireNonNull(moved.amount()).signum() <= 0) {
            return null;
        }
        List<Spend> before = running.stream().map(Renewal::spend).toList();
        List<Spend> after = running.stream()
                .map(contract -> contract.equals(moved)
                        ? new Spend("another", contract.amount(), 2026)
                        : Renewal.spend(contract))
                .toList();
        return index(after) - index(before);
    }

    private static double index(List<Spend> spends) {
        Double index = Concentration.of(spends, 1).index();
        return index == null ? -1 : index;
    }

    private static Spend spend(@Nullable String to, String amount) {
        return new Spend(to, new BigDecimal(amount), 2026);
    }

    private static Contract contract(String uid, String supplier, String amount, int months) {
        return new Contract(
                uid,
                EntityId.siren("123456782"),
                null,
                "Objet",
                null,
                DAY.minusMonths(10),
                months,
                new BigDecimal(amount),
                List.of(new Contract.Supplier(null, supplier)),
                null,
                new Contract.Digital(Contract.Digital.Verdict.YES, "CCAG-TIC"),
                2,
                null,
                List.of(),
                "test");
    }
}
