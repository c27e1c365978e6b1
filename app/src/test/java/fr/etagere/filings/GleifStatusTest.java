package fr.etagere.filings;

import static fr.etagere.filings.FilingFixtures.gathered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.filings.FilingFixtures.Gathered;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Registration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the statuses of GLEIF mean for an entity and for a link.
class GleifStatusTest {

    private static final String ENTITY = "LEI,Entity.LegalName,Entity.EntityStatus,Registration.RegistrationStatus\n";
    private static final String LINK = "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,"
            + "Relationship.RelationshipType,Relationship.RelationshipStatus,Registration.RegistrationStatus,"
            + "Registration.LastUpdateDate,Relationship.Period.1.startDate,Relationship.Period.1.endDate,"
            + "Relationship.Period.1.periodType\n";
    private static final LocalDate UPDATED = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ISSUED, ACTIVE",
        "ACTIVE, LAPSED, ACTIVE",
        "INACTIVE, LAPSED, CEASED",
        "INACTIVE, RETIRED, CEASED",
        "NULL, MERGED, CEASED",
        "NULL, ANNULLED, UNKNOWN",
        "ACTIVE, DUPLICATE, UNKNOWN",
        "ACTIVE, ANNULLED, UNKNOWN",
        "ACTIVE, PENDING_TRANSFER, ACTIVE"
    })
    void whetherAnEntityStands(String status, String registration, LegalEntity.Standing standing) {
        Gathered gathered = gathered(FilingKind.GLEIF_LEI, ENTITY + Leis.of(1) + ",A," + status + "," + registration);
        assertThat(gathered.entities)
                .singleElement()
                .satisfies(one -> assertThat(one.standing()).isEqualTo(standing));
        assertThat(gathered.odd).isEmpty();
    }

    @Test
    void aClosedRegistrationOfAnEntitySaidActiveIsRemarked() {
        Gathered gathered = gathered(FilingKind.GLEIF_LEI, ENTITY + Leis.of(1) + ",A,ACTIVE,RETIRED");
        assertThat(gathered.entities.getFirst().standing()).isEqualTo(LegalEntity.Standing.UNKNOWN);
        assertThat(gathered.odd).hasSize(1);
    }

    @Test
    void aLapsedLinkIsKeptAndMarked() {
        Holding link = link("ACTIVE,LAPSED,2025-06-30T00:00:00Z,2020-01-01T00:00:00Z,,RELATIONSHIP_PERIOD");
        assertThat(link.lapsed()).isTrue();
        assertThat(link.to()).isNull();
    }

    @Test
    void aRetiredLinkEndsWhenItSaysAndAtTheLatestWhenLastWritten() {
        assertThat(
                        link("INACTIVE,RETIRED,2025-06-30T00:00:00Z,2020-01-01T00:00:00Z,2024-12-31T00:00:00Z,RELATIONSHIP_PERIOD")
                                .to())
                .isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(link("ACTIVE,RETIRED,2025-06-30T00:00:00Z,,,").to()).isEqualTo(UPDATED);
        assertThat(
                        link("ACTIVE,RETIRED,2025-06-30T00:00:00Z,2020-01-01T00:00:00Z,2031-12-31T00:00:00Z,RELATIONSHIP_PERIOD")
                                .to())
                .as("a period planned longer does not outlive it")
                .isEqualTo(UPDATED);
    }

    @Test
    void aRetiredLinkThatNothingDatesIsVouchedForOnNoDay() {
        Holding link = link("INACTIVE,RETIRED,,,,");
        assertThat(link.to()).isNull();
        assertThat(link.lapsed()).isTrue();
    }

    @Test
    void annulledAndDuplicateLinksNeverWere() {
        for (String status : new String[] {"ANNULLED", "DUPLICATE", "CANCELLED"}) {
            Gathered gathered = gathered(
                    FilingKind.GLEIF_RR,
                    row("ACTIVE," + status + ",,,,") + Leis.of(3) + "," + Leis.of(2)
                            + ",IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,PUBLISHED,,,,\n");
            assertThat(gathered.holdings).hasSize(1);
            assertThat(gathered.reasons()).containsExactly("/Registration.RegistrationStatus gleif-never");
        }
    }

    @Test
    void aDeltaThatTakesOffIsRefusedWholeInEveryFormat() {
        assertThat(refusal("LEI,Exception.Category,Exception.Reason.1,Extension.Deletion.DeletedAt\n"
                        + Leis.of(1) + ",DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NO_LEI,2026-09-24T18:50:35Z\n"
                        + Leis.of(2) + ",DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NO_LEI,\n"))
                .containsExactly("gleif-delta-deletes");
        assertThat(refusal("""
                <repex:ReportingExceptionData xmlns:repex="http://www.gleif.org/data/schema/repex/2016">
                <repex:ReportingExceptions><repex:Exception xmlns:gleif="http://www.gleif.org/data/schema/golden-copy/extensions/1.0">
                <repex:LEI>%s</repex:LEI><repex:ExceptionCategory>DIRECT_ACCOUNTING_CONSOLIDATION_PARENT</repex:ExceptionCategory>
                <repex:ExceptionReason>NO_LEI</repex:ExceptionReason>
                <repex:Extension><gleif:Deletion><gleif:DeletedAt>2026-09-24T18:50:35Z</gleif:DeletedAt></gleif:Deletion></repex:Extension>
                </repex:Exception></repex:ReportingExceptions></repex:ReportingExceptionData>
                """.formatted(Leis.of(1)))).containsExactly("gleif-delta-deletes");
    }

    @Test
    void aRegistrationThatNoLongerVouchesIsKeptWithItsDayAndWhatStandsInItsPlace() {
        String head = "LEI,Entity.LegalName,Registration.RegistrationStatus,Registration.NextRenewalDate,"
                + "Entity.SuccessorEntity.1.SuccessorLEI,Entity.SuccessorEntity.2.SuccessorLEI\n";
        Gathered gathered = gathered(
                FilingKind.GLEIF_LEI,
                head
                        + Leis.of(1) + ",A,LAPSED,2024-05-01T00:00:00Z,,\n"
                        + Leis.of(2) + ",B,DUPLICATE,," + Leis.of(1) + ",\n"
                        + Leis.of(3) + ",C,ANNULLED,,,\n"
                        + Leis.of(4) + ",D,ISSUED,2027-05-01T00:00:00Z,,\n"
                        + Leis.of(5) + ",E,RETIRED,," + Leis.of(1) + "," + Leis.of(4) + "\n");
        assertThat(gathered.entities)
                .extracting(LegalEntity::registration)
                .containsExactly(
                        new Registration(Registration.State.LAPSED, LocalDate.of(2024, 5, 1), null),
                        new Registration(Registration.State.DUPLICATE, null, EntityId.lei(Leis.of(1))),
                        new Registration(Registration.State.ANNULLED, null, null),
                        null,
                        new Registration(Registration.State.RETIRED, null, null));
    }

    private static List<String> refusal(String text) {
        var refusals = FilingFixtures.refusals(FilingFixtures.read(FilingKind.GLEIF_REPEX, text, new Gathered()));
        FilingFixtures.areWorded(refusals);
        return FilingFixtures.codes(refusals);
    }

    private static Holding link(String rest) {
        return gathered(FilingKind.GLEIF_RR, row(rest)).holdings.getFirst();
    }

    private static String row(String rest) {
        return LINK + Leis.of(1) + "," + Leis.of(2) + ",IS_DIRECTLY_CONSOLIDATED_BY," + rest + "\n";
    }
}
