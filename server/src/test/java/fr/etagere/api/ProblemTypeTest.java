package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever goes wrong has its words.
class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource
    void eachProblemIsSaidInBothLanguages(ProblemType type) {
        for (Lang lang : Lang.values()) {
            Answer answer = Problem.of(type, lang, "1", "2");

            assertThat(answer.status()).isEqualTo(type.status());
            assertThat(Json.mapper().readTree(answer.body()).path("detail").asString())
                    .isNotBlank();
        }
    }
}
