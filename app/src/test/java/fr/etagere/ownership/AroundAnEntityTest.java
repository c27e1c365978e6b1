package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.DAY;
import static fr.etagere.ownership.OwnershipFixtures.id;
import static fr.etagere.ownership.OwnershipFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Everything held on each side of an entity, and everyone closely linked to it, against values worked out by hand.
class AroundAnEntityTest {

    @Test
    void everyoneAboveIsGivenTheGreatestFirstAndThePossibleApart() {
        Ownership ownership = new OwnershipFixtures()
                .holds("h", "a", "50")
                .holds("a", "c", "60")
                .holds("h", "c", "4", "10")
                .holds("z", "c", "0..5")
                .ownership();
        IntegratedStakes above = ownership.integratedAbove(id("c"), DAY).orElseThrow();
        assertThat(above.stakes()).extracting(stake -> stake.holder().value()).containsExactly("a", "h", "z");
        IntegratedStake ofH = above.stakes().get(1);
        assertThat(ofH.capital()).isEqualTo(share("34"));
        assertThat(ofH.votes()).isEqualTo(share("40"));
        assertThat(told(ofH.chain())).containsExactlyInAnyOrder("h>a", "a>c", "h>c");
        assertThat(above.stakes().getLast().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(above.stakes().getLast().capital()).isEqualTo(share("0..5"));
        assertThat(above.left()).isZero();
    }

    /// x's part of a is 0.3 / (1 − 0.25) = 40 %, and of b 20 %; what b has through a does not come back to b.
    @Test
    void aCycleIsSolvedOnBothSidesAndItsGroundsLeaveOutTheWayBack() {
        Ownership ownership = new OwnershipFixtures()
                .holds("x", "a", "30")
                .holds("b", "a", "50")
                .holds("a", "b", "50")
                .ownership();
        List<IntegratedStake> ofX =
                ownership.integratedBelow(id("x"), DAY).orElseThrow().stakes();
        assertThat(ofX).extracting(IntegratedStake::capital).containsExactly(share("40"), share("20"));
        assertThat(told(ofX.getFirst().chain())).containsExactlyInAnyOrder("x>a", "a>b", "b>a");
        IntegratedStake ofA = ownership
                .integratedBetween(id("a"), id("b"), DAY)
                .orElseThrow()
                .stakes()
                .getFirst();
        assertThat(ofA.capital()).isEqualTo(share("50"));
        assertThat(told(ofA.chain())).containsExactly("a>b");
    }

    @Test
    void aPairWithoutAChainHasNoStakeAndAStrangerNoAnswer() {
        Ownership ownership =
                new OwnershipFixtures().holds("a", "b", "10").entity("c", "FR").ownership();
        assertThat(ownership
                        .integratedBetween(id("c"), id("b"), DAY)
                        .orElseThrow()
                        .stakes())
                .isEmpty();
        assertThat(ownership
                        .integratedBetween(id("b"), id("b"), DAY)
                        .orElseThrow()
                        .stakes())
                .isEmpty();
        assertThat(ownership.integratedBetween(id("nobody"), id("b"), DAY)).isEmpty();
        assertThat(ownership.integratedAbove(id("nobody"), DAY)).isEmpty();
        assertThat(ownership.closeLinks(id("nobody"), DAY)).isEmpty();
    }

    @Test
    void whatIsHeldThroughABranchIsHeldByItsHeadOffice() {
        Ownership ownership = new OwnershipFixtures()
                .link("head", "branch", Holding.Kind.BRANCH)
                .holds("branch", "sub", "40")
                .holds("sub", "low", "50")
                .ownership();
        List<IntegratedStake> held =
                ownership.integratedBelow(id("head"), DAY).orElseThrow().stakes();
        assertThat(held).extracting(stake -> stake.held().value()).containsExactly("sub", "low");
        assertThat(held.getLast().capital()).isEqualTo(share("20"));
        assertThat(told(held.getLast().chain())).containsExactly("branch>sub", "sub>low");
    }

    @Test
    void unknownSharesOnTheWayAreSaidWithTheDocumentThatSettlesThem() {
        IntegratedStakes above = new OwnershipFixtures()
                .holds("h", "a", "?")
                .holds("a", "c", "60")
                .ownership()
                .integratedAbove(id("c"), DAY)
                .orElseThrow();
        assertThat(above.gaps())
                .anySatisfy(gap -> {
                    assertThat(gap.code()).isEqualTo(Gap.Code.CAPITAL_UNKNOWN);
                    assertThat(gap.about()).isEqualTo(id("a"));
                })
                .noneMatch(gap -> gap.code() == Gap.Code.PARENT_NOT_PUBLISHED);
    }

    @Test
    void beyondTheBoundTheFarthestAreCountedAndNotComputed() {
        var register = new OwnershipFixtures();
        for (int i = 0; i < IntegratedSearch.COMPUTED + 3; i++) {
            register.holds("hub", "low" + i, "30");
        }
        IntegratedStakes held =
                register.ownership().integratedBelow(id("hub"), DAY).orElseThrow();
        assertThat(held.stakes()).hasSize(IntegratedSearch.COMPUTED);
        assertThat(held.left()).isEqualTo(3);
    }

    @Test
    void everyCloseLinkIsFoundAboveBelowAndBesideWithItsGrounds() {
        Ownership ownership = new OwnershipFixtures()
                .holds("parent", "asked", "60")
                .holds("parent", "sister", "70")
                .holds("sister", "niece", "20")
                .holds("asked", "child", "25")
                .holds("small", "asked", "5")
                .holds("small", "stranger", "90")
                .holds("asked", "maybe", "10..30")
                .ownership();
        CloseLinks answer = ownership.closeLinks(id("asked"), DAY).orElseThrow();
        assertThat(answer.links())
                .extracting(with -> with.other().value() + " " + with.link().basis() + " "
                        + with.link().certainty())
                .contains(
                        "child PARTICIPATION CERTAIN",
                        "parent CONTROL CERTAIN",
                        "sister COMMON_CONTROL CERTAIN",
                        "maybe PARTICIPATION POSSIBLE")
                .noneMatch(told -> told.startsWith("small") || told.startsWith("stranger"));
        // The parent's 70 % of 20 % of the niece is 14 %: no link through it.
        assertThat(answer.links()).noneMatch(with -> with.other().equals(id("niece")));
        CloseLink sister = answer.links().stream()
                .filter(with -> with.link().basis() == CloseLink.Basis.COMMON_CONTROL)
                .findFirst()
                .orElseThrow()
                .link();
        assertThat(told(sister.chain())).containsExactlyInAnyOrder("parent>asked", "parent>sister");
        // Each pair, asked alone, says the same.
        for (CloseLinks.With with : answer.links()) {
            assertThat(ownership.closeLinks(id("asked"), with.other(), DAY)).contains(with.link());
            assertThat(ownership
                            .closeLinksWith(id("asked"), with.other(), DAY)
                            .orElseThrow()
                            .links())
                    .contains(with);
        }
    }

    @Test
    void crossHoldingsLinkBothWays() {
        CloseLinks answer = new OwnershipFixtures()
                .holds("a", "b", "30")
                .holds("b", "a", "25")
                .ownership()
                .closeLinks(id("a"), DAY)
                .orElseThrow();
        assertThat(answer.links())
                .extracting(with -> with.link().kind())
                .contains(CloseLink.Kind.FIRST_HOLDS_SECOND, CloseLink.Kind.SECOND_HOLDS_FIRST);
        assertThat(told(answer.links().getFirst().link().chain())).isNotEmpty();
    }

    private static List<String> told(List<Holding> chain) {
        return chain.stream()
                .map(link -> link.holder().value() + ">" + link.held().value())
                .toList();
    }
}
