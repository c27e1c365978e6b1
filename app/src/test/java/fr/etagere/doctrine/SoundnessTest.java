package fr.etagere.doctrine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Materials;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `doctrine check` is silent on what is published, and sees each kind of fault when one is planted.
class SoundnessTest {

    private static final Materials PUBLISHED = Materials.at(Path.of(System.getProperty("etagere.root")));

    @Test
    void thePublishedDoctrineIsSound() {
        assertThat(Doctrine.load(PUBLISHED).check()).isEmpty();
    }

    @Test
    void aGapIsFoundWithAWitness() {
        assertThat(findings("doctrine/rules/AVIS-DINUM.dmn", "&lt; dinumThreshold", "&lt; 1000"))
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.GAP);
                    assertThat(finding.rule()).isEqualTo("AVIS-DINUM");
                    assertThat(finding.witness()).contains("projectCost=1000");
                });
    }

    @Test
    void anOverlapIsFoundWithItsLines() {
        assertThat(findings("doctrine/rules/AVIS-DINUM.dmn", "&lt; dinumThreshold", "&lt;= dinumThreshold"))
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.OVERLAP);
                    assertThat(finding.witness()).contains("projectCost=9000000", "AVIS-DINUM-02");
                });
    }

    @Test
    void aSourceThatDoesNotExistIsFound() {
        assertThat(findings("doctrine/rules/AVIS-DINUM.dmn", "DECRET-2019-1088, ARRETE-2020-06-05", "DECRET-2091-1088"))
                .extracting(Finding::kind)
                .contains(Finding.Kind.UNKNOWN_REFERENCE);
    }

    @Test
    void aPlaceholderThatNamesNothingIsFound() {
        assertThat(findings("doctrine/rules/AVIS-DINUM.dmn", "{projectCost} € TTC, sous", "{projectCots} € TTC, sous"))
                .anySatisfy(finding -> assertThat(finding.witness()).isEqualTo("{projectCots}"));
    }

    @Test
    void twoValuesOnTheSameDayAreFound() {
        assertThat(findings(
                        "doctrine/parameters.yaml",
                        "from: 2026-04-01, sources: [CCP-R2122-8",
                        "from: 2026-03-01, sources: [CCP-R2122-8"))
                .extracting(Finding::kind)
                .contains(Finding.Kind.DATES_OVERLAP);
    }

    @Test
    void daysWithoutAValueAreFound() {
        assertThat(findings(
                        "doctrine/parameters.yaml",
                        "from: 2026-04-01, sources: [CCP-R2122-8",
                        "from: 2026-05-01, sources: [CCP-R2122-8"))
                .extracting(Finding::kind)
                .contains(Finding.Kind.DATES_GAP);
    }

    @Test
    void aVerdictWithoutALabelIsFound() {
        assertThat(findings(
                        "doctrine/verdicts.yaml", "    SIMPLE: {fr: \"Avis simple\", en: \"Simple opinion\"}\n", ""))
                .extracting(Finding::kind)
                .contains(Finding.Kind.UNEXPLAINED);
    }

    private static java.util.List<Finding> findings(String path, String before, String after) {
        String text = new String(PUBLISHED.bytes(path), StandardCharsets.UTF_8);
        assertThat(text).as("the text to change in %s", path).contains(before);
        Materials changed = PUBLISHED.with(path, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        return Doctrine.load(changed).check();
    }
}
