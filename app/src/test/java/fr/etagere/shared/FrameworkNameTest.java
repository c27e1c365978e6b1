package fr.etagere.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists name versions that no longer count, and such a qualification is shown all the same.
class FrameworkNameTest {

    @ParameterizedTest
    @CsvSource({"SECNUMCLOUD_3_2, SecNumCloud 3.2", "SECNUMCLOUD_3_1, SecNumCloud 3.1", "HDS, HDS"})
    void eachVersionHasAName(String code, String name) {
        assertThat(FrameworkName.of(code, Texts.of(Lang.FR))).isEqualTo(name);
        assertThat(FrameworkName.of(code, Texts.of(Lang.EN))).isEqualTo(name);
    }
}
