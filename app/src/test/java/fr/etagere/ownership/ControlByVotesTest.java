package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.DAY;
import static fr.etagere.ownership.OwnershipFixtures.id;
import static fr.etagere.ownership.OwnershipFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Holding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Company control on graphs small enough to be checked by hand.
class ControlByVotesTest {

    /// Who is found, how surely, written `id CERTAINTY`.
    private static List<String> byVotes(OwnershipFixtures register, String name) {
        return byVotes(register.controllers(name));
    }

    private static List<String> byVotes(Controllers controllers) {
        return controllers.ultimate().stream()
                .filter(controller -> controller.basis() == Basis.CONTROL_BY_VOTES)
                .map(controller -> controller.id().value() + " " + controller.certainty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"50.00, ''", "50.0000001, h CERTAIN", "50.01, h CERTAIN", "100, h CERTAIN", "49.99, ''"})
    void aMajorityIsMoreThanHalf(String percent, String expected) {
        assertThat(String.join(", ", byVotes(new OwnershipFixtures().holds("h", "c", percent), "c")))
                .isEqualTo(expected);
    }

    @Test
    void votesDecideNotCapital() {
        var register = new OwnershipFixtures().holds("founder", "c", "20", "60").holds("fund", "c", "80", "40");
        assertThat(byVotes(register, "c")).containsExactly("founder CERTAIN");
    }

    /// 40 % directly and 15 % through a controlled company: neither is a majority alone.
    @Test
    void controlIsJointThroughControlledCompanies() {
        var register = new OwnershipFixtures()
                .holds("h", "sub", "51")
                .holds("h", "c", "40")
                .holds("sub", "c", "15")
                .holds("other", "c", "45");
        Controllers answer = register.controllers("c");
        assertThat(byVotes(answer)).containsExactly("h CERTAIN");
        Controller h = answer.ultimate().getFirst();
        assertThat(h.votes()).isEqualTo(share("55"));
        assertThat(h.chain())
                .extracting(link -> link.holder().value() + ">" + link.held().value())
                .containsExactly("h>sub", "h>c", "sub>c");
    }

    /// Gulino et al.: control does not multiply down a pyramid, ownership does.
    @Test
    void aPyramidIsControlledFromItsTop() {
        var register = new OwnershipFixtures()
                .holds("p", "a", "51")
                .holds("a", "b", "51")
                .holds("b", "c", "51");
        assertThat(byVotes(register, "c")).containsExactly("p CERTAIN");
    }

    @Test
    void theMembersOfAControllingCycleAreNamedTogether() {
        var register = new OwnershipFixtures()
                .holds("a", "b", "60")
                .holds("b", "d", "60")
                .holds("d", "a", "60")
                .holds("a", "c", "70");
        Controllers answer = register.controllers("c");
        assertThat(byVotes(answer)).containsExactly("a CERTAIN");
        assertThat(answer.ultimate().getFirst().group()).containsExactly(id("a"), id("b"), id("d"));
        assertThat(byVotes(register, "a")).containsExactly("a CERTAIN");
    }

    /// Two companies that hold each other, neither with a majority: nobody controls.
    @Test
    void crossHoldingsWithoutMajorityGiveNoControl() {
        var register = new OwnershipFixtures()
                .holds("a", "b", "30")
                .holds("b", "a", "30")
                .holds("x", "a", "40")
                .holds("y", "b", "40");
        assertThat(byVotes(register, "a")).isEmpty();
    }

    @Test
    void unknownVotesMakeControlPossible() {
        var register = new OwnershipFixtures().holds("h", "c", "80", "?");
        Controllers answer = register.controllers("c");
        assertThat(byVotes(answer)).containsExactly("h POSSIBLE");
        assertThat(answer.gaps()).extracting(Gap::code).contains(Gap.Code.VOTES_UNKNOWN, Gap.Code.VOTES_INCOMPLETE);
    }

    /// What others surely have is not left to the unknown one.
    @Test
    void sureVotesOfOthersBoundTheUnknown() {
        var register = new OwnershipFixtures()
                .holds("h", "c", "?")
                .holds("x", "c", "30")
                .holds("y", "c", "20");
        assertThat(byVotes(register, "c")).isEmpty();
        assertThat(byVotes(new OwnershipFixtures().holds("h", "c", "?").holds("x", "c", "49.99"), "c"))
                .containsExactly("h POSSIBLE");
    }

