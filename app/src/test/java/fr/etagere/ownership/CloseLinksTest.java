package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.DAY;
import static fr.etagere.ownership.OwnershipFixtures.id;
import static fr.etagere.ownership.OwnershipFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CloseLinksTest {

    @Test
    void integratedOwnershipLinksEitherWayOrThroughAThird() {
        var register = new OwnershipFixtures()
                .holds("third", "a", "20")
                .holds("third", "b", "50")
                .holds("a", "c", "19.99")
                .holds("b", "c", "10..30");
        Ownership ownership = register.ownership();
        assertThat(integrated(ownership, "a", "b")).containsExactly("COMMON_THIRD third CERTAIN");
        assertThat(integrated(ownership, "a", "c")).isEmpty();
        assertThat(integrated(ownership, "c", "b")).containsExactly("SECOND_HOLDS_FIRST b POSSIBLE");
        assertThat(ownership.integrated(id("third"), id("c"), DAY)).contains(share("8.998..18.998"));
    }

    @Test
    void aParticipationStartsAtTwentyPercentOfCapitalOrOfVotes() {
        var register = new OwnershipFixtures()
                .holds("a", "under", "19.99")
                .holds("a", "at", "20")
                .holds("a", "votes", "5", "20")
                .holds("a", "wide", "10..30");
        assertThat(told(register, "a", "under")).isEmpty();
        assertThat(told(register, "a", "at")).contains("PARTICIPATION FIRST_HOLDS_SECOND a CERTAIN");
        assertThat(told(register, "votes", "a")).contains("PARTICIPATION SECOND_HOLDS_FIRST a CERTAIN");
        assertThat(told(register, "a", "wide")).contains("PARTICIPATION FIRST_HOLDS_SECOND a POSSIBLE");
    }

    @Test
    void whatAControlledCompanyHoldsIsHeldWholeAndWhatAnotherHoldsNotAtAll() {
        var register = new OwnershipFixtures()
                .holds("a", "sub", "51")
                .holds("sub", "b", "30")
                .holds("a", "partner", "50")
                .holds("partner", "c", "90");
        // Integrated: 51 % of 30 % is 15.3 %, under the share. Held by way of control: 30 %.
        assertThat(told(register, "a", "b")).containsExactly("PARTICIPATION FIRST_HOLDS_SECOND a CERTAIN");
        // Integrated: 45 %. Fifty percent is no control, so nothing is held by way of it.
        assertThat(told(register, "a", "c")).containsExactly("INTEGRATED_OWNERSHIP FIRST_HOLDS_SECOND a CERTAIN");
    }

    @Test
    void directStakesAndThoseOfControlledCompaniesAddUp() {
        var register = new OwnershipFixtures()
                .holds("a", "sub", "60")
                .holds("sub", "b", "12")
                .holds("a", "b", "8");
        CloseLink link = links(register, "a", "b").stream()
                .filter(one -> one.basis() == CloseLink.Basis.PARTICIPATION)
                .findFirst()
                .orElseThrow();
        assertThat(link.shares()).containsExactly(share("20"), share("20"));
    }

    @Test
    void controlIsTheMajorityOfVotesAloneOrTogether() {
        var register = new OwnershipFixtures()
                .holds("a", "half", "50")
                .holds("a", "more", "50.01")
                .holds("a", "joint", "30")
                .holds("more", "joint", "21")
                .holds("a", "perhaps", "40..60");
        assertThat(told(register, "a", "half")).noneMatch(link -> link.startsWith("CONTROL"));
        assertThat(told(register, "a", "more")).contains("CONTROL FIRST_HOLDS_SECOND a CERTAIN");
        assertThat(told(register, "a", "joint")).contains("CONTROL FIRST_HOLDS_SECOND a CERTAIN");
        assertThat(told(register, "a", "perhaps")).contains("CONTROL FIRST_HOLDS_SECOND a POSSIBLE");
    }

    @Test
    void oneThirdThatControlsBothLinksThemAndOneThatMerelyHoldsDoesNotByControl() {
        var register = new OwnershipFixtures()
                .holds("third", "a", "51")
                .holds("third", "mid", "60")
                .holds("mid", "b", "70")
                .holds("fund", "a", "25")
                .holds("fund", "b", "25");
        assertThat(told(register, "a", "b"))
                .contains("COMMON_CONTROL COMMON_THIRD third CERTAIN", "INTEGRATED_OWNERSHIP COMMON_THIRD fund CERTAIN")
                .noneMatch(link -> link.startsWith("COMMON_CONTROL COMMON_THIRD fund"))
                .noneMatch(link -> link.startsWith("PARTICIPATION"));
    }

    @Test
    void twoCompaniesThatControlEachOtherAreLinkedBothWays() {
        var register = new OwnershipFixtures().holds("a", "b", "60").holds("b", "a", "60");
        assertThat(told(register, "a", "b"))
                .contains("CONTROL FIRST_HOLDS_SECOND a CERTAIN", "CONTROL SECOND_HOLDS_FIRST b CERTAIN");
        assertThat(links(register, "a", "b"))
                .filteredOn(link -> link.basis() == CloseLink.Basis.PARTICIPATION)
                .allSatisfy(link -> assertThat(link.shares()).containsExactly(share("60"), share("60")));
    }

    @Test
    void strangersAndOneselfAreNotLinked() {
        var register = new OwnershipFixtures().holds("a", "b", "60").entity("c", "FR");
        assertThat(told(register, "a", "c")).isEmpty();
        assertThat(told(register, "a", "a")).isEmpty();
        assertThat(told(register, "a", "nobody")).isEmpty();
    }

    private static List<CloseLink> links(OwnershipFixtures register, String one, String other) {
        return register.ownership().closeLinks(id(one), id(other), DAY);
    }

    private static List<String> told(OwnershipFixtures register, String one, String other) {
        return links(register, one, other).stream()
                .map(link ->
                        link.basis() + " " + link.kind() + " " + link.through().value() + " " + link.certainty())
                .toList();
    }

    private static List<String> integrated(Ownership ownership, String one, String other) {
        return ownership.closeLinks(id(one), id(other), DAY).stream()
                .filter(link -> link.basis() == CloseLink.Basis.INTEGRATED_OWNERSHIP)
                .map(link -> link.kind() + " " + link.through().value() + " " + link.certainty())
                .toList();
    }
}
