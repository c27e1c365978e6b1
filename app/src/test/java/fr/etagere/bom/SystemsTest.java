package fr.etagere.bom;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.NodeId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemsTest {

    @ParameterizedTest
    @CsvSource({
        "732 829 320, FR-INSEE-732829320",
        "73282932000074, FR-INSEE-73282932000074",
        // GLEIF's own, whose check digits hold.
        "506700GE1G29325QX363, XI-LEI-506700GE1G29325QX363",
        // One digit off: a name that looks like an identifier stays a name.
        "506700GE1G29325QX364, NAME-506700GE1G29325QX364",
        "Acme, NAME-Acme",
        "NAME-Acme, NAME-Acme",
    })
    void aPartyIsKnownByItsIdentifierWhenItIsOne(String written, String key) {
        assertThat(Systems.party(NodeId.Kind.SUPPLIER, written).key()).isEqualTo(key);
    }
}
