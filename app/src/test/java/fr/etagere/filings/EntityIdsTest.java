package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.ownership.EntityId;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityIdsTest {

    private static final String SIREN = "552032534";

    @ParameterizedTest
    @CsvSource({
        "GB-COH-01234567, GB-COH, 01234567",
        "US-EIN-13-1234567, US-EIN, 13-1234567",
        "BE-BCE_KBO-0403170701, BE-BCE_KBO, 0403170701",
        "CA-CRA_ACR-118830983RR0001, CA-CRA_ACR, 118830983RR0001",
        "AR_B-CIP-1.1.1.99.00.000, AR_B-CIP, 1.1.1.99.00.000",
        "CA_QC-QBC-1142345678, CA_QC-QBC, 1142345678",
        "US-DE-CR-3582691, US-DE-CR, 3582691",
        "US-DE-3582691, US-DE, 3582691",
        "XM-DAC-41114, XM-DAC, 41114",
        "XI-ROR-02feahw73, XI-ROR, 02feahw73",
        "IRL-TAXID-1234567T, IRL-TAXID, 1234567T",
        "DE-CR-K1101R_HRB116737, DE-CR, K1101R_HRB116737",
        "GB-COH-0123 4567, GB-COH, 01234567"
    })
    void aCodeOfARegisterAndAValueAreTakenAsOrgIdWritesThem(String written, String scheme, String value) {
        assertThat(EntityIds.read(written)).isEqualTo(new Read.Ok<>(new EntityId(scheme, value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SIREN,
                "552 032 534",
                "FR-INSEE-" + SIREN,
                "FR-RCS-552 032 534",
                "FR-SIREN-" + SIREN,
                "FR-INSEE-SIREN-" + SIREN
            })
    void oneNumberOfSireneIsOneEntityWhateverTheCodeOfItsFile(String written) {
        assertThat(EntityIds.read(written)).isEqualTo(new Read.Ok<>(EntityId.siren(SIREN)));
    }

    @Test
    void aLeiIsTheSameBareOrCoded() {
        var lei = new Read.Ok<>(EntityId.lei("969500UP76J52A9OXU27"));
        assertThat(EntityIds.read("969500up76j52a9oxu27")).isEqualTo(lei);
        assertThat(EntityIds.read("XI-LEI-969500up76j52a9oxu27")).isEqualTo(lei);
    }

    @Test
    void whatFailsTheArithmeticOfItsRegisterIsRefusedCodedOrNot() {
        assertThat(code("552032535")).isEqualTo("siren-key");
        assertThat(code("FR-RCS-552032535")).isEqualTo("siren-key");
        assertThat(code("969500UP76J52A9OXU28")).isEqualTo("lei-check");
        assertThat(code("XI-LEI-969500UP76J52A9OXU28")).isEqualTo("lei-check");
    }

    @Test
    void anIdentifierOfOneFileKeepsItsText() {
        assertThat(EntityIds.read("LOCAL-table 1:Une société - l'autre"))
                .isEqualTo(new Read.Ok<>(new EntityId(EntityId.LOCAL, "table 1:Une société - l'autre")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orange",
                "A-COH-1",
                "ABCD-COH-1",
                "GB-COH-",
                "gb coh 1",
                "GB-COH-<b>",
                "GB-COH-1\u0007",
                "GB-coh-1",
                "-"
            })
    void otherTextsAreNoIdentifiers(String written) {
        assertThat(code(written)).isEqualTo("entity-id");
    }

    private static String code(String written) {
        return switch (EntityIds.read(written)) {
            case Read.Ok<EntityId>(EntityId id) -> "read as " + id;
            case Read.Refused<EntityId>(List<Violation> violations) ->
                violations.getFirst().code();
        };
    }
}
