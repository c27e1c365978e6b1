package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Integrated ownership against values worked out by hand.
class IntegratedOwnershipTest {

    private static Share integrated(OwnershipFixtures register, String holder, String held) {
        OwnershipGraph graph = register.graph();
        var question = new Question(graph, graph.node(OwnershipFixtures.id(held)), Days.toInt(OwnershipFixtures.DAY));
        var holders = new BitSet();
        holders.set(question.stakes.number(graph.node(OwnershipFixtures.id(holder))));
        return question.capital(holders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.00", "24.01", "39.00", "39.01", "0.0000001", "100"})
    void aDirectShareIsExact(String percent) {
        assertThat(integrated(new OwnershipFixtures().holds("h", "c", percent), "h", "c"))
                .isEqualTo(share(percent));
    }

    @Test
    void chainsMultiplyAndAddUp() {
        var register = new OwnershipFixtures()
                .holds("h", "a", "50")
                .holds("h", "b", "40")
                .holds("a", "c", "60")
                .holds("b", "c", "20")
                .holds("h", "c", "2");
        assertThat(integrated(register, "h", "c")).isEqualTo(share("40"));
    }

    /// Two companies hold each other: x's part of a is 0.6 / (1 − 0.2 × 0.3), of which 40 % are decided by nobody
    /// else.
    @Test
    void crossHoldingsHaveTheirClosedForm() {
        var register = new OwnershipFixtures()
                .holds("x", "a", "60")
                .holds("b", "a", "20")
                .holds("a", "b", "30")
                .holds("y", "b", "70")
                .holds("z", "a", "20");
        double ofX = 0.6 / (1 - 0.2 * 0.3);
        Share found = integrated(register, "x", "a");
        assertThat(found.least() / 1e9).isLessThanOrEqualTo(ofX).isGreaterThan(ofX - 3e-9);
        assertThat(found.most() / 1e9).isGreaterThanOrEqualTo(ofX).isLessThan(ofX + 3e-9);
        double ofY = 0.7 * 0.2 / (1 - 0.2 * 0.3);
        assertThat(integrated(register, "y", "a").least() / 1e9).isBetween(ofY - 3e-9, ofY);
    }

    /// 0.3 / (1 − 0.5 × 0.5) is 40 % exactly, and is said so.
    @Test
    void aCycleWithAnExactAnswerGivesItExactly() {
        var register = new OwnershipFixtures()
                .holds("x", "a", "30")
                .holds("b", "a", "50")
                .holds("a", "b", "50");
        assertThat(integrated(register, "x", "a")).isEqualTo(share("40"));
        assertThat(integrated(register, "x", "b")).isEqualTo(share("20"));
    }

    /// Baldone, Brioschi and Paleari: what comes back to the holder is not counted again. a holds 50 % of b, which
    /// holds 50 % of a: a's part of b is 50 %, where an uncorrected sum would say 0.5 / (1 − 0.25).
    @Test
    void whatComesBackToTheHolderIsNotCountedAgain() {
        var register = new OwnershipFixtures().holds("b", "a", "50").holds("a", "b", "50");
        assertThat(integrated(register, "a", "b")).isEqualTo(share("50"));
    }

    @Test
    void twoCompaniesThatOwnEachOtherWhollyAreOwnedByNobodyElse() {
        var register = new OwnershipFixtures().holds("b", "a", "100").holds("a", "b", "100");
        assertThat(integrated(register, "a", "b")).isEqualTo(share("100"));
        var outside = register.holds("a", "c", "40").holds("x", "c", "60");
        assertThat(integrated(outside, "x", "c")).isEqualTo(share("60"));
    }

    /// Three companies in a ring, each holding 90 % of the next: 0.1 / (1 − 0.729).
    @Test
    void aRingOfThreeIsSolvedWhole() {
        var register = new OwnershipFixtures()
                .holds("a", "b", "90")
                .holds("b", "c", "90")
                .holds("c", "a", "90")
                .holds("x", "a", "10")
                .holds("y", "b", "10")
                .holds("z", "c", "10");
        double own = 0.1 / (1 - 0.729);
        Share found = integrated(register, "x", "a");
        assertThat(found.least() / 1e9).isBetween(own - 3e-9, own);
        assertThat(found.most() / 1e9).isBetween(own, own + 3e-9);
    }

    /// A ring that keeps 99.9999 % of itself settles slowly: it is solved by elimination.
    @Test
    void aRingThatKeepsAlmostAllOfItselfIsSolvedTightly() {
        var register = new OwnershipFixtures()
                .holds("a", "b", "99.9999")
                .holds("b", "a", "99.9999")
                .holds("x", "a", "0.0001")
                .holds("y", "b", "0.0001");
        double own = 1e-6 / (1 - 0.999999 * 0.999999);
        Share found = integrated(register, "x", "a");
        assertThat(found.least() / 1e9).isBetween(own - 1e-7, own);
        assertThat(found.most() / 1e9).isBetween(own, own + 1e-7);
    }

    @Test
    void treasurySharesBelongToTheOtherHolders() {
        var register = new OwnershipFixtures()
                .holds("c", "c", "20")
                .holds("x", "c", "60")
                .holds("y", "c", "20");
        assertThat(integrated(register, "x", "c")).isEqualTo(share("75"));
    }

    /// h has 10 to 30 % of a, which has 50 %; the rest of h's part is unknown but x surely has 85 % of a.
    @Test
    void boundsGoThroughTheChain() {
        var register = new OwnershipFixtures()
                .holds("h", "a", "10..30")
                .holds("x", "a", "85")
                .holds("a", "c", "50");
        assertThat(integrated(register, "h", "c")).isEqualTo(share("5..7.5"));
    }

    /// Unknown cross-holdings could close on themselves: the most is all that x does not surely leave to others.
    @Test
    void unknownCrossHoldingsHaveABoundToo() {
        var register = new OwnershipFixtures()
                .holds("x", "a", "10")
                .holds("b", "a", "?")
                .holds("a", "b", "?");
        Share found = integrated(register, "x", "b");
        assertThat(found.least()).isZero();
        assertThat(found.most()).isEqualTo(Share.WHOLE);
        var bounded = register.holds("y", "a", "10");
        assertThat(integrated(bounded, "x", "b").most()).isBetween(500_000_000, 500_000_100);
    }
}
