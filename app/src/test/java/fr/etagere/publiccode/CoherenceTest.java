package fr.etagere.publiccode;

import static fr.etagere.publiccode.PubliccodeFixtures.refusals;
import static fr.etagere.publiccode.PubliccodeFixtures.warnings;
import static fr.etagere.publiccode.PubliccodeFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoherenceTest {

    @Test
    void aContractNamesAContractor() {
        assertThat(refusals(with("type: community", "type: contract")))
                .containsExactly("/maintenance/contractors publiccode-contractors-missing");
        assertThat(refusals(with(
                        "type: community",
                        "type: contract\n  contractors: [{name: Maison Exemple, until: \"2027-12-31\"}]")))
                .isEmpty();
    }

    @Test
    void aCommunityHasNoContractor() {
        String both = "type: community\n  contractors: [{name: Maison Exemple, until: \"2027-12-31\"}]";
        assertThat(refusals(with("type: community", both)))
                .containsExactly("/maintenance/contractors publiccode-contractors-unexpected");
        assertThat(warnings(with("type: community", both).replace("\"0\"", "\"0.4\"")))
                .contains("/maintenance/contractors publiccode-contractors-unexpected");
    }

    @Test
    void peopleWhoMaintainAreNamed() {
        assertThat(refusals(with("  contacts:\n    - name: Camille Exemple\n      email: camille@example.org\n", "")))
                .containsExactly("/maintenance/contacts publiccode-contacts-missing");
    }

    @Test
    void oneLanguageAtLeastTellsEverything() {
        String second = "  en:\n    shortDescription: Register of loans\nlegal:";
        assertThat(refusals(with("legal:", second))).isEmpty();
        assertThat(refusals(with("legal:", second).replace("    features:\n", "    awards:\n")))
                .containsExactly("/description publiccode-no-features");
    }
}
