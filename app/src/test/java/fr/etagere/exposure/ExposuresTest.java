package fr.etagere.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExposuresTest {

    private static final LocalDate DAY = Register.DAY;
    private static final Materials MATERIALS = Register.MATERIALS;
    private static final Exposures EXPOSURES = Exposures.of(MATERIALS);

    private final Register register = new Register();

    @Test
    void aSeatInTheStateIsReachedAndAnotherStateIsNot() {
        register.entity("acme", "US");
        Exposure exposure = exposure("acme", DAY);
        assertThat(ids(exposure)).contains("US-CLOUD-ACT", "US-EAR").noneMatch(id -> id.startsWith("CN-"));
        assertThat(exposure.reached()).allSatisfy(one -> assertThat(one.hold()).isInstanceOf(Exposure.Hold.Seat.class));
    }

    @Test
    void anEntityOfTheUnionWithoutTiesIsReachedByNothing() {
        register.entity("acme", "FR");
        assertThat(exposure("acme", DAY).reached()).isEmpty();
    }

    @Test
    void everyoneOnTheChainCountsNotItsTopAlone() {
        register.entity("acme", "FR");
        register.entity("middle", "US");
        register.entity("top", "FR");
        register.shares("top", "middle", "100");
        register.shares("middle", "acme", "51");
        Exposure exposure = exposure("acme", DAY);
        Exposure.Hold.Above above = above(exposure, "US-CLOUD-ACT");
        assertThat(above.id()).isEqualTo(Register.id("middle"));
        assertThat(above.basis()).isEqualTo(Basis.CONTROL_BY_VOTES);
        assertThat(above.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(above.chain()).extracting(Holding::held).containsExactly(Register.id("acme"));
    }

    @Test
    void consolidationOfAccountsIsSaidAsSuch() {
        register.entity("acme", "FR");
        register.entity("parent", "US");
        register.link("parent", "acme", Holding.Kind.DIRECT_CONSOLIDATION);
        assertThat(above(exposure("acme", DAY), "US-CLOUD-ACT").basis()).isEqualTo(Basis.ACCOUNTING_CONSOLIDATION);
    }

    @Test
    void aMinorityDoesNotReach() {
        register.entity("acme", "FR");
        register.entity("fund", "US");
        register.shares("fund", "acme", "24");
        assertThat(ids(exposure("acme", DAY))).isEmpty();
    }

    @Test
    void aBranchAndAStatedPresenceReachByPresence() {
        register.entity("acme", "FR");
        register.entity("acme-sydney", "AU");
        register.link("acme", "acme-sydney", Holding.Kind.BRANCH);
        assertThat(ids(exposure("acme", DAY))).contains("AU-TOLA");
        Subject stated = Subject.of(
                        register.ownership(), Register.id("acme"), DAY, List.of(new Subject.Presence("gb", "site web")))
                .orElseThrow();
        assertThat(EXPOSURES.of(stated, DAY).reached())
                .filteredOn(one -> one.law().id().equals("GB-IPA"))
                .singleElement()
                .satisfies(one -> assertThat(one.hold()).isEqualTo(new Exposure.Hold.Stated("GB", "site web")));
    }

    @Test
    void aLawThatHasEndedIsShownApartWithItsEnd() {
        register.entity("acme", "US");
        Exposure exposure = exposure("acme", DAY);
        assertThat(ids(exposure)).doesNotContain("US-FISA-702");
        assertThat(exposure.past()).extracting(one -> one.law().id()).contains("US-FISA-702");
        assertThat(ids(exposure("acme", LocalDate.of(2026, 6, 12)))).contains("US-FISA-702");
    }

    @Test
    void whatNobodyPublishedIsAGapAndNotAnAllClear() {
        register.entity("acme", "FR");
        assertThat(exposure("acme", DAY).gaps()).extracting(Gap::code).contains(Gap.Code.PARENT_NOT_PUBLISHED);
    }

    @Test
    void theWeakerStatusIsKept() {
        register.entity("acme", "FR");
        register.entity("parent", "US");
        register.shares("parent", "acme", "80");
        assertThat(exposure("acme", DAY).reached())
                .filteredOn(one -> one.law().id().equals("US-CLOUD-ACT"))
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(Status.PRESS));
    }

    @Test
    void everyLawHasASourceADateAndAWay() {
        assertThat(EXPOSURES.laws()).isNotEmpty().allSatisfy(law -> {
            assertThat(law.sources()).isNotEmpty();
            assertThat(law.reaches()).isNotEmpty();
            assertThat(law.status() == Status.CERTAIN || law.status() == Status.PRESS)
                    .as("%s was read somewhere when it is said to have been", law.id())
                    .isEqualTo(law.sources().stream().anyMatch(source -> source.address() != null));
            assertThat(law.whom().en()).isNotBlank();
        });
        assertThat(EXPOSURES.laws()).extracting(Law::id).doesNotHaveDuplicates();
    }

    @Test
    void noLawIsThatOfAMemberState() {
        Set<String> inside = EuropeanUnion.of(MATERIALS).countries(DAY);
        assertThat(EXPOSURES.laws()).extracting(Law::state).doesNotContainAnyElementsOf(inside);
    }

    @Test
    void theUnionHasTwentySevenMembersAndTheUnitedKingdomLeft() {
        EuropeanUnion union = EuropeanUnion.of(MATERIALS);
        assertThat(union.places().stream()
                        .filter(place ->
                                place.of() == null && union.countries(DAY).contains(place.country())))
                .hasSize(27);
        assertThat(union.countries(LocalDate.of(2020, 1, 31))).contains("GB");
        assertThat(union.countries(LocalDate.of(2020, 2, 1))).doesNotContain("GB");
        assertThat(union.countries(DAY)).contains("RE", "MQ").doesNotContain("PF", "NC");
    }

    private Exposure exposure(String name, LocalDate day) {
        return EXPOSURES.of(
                Subject.of(register.ownership(), Register.id(name), day, List.of())
                        .orElseThrow(),
                day);
    }

    private static List<String> ids(Exposure exposure) {
        return exposure.reached().stream().map(one -> one.law().id()).distinct().toList();
    }

    private static Exposure.Hold.Above above(Exposure exposure, String law) {
        return exposure.reached().stream()
                .filter(one -> one.law().id().equals(law))
                .map(Exposure.Reached::hold)
                .map(Exposure.Hold.Above.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
