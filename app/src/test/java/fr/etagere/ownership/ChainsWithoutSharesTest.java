package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.id;
import static fr.etagere.ownership.OwnershipFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Holding.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Accounting parents and declared influence: worded as they are, and never mixed without saying so.
class ChainsWithoutSharesTest {

    private static List<String> tops(Controllers answer) {
        return answer.ultimate().stream()
                .map(top -> top.id().value() + " " + top.basis() + " " + top.certainty())
                .toList();
    }

    @Test
    void directParentsAreFollowedToTheLast() {
        Controllers answer = new OwnershipFixtures()
                .link("p", "c", Kind.DIRECT_CONSOLIDATION)
                .link("u", "p", Kind.DIRECT_CONSOLIDATION)
                .link("u", "c", Kind.ULTIMATE_CONSOLIDATION)
                .controllers("c");
        assertThat(tops(answer)).containsExactly("u ACCOUNTING_CONSOLIDATION CERTAIN");
        assertThat(answer.ultimate().getFirst().chain())
                .extracting(link -> link.holder().value() + ">" + link.held().value() + " " + link.kind())
                .containsExactly("u>p DIRECT_CONSOLIDATION", "p>c DIRECT_CONSOLIDATION", "u>c ULTIMATE_CONSOLIDATION");
        assertThat(answer.ultimate().getFirst().capital()).isEqualTo(Share.UNKNOWN);
    }

    @Test
    void aDeclaredParentThatTheChainDoesNotReachIsADisagreement() {
        Controllers answer = new OwnershipFixtures()
                .link("p", "c", Kind.DIRECT_CONSOLIDATION)
                .link("u", "c", Kind.ULTIMATE_CONSOLIDATION)
                .controllers("c");
        assertThat(tops(answer))
                .containsExactly("p ACCOUNTING_CONSOLIDATION CERTAIN", "u ACCOUNTING_CONSOLIDATION CERTAIN");
        assertThat(answer.gaps())
                .contains(new Gap(
                        Gap.Code.DIRECT_AND_ULTIMATE_DISAGREE, id("c"), List.of("XX-TEST-p", "|", "XX-TEST-u")));
        Controllers further = new OwnershipFixtures()
                .link("p", "c", Kind.DIRECT_CONSOLIDATION)
                .link("u", "c", Kind.ULTIMATE_CONSOLIDATION)
                .link("u", "p", Kind.ULTIMATE_CONSOLIDATION)
                .controllers("c");
        assertThat(tops(further)).containsExactly("u ACCOUNTING_CONSOLIDATION CERTAIN");
        assertThat(further.gaps()).extracting(Gap::code).doesNotContain(Gap.Code.DIRECT_AND_ULTIMATE_DISAGREE);
    }

    @Test
    void parentsThatConsolidateEachOtherAreNamedTogether() {
        Controllers answer = new OwnershipFixtures()
                .link("a", "c", Kind.DIRECT_CONSOLIDATION)
                .link("b", "a", Kind.DIRECT_CONSOLIDATION)
                .link("a", "b", Kind.DIRECT_CONSOLIDATION)
                .controllers("c");
        assertThat(answer.ultimate()).hasSize(1);
        assertThat(answer.ultimate().getFirst().group()).containsExactly(id("a"), id("b"));
    }

    @Test
    void severalParentsAtOnceAreAllShown() {
        Controllers answer = new OwnershipFixtures()
                .link("a", "c", Kind.DIRECT_CONSOLIDATION)
                .link("b", "c", Kind.DIRECT_CONSOLIDATION)
                .controllers("c");
        assertThat(tops(answer)).hasSize(2);
        assertThat(answer.gaps()).extracting(Gap::code).contains(Gap.Code.SEVERAL_PARENTS);
    }

    @Test
    void aMissingParentHasItsReason() {
        Controllers answer = new OwnershipFixtures()
                .with(new ParentGap(id("c"), ParentGap.Level.DIRECT, "NATURAL_PERSONS", "repex", null))
                .controllers("c");
        assertThat(answer.ultimate()).isEmpty();
        assertThat(answer.gaps())
                .contains(new Gap(Gap.Code.PARENT_WITHHELD, id("c"), List.of("DIRECT", "NATURAL_PERSONS", "repex")));
    }

    @Test
    void accountsAndVotesStayApart() {
        Controllers answer = new OwnershipFixtures()
                .holds("h", "c", "60", "60")
                .link("p", "c", Kind.DIRECT_CONSOLIDATION)
                .link("q", "c", Kind.APPOINTMENT)
                .controllers("c");
        assertThat(tops(answer))
                .containsExactly(
                        "h CONTROL_BY_VOTES CERTAIN", "p ACCOUNTING_CONSOLIDATION CERTAIN", "q OTHER_CONTROL CERTAIN");
        assertThat(answer.ultimate().getFirst().votes()).isEqualTo(share("60"));
    }

    /// The majority holder is itself consolidated: the chain says which link is which.
    @Test
    void aChainOfSeveralKindsIsCalledCombined() {
        Controllers answer = new OwnershipFixtures()
                .holds("h", "c", "60")
                .link("p", "h", Kind.DIRECT_CONSOLIDATION)
                .link("q", "p", Kind.OTHER_CONTROL)
                .controllers("c");
        assertThat(tops(answer))
                .containsExactly("h CONTROL_BY_VOTES CERTAIN", "p COMBINED CERTAIN", "q COMBINED CERTAIN");
        assertThat(answer.ultimate().getLast().chain())
                .extracting(Holding::kind)
                .containsExactly(Kind.OTHER_CONTROL, Kind.DIRECT_CONSOLIDATION, Kind.SHARES);
    }

    @Test
    void aFundOfAFundAndAnOfficeAreBeside() {
        Controllers answer = new OwnershipFixtures()
                .link("umbrella", "c", Kind.SUBFUND)
                .link("master", "c", Kind.FEEDER_FUND)
                .link("president", "c", Kind.OFFICE)
                .controllers("c");
        assertThat(answer.ultimate()).isEmpty();
        assertThat(answer.beside()).hasSize(3);
    }

    @Test
    void theTopsOfAllAtOnceTakeRingsWholeAndLeaveOutSeveral() {
        var register = new OwnershipFixtures()
                .link("b", "a", Kind.DIRECT_CONSOLIDATION)
                .link("a", "b", Kind.DIRECT_CONSOLIDATION)
                .link("a", "c", Kind.DIRECT_CONSOLIDATION)
                .link("c", "d", Kind.DIRECT_CONSOLIDATION)
                .link("other", "d", Kind.DIRECT_CONSOLIDATION)
                .link("c", "e", Kind.DIRECT_CONSOLIDATION);
        var found = new TreeMap<String, String>();
        register.ownership().eachConsolidated(OwnershipFixtures.DAY, (id, top) -> found.put(id.value(), top.value()));
        assertThat(found).isEqualTo(Map.of("b", "a", "c", "a", "e", "a"));
    }
}
