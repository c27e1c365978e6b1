package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.DAY;
import static fr.etagere.ownership.OwnershipFixtures.id;
import static fr.etagere.ownership.OwnershipFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.ForeignHoldings.Held;
import fr.etagere.ownership.Holding.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is held from outside, counted by hand.
class ForeignHoldingsTest {

    private static final Set<String> INSIDE = Set.of("FR", "DE", "LU");

    private static ForeignHoldings foreign(OwnershipFixtures register, String name) {
        return register.ownership().foreignHoldings(id(name), DAY, INSIDE).orElseThrow();
    }

    private static OwnershipFixtures french() {
        return new OwnershipFixtures()
                .entity("c", "FR")
                .entity("state", "FR", LegalEntity.Kind.STATE)
                .entity("us", "US")
                .entity("jp", "JP");
    }

    /// A limit at 24 or 39 is met or passed by the published figure, not by its rounding.
    @ParameterizedTest
    @ValueSource(strings = {"24.00", "24.01", "39.00", "39.01"})
    void aPublishedShareComesOutAsPublished(String percent) {
        var rest = new java.math.BigDecimal("100")
                .subtract(new java.math.BigDecimal(percent))
                .toPlainString();
        ForeignHoldings answer = foreign(french().holds("us", "c", percent).holds("state", "c", rest), "c");
        Share exact = share(percent);
        assertThat(answer.together()).isEqualTo(new Held(exact, exact, exact, exact));
        assertThat(answer.each().getFirst().held()).isEqualTo(answer.together());
    }

    @Test
    void sharesOfSeveralAddUpAndCapitalIsNotVotes() {
        ForeignHoldings answer = foreign(
                french().holds("us", "c", "20", "30")
                        .holds("jp", "c", "19", "9")
                        .holds("state", "c", "61", "61"),
                "c");
        assertThat(answer.together().capital()).isEqualTo(share("39"));
        assertThat(answer.together().votes()).isEqualTo(share("39"));
        assertThat(answer.each()).extracting(holder -> holder.id().value()).containsExactly("us", "jp");
    }

    /// What one foreign company has through another counts once.
    @Test
    void aForeignChainCountsOnceTogether() {
        ForeignHoldings answer =
                foreign(french().holds("jp", "us", "50").holds("us", "c", "30").holds("state", "c", "70"), "c");
        assertThat(answer.together().capital()).isEqualTo(share("30"));
        assertThat(answer.each())
                .extracting(holder -> holder.held().capital())
                .containsExactly(share("30"), share("15"));
    }

    /// 60 % of a French holding that has 40 %: 24 % multiplied, 40 % of votes cast.
    @Test
    void whatGoesThroughACompanyInsideIsCountedInBothWays() {
        ForeignHoldings answer = foreign(
                french().entity("holding", "LU")
                        .holds("us", "holding", "60")
                        .holds("state", "holding", "40")
                        .holds("holding", "c", "40")
                        .holds("state", "c", "60"),
                "c");
        Held held = answer.each().getFirst().held();
        assertThat(held.capital()).isEqualTo(share("24"));
        assertThat(held.votesControlled()).isEqualTo(share("40"));
        assertThat(answer.each().getFirst().chain())
                .extracting(link -> link.holder().value() + ">" + link.held().value())
                .containsExactly("us>holding", "holding>c");
    }

    /// 30 % of c is not published, and the holders of a French company are not either.
    @Test
    void whatNobodyPublishedMayBeForeign() {
        ForeignHoldings answer = foreign(french().holds("us", "c", "10").holds("state", "c", "60"), "c");
        assertThat(answer.together().capital()).isEqualTo(share("10..40"));
        assertThat(answer.together().votesControlled()).isEqualTo(share("10..40"));
        ForeignHoldings behind =
                foreign(french().entity("fr", "FR").holds("fr", "c", "80").holds("state", "c", "20"), "c");
        assertThat(behind.together().capital()).isEqualTo(share("0..80"));
        assertThat(behind.together().votesControlled()).isEqualTo(share("0..80"));
    }

    @Test
    void anEntityThatNobodyPlacesMayBeOutsideAndAPersonIsNot() {
        ForeignHoldings answer = foreign(
                french().entity("someone", "US", LegalEntity.Kind.PERSON)
                        .holds("ghost", "c", "30")
                        .holds("someone", "c", "70"),
                "c");
        assertThat(answer.together().capital()).isEqualTo(share("0..30"));
        assertThat(answer.each()).extracting(ForeignHoldings.Holder::place).containsExactly(Place.UNPLACED);
    }

    @Test
    void vetoesAndAppointmentsFromOutsideAreShown() {
        ForeignHoldings answer = foreign(
                french().entity("sub", "FR")
                        .holds("us", "sub", "80")
                        .holds("state", "c", "100")
                        .link("sub", "c", Kind.VETO)
                        .link("state", "c", Kind.GOLDEN_SHARE)
                        .link("jp", "c", Kind.APPOINTMENT),
                "c");
        assertThat(answer.rights())
                .extracting(right -> right.link().kind() + " " + right.certainty())
                .containsExactlyInAnyOrder("VETO CERTAIN", "APPOINTMENT CERTAIN");
    }
}