    @Test
    void aLapsedLinkIsOnlyPossible() {
        var register = new OwnershipFixtures()
                .with(OwnershipFixtures.link("h", "c", Kind.SHARES, "60", "60", null, null, true, "hand"));
        Controllers answer = register.controllers("c");
        assertThat(byVotes(answer)).containsExactly("h POSSIBLE");
        assertThat(answer.ultimate().getFirst().votes()).isEqualTo(share("0..60"));
        assertThat(answer.gaps()).extracting(Gap::code).contains(Gap.Code.LINK_LAPSED);
    }

    @Test
    void theAnswerIsThatOfTheDay() {
        var register = new OwnershipFixtures()
                .with(OwnershipFixtures.link(
                        "old", "c", Kind.SHARES, "60", "60", null, DAY.minusDays(1), false, "hand"))
                .with(OwnershipFixtures.link("new", "c", Kind.SHARES, "60", "60", DAY, null, false, "hand"));
        Ownership ownership = register.ownership();
        assertThat(byVotes(ownership.controllers(id("c"), DAY).orElseThrow())).containsExactly("new CERTAIN");
        assertThat(byVotes(ownership.controllers(id("c"), DAY.minusDays(1)).orElseThrow()))
                .containsExactly("old CERTAIN");
    }

    @Test
    void twoSourcesSpeakOfOneShare() {
        var register = new OwnershipFixtures()
                .holds("h", "c", "40")
                .with(OwnershipFixtures.link("h", "c", Kind.SHARES, "25..50", "25..50", null, null, false, "other"));
        assertThat(byVotes(register, "c")).isEmpty();
        var apart = new OwnershipFixtures()
                .holds("h", "c", "40")
                .with(OwnershipFixtures.link("h", "c", Kind.SHARES, "60", "60", null, null, false, "other"));
        Controllers answer = apart.controllers("c");
        assertThat(byVotes(answer)).containsExactly("h POSSIBLE");
        assertThat(answer.gaps()).extracting(Gap::code).contains(Gap.Code.SHARES_CONTRADICT);
    }

    /// 60 + 30 + 15 is five too many: the majority stands, a holder of 52 would not.
    @Test
    void sharesPastTheWholeAreLessSure() {
        var sixty = new OwnershipFixtures()
                .holds("h", "c", "60")
                .holds("x", "c", "30")
                .holds("y", "c", "15");
        assertThat(byVotes(sixty, "c")).containsExactly("h CERTAIN");
        var less = new OwnershipFixtures()
                .holds("h", "c", "52")
                .holds("x", "c", "38")
                .holds("y", "c", "15");
        Controllers answer = less.controllers("c");
        assertThat(byVotes(answer)).containsExactly("h POSSIBLE");
        assertThat(answer.gaps()).extracting(Gap::code).contains(Gap.Code.OVER_THE_WHOLE);
    }

    @Test
    void aBranchIsItsHeadOffice() {
        var register = new OwnershipFixtures()
                .link("head", "branch", Kind.BRANCH)
                .holds("h", "head", "80")
                .holds("branch", "c", "90");
        Controllers answer = register.controllers("branch");
        assertThat(answer.person()).isEqualTo(id("head"));
        assertThat(byVotes(answer)).containsExactly("h CERTAIN");
        assertThat(answer.beside()).extracting(Holding::kind).containsExactly(Kind.BRANCH);
        assertThat(byVotes(register, "c")).containsExactly("h CERTAIN");
        assertThat(byVotes(new OwnershipFixtures().link("head", "b", Kind.BRANCH), "b"))
                .isEmpty();
    }

    @Test
    void theManagerOfAFundDoesNotControlIt() {
        Controllers answer = new OwnershipFixtures()
                .link("manager", "fund", Kind.FUND_MANAGEMENT)
                .controllers("fund");
        assertThat(answer.ultimate()).isEmpty();
        assertThat(answer.beside()).extracting(Holding::kind).containsExactly(Kind.FUND_MANAGEMENT);
    }
}
