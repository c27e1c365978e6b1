package fr.etagere.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Share;
import fr.etagere.ownership.Thresholds;
import fr.etagere.shared.Materials;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExposuresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Thresholds THRESHOLDS = new Thresholds(500_000_000, 200_000_000);
    private static final Materials MATERIALS =
            Materials.at(Path.of(System.getProperty("etagere.root", "..")), List.of(Exposures.FOLDER));
    private static final Exposures EXPOSURES = Exposures.of(MATERIALS);

    private final OwnershipGraph.Builder graph = new OwnershipGraph.Builder();

    @Test
    void aSeatInTheStateIsReachedAndAnotherStateIsNot() {
        entity("acme", "US");
        Exposure exposure = exposure("acme", DAY);
        assertThat(ids(exposure)).contains("US-CLOUD-ACT", "US-EAR").noneMatch(id -> id.startsWith("CN-"));
        assertThat(exposure.reached()).allSatisfy(one -> assertThat(one.hold()).isInstanceOf(Exposure.Hold.Seat.class));
    }

    @Test
    void anEntityOfTheUnionWithoutTiesIsReachedByNothing() {
        entity("acme", "FR");
        assertThat(exposure("acme", DAY).reached()).isEmpty();
    }

    @Test
    void everyoneOnTheChainCountsNotItsTopAlone() {
        entity("acme", "FR");
        entity("middle", "US");
        entity("top", "FR");
        shares("top", "middle", "100");
        shares("middle", "acme", "51");
        Exposure exposure = exposure("acme", DAY);
        Exposure.Hold.Above above = above(exposure, "US-CLOUD-ACT");
        assertThat(above.id()).isEqualTo(id("middle"));
        assertThat(above.basis()).isEqualTo(Basis.CONTROL_BY_VOTES);
        assertThat(above.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(above.chain()).extracting(Holding::held).containsExactly(id("acme"));
    }

    @Test
    void consolidationOfAccountsIsSaidAsSuch() {
        entity("acme", "FR");
        entity("parent", "US");
        link("parent", "acme", Holding.Kind.DIRECT_CONSOLIDATION);
        assertThat(above(exposure("acme", DAY), "US-CLOUD-ACT").basis()).isEqualTo(Basis.ACCOUNTING_CONSOLIDATION);
    }

    @Test
    void aMinorityDoesNotReach() {
        entity("acme", "FR");
        entity("fund", "US");
        shares("fund", "acme", "24");
        assertThat(ids(exposure("acme", DAY))).isEmpty();
    }

    @Test
    void aBranchAndAStatedPresenceReachByPresence() {
        entity("acme", "FR");
        entity("acme-sydney", "AU");
        link("acme", "acme-sydney", Holding.Kind.BRANCH);
        assertThat(ids(exposure("acme", DAY))).contains("AU-TOLA");
        Subject stated = Subject.of(ownership(), id("acme"), DAY, List.of(new Subject.Presence("gb", "site web")))
                .orElseThrow();
        assertThat(EXPOSURES.of(stated, DAY).reached())
                .filteredOn(one -> one.law().id().equals("GB-IPA"))
                .singleElement()
                .satisfies(one -> assertThat(one.hold()).isEqualTo(new Exposure.Hold.Stated("GB", "site web")));
    }

    @Test
    void aLawThatHasEndedIsShownApartWithItsEnd() {
        entity("acme", "US");
        Exposure exposure = exposure("acme", DAY);
        assertThat(ids(exposure)).doesNotContain("US-FISA-702");
        assertThat(exposure.past()).extracting(one -> one.law().id()).contains("US-FISA-702");
        assertThat(ids(exposure("acme", LocalDate.of(2026, 6, 12)))).contains("US-FISA-702");
    }

    @Test
    void whatNobodyPublishedIsAGapAndNotAnAllClear() {
        entity("acme", "FR");
        assertThat(exposure("acme", DAY).gaps()).extracting(Gap::code).contains(Gap.Code.PARENT_NOT_PUBLISHED);
    }

    @Test
    void theWeakerStatusIsKept() {
        entity("acme", "FR");
        entity("parent", "US");
        shares("parent", "acme", "80");
        assertThat(exposure("acme", DAY).reached())
                .filteredOn(one -> one.law().id().equals("US-CLOUD-ACT"))
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(Law.Status.PRESS));
    }

    @Test
    void everyLawHasASourceADateAndAWay() {
        assertThat(EXPOSURES.laws()).isNotEmpty().allSatisfy(law -> {
            assertThat(law.sources()).isNotEmpty();
            assertThat(law.reaches()).isNotEmpty();
            assertThat(law.status() == Law.Status.CERTAIN || law.status() == Law.Status.PRESS)
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
        return EXPOSURES.of(Subject.of(ownership(), id(name), day, List.of()).orElseThrow(), day);
    }

    private Ownership ownership() {
        return new Ownership(graph.build(), THRESHOLDS);
    }

    private static List<String> ids(Exposure exposure) {
        return exposure.reached().stream().map(one -> one.law().id()).distinct().toList();
    }

    private static Exposure.Hold.Above above(Exposure exposure, String law) {
        Map<String, Exposure.Hold> holds = exposure.reached().stream()
                .collect(Collectors.toMap(one -> one.law().id(), Exposure.Reached::hold, (first, _) -> first));
        return (Exposure.Hold.Above) holds.get(law);
    }

    private static EntityId id(String name) {
        return new EntityId("XX-TEST", name);
    }

    private void entity(String name, String country) {
        graph.entity(new LegalEntity(
                id(name),
                List.of(),
                name,
                List.of(),
                LegalEntity.Kind.COMPANY,
                LegalEntity.Standing.ACTIVE,
                country,
                Arrays.stream(LegalEntity.SeatKind.values())
                        .map(kind -> new LegalEntity.Seat(kind, country, null, null))
                        .toList(),
                null,
                "hand",
                null));
    }

    private void shares(String holder, String held, String percent) {
        Share share = Share.percent(new BigDecimal(percent));
        graph.holding(
                new Holding(id(holder), id(held), Holding.Kind.SHARES, share, share, null, null, false, "hand", null));
    }

    private void link(String holder, String held, Holding.Kind kind) {
        graph.holding(
                new Holding(id(holder), id(held), kind, Share.UNKNOWN, Share.UNKNOWN, null, null, false, "hand", null));
    }
}
