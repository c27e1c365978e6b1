package fr.etagere.publiccode;

import static fr.etagere.publiccode.PubliccodeFixtures.accepted;
import static fr.etagere.publiccode.PubliccodeFixtures.places;
import static fr.etagere.publiccode.PubliccodeFixtures.refusals;
import static fr.etagere.publiccode.PubliccodeFixtures.warnings;
import static fr.etagere.publiccode.PubliccodeFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT OR Apache-2.0",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "(MIT OR EUPL-1.2) AND CC0-1.0",
                "Apache-2.0+",
                "LicenseRef-etalab-2.0"
            })
    void anExpressionIsAccepted(String expression) {
        assertThat(warnings(with("EUPL-1.2", expression))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE.md, unknown",
        "EUPL-12, misspelt",
        "EUPL 1.2, syntax",
        "MIT OR, syntax",
        "(MIT, syntax",
        "MIT) OR (MIT, syntax",
        "MIT WITH (MIT), syntax",
        "MIT WITH MIT, unknown",
        "MIT WITH Bison-exception-2.2 WITH Bison-exception-2.2, syntax",
        "AND, syntax"
    })
    void anythingElseIsRefused(String expression, String code) {
        assertThat(refusals(with("EUPL-1.2", "\"" + expression + "\"")))
                .containsExactly("/legal/license publiccode-licence-" + code);
    }

    @Test
    void capitalsAndDeprecationsArePointedOut() {
        var judged = accepted(with("EUPL-1.2", "gpl-3.0 OR mit"));
        assertThat(places(judged.warnings()))
                .containsExactly(
                        "/legal/license publiccode-licence-case", "/legal/license publiccode-licence-deprecated");
        assertThat(judged.publiccode().legal().license()).isEqualTo("GPL-3.0 OR MIT");
    }
}
