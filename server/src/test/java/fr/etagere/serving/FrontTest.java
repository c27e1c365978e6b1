package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator writes in the environment.
class FrontTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "ETAGERE_PUBLIC_URL", "https://etagere.exemple.gouv.fr/",
            "ETAGERE_OIDC_ISSUER", "https://fournisseur.example/api/v2",
            "ETAGERE_OIDC_CLIENT_ID", "etagere",
            "ETAGERE_OIDC_CLIENT_SECRET", "tres-secret",
            "ETAGERE_FIRST_ADMIN", "13002526500013:a@exemple.gouv.fr");

    @Test
    void severalFactorsAreAskedUnlessTheOperatorSaysOtherwise() {
        assertThat(Objects.requireNonNull(Front.from(COMPLETE).registration()).levels())
                .contains("eidas1-mfa")
                .doesNotContain("eidas1");
        assertThat(Objects.requireNonNull(
                                Front.from(with("ETAGERE_OIDC_ACR", "none")).registration())
                        .levels())
                .isEmpty();
    }

    @Test
    void nothingSetIsNoDoor() {
        assertThat(Front.from(Map.of())).isEqualTo(Front.NONE);
    }

    @Test
    void theSecretShowsInNoTextOfTheSettings() {
        assertThat(Front.from(COMPLETE).toString())
                .doesNotContain("tres-secret")
                .contains("fournisseur.example");
    }

    @ParameterizedTest
    @CsvSource({
        "ETAGERE_OIDC_ISSUER, http://fournisseur.example",
        "ETAGERE_OIDC_ISSUER, fournisseur",
        "ETAGERE_OIDC_CLIENT_SECRET, ''",
        "ETAGERE_PUBLIC_URL, ''",
        "ETAGERE_PUBLIC_URL, https://etagere.exemple.gouv.fr/sous-dossier",
        "ETAGERE_PUBLIC_URL, http://etagere.exemple.gouv.fr",
        "ETAGERE_FIRST_ADMIN, a@exemple.gouv.fr"
    })
    void aSettingThatCannotBeUsedIsSaidSoWithItsName(String name, String value) {
        assertThatThrownBy(() -> Front.from(with(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("tres-secret");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(COMPLETE);
        changed.put(name, value);
        return changed;
    }
}
