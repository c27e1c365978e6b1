package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.web.Flow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowLimitsTest {

    @Test
    void nothingSetIsTheUsualFlow() {
        assertThat(FlowLimits.from(Map.of())).isEqualTo(Flow.USUAL);
    }

    @Test
    void anOperatorSetsBoth() {
        assertThat(FlowLimits.from(Map.of("ETAGERE_SESSION_PER_SECOND", "20", "ETAGERE_ADDRESS_PER_SECOND", " 500 ")))
                .isEqualTo(new Flow(20, 500));
    }

    @ParameterizedTest
    @CsvSource({
        "ETAGERE_SESSION_PER_SECOND, 0",
        "ETAGERE_SESSION_PER_SECOND, beaucoup",
        "ETAGERE_ADDRESS_PER_SECOND, -1",
        "ETAGERE_ADDRESS_PER_SECOND, 1000000"
    })
    void aNumberThatCannotBeIsSaidSoWithItsName(String name, String value) {
        assertThatThrownBy(() -> FlowLimits.from(Map.of(name, value))).hasMessageStartingWith(name + " : ");
    }
}
