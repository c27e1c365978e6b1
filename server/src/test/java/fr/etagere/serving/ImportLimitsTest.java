package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.imports.Limits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator sets of imports is followed, or the server does not start.
class ImportLimitsTest {

    @Test
    void withoutAnySettingNobodyImportsWhatAllShare() {
        assertThat(ImportLimits.from(Map.of(), false)).isEqualTo(new Limits("", Limits.USUAL_BYTES, 90));
    }

    @Test
    void inTheDemonstrationTheMadeMinistryDoes() {
        assertThat(ImportLimits.from(Map.of(), true).operator()).isEqualTo(Demo.SIRET);
    }

    @Test
    void whatIsSetIsFollowed() {
        assertThat(ImportLimits.from(
                        Map.of(
                                "ETAGERE_OPERATOR", "130 025 265 00013",
                                "ETAGERE_IMPORT_MAX_MB", "300",
                                "ETAGERE_REJECTS_DAYS", "30"),
                        true))
                .isEqualTo(new Limits("13002526500013", 300L << 20, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "ETAGERE_OPERATOR, 130025265",
        "ETAGERE_OPERATOR, DINUM",
        "ETAGERE_IMPORT_MAX_MB, 0",
        "ETAGERE_IMPORT_MAX_MB, -1",
        "ETAGERE_IMPORT_MAX_MB, 2G",
        "ETAGERE_IMPORT_MAX_MB, 99999999999",
        "ETAGERE_REJECTS_DAYS, 0",
        "ETAGERE_REJECTS_DAYS, -30",
        "ETAGERE_REJECTS_DAYS, 1 an",
        "ETAGERE_REJECTS_DAYS, 10000"
    })
    void whatCannotBeFollowedIsRefused(String name, String value) {
        assertThatThrownBy(() -> ImportLimits.from(Map.of(name, value), false)).hasMessageStartingWith(name + " : ");
    }
}
