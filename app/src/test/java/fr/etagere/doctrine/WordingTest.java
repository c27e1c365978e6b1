package fr.etagere.doctrine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the tables and the texts say is no surer, and no stronger, than what was read.
class WordingTest {

    private static final Path DOCTRINE = Path.of(System.getProperty("etagere.root"), "doctrine");
    private static final Pattern ROW = Pattern.compile("<rule id=\"([^\"]+)\">(.*?)</rule>", Pattern.DOTALL);

    @Test
    void aRecommendedClauseIsNotWordedAsDue() throws IOException {
        List<MatchResult> recommended = rows("CLAUSE-CONTRAT").stream()
                .filter(row -> row.group(2).contains("\"RECOMMENDED\""))
                .toList();
        assertThat(recommended)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.group(2)).as(row.group(1)).doesNotContain(" doit ", " must "));
    }

    @Test
    void theOrderOfTheCircularIsADutyToExamineOnly() throws IOException {
        assertThat(row("PORTEE-CIRCULAIRE", "01"))
                .contains("un devoir d'examiner dans cet ordre, non d'adopter")
                .contains("a duty to examine in that order, not to adopt");
    }

    @Test
    void theCircularIsDatedAndPostedButNobodyKnowsWhenItWasSigned() throws IOException {
        assertThat(row("PORTEE-CIRCULAIRE", "04")).contains("le jour de sa signature n'est pas établi");
        assertThat(Files.readString(DOCTRINE.resolve("sources.yaml"))).doesNotContain("Signée le 5 février");
        assertThat(Files.readString(DOCTRINE.resolve("verdicts.yaml"))).doesNotContain("ignée, pas encore");
    }

    @Test
    void whatEtagereReadsInTheCirclesIsSaidToBeItsReading() throws IOException {
        assertThat(List.of(row("RECOURS-CERCLE", "03"), row("RECOURS-CERCLE", "04"), row("RECOURS-CERCLE", "10")))
                .allSatisfy(row -> assertThat(row).contains("lecture d'Étagère", "Étagère's reading"));
    }

    @Test
    void theGridOfTheOrderLetsAnEquivalentEuropeanCertificationIn() throws IOException {
        assertThat(List.of(row("DONNEES-FONDEMENT", "07"), row("DONNEES-FONDEMENT", "09")))
                .allSatisfy(row -> assertThat(row)
                        .contains("certification européenne équivalente", "equivalent European certification"));
    }

    @Test
    void aRequestForDocumentsSuspendsTheMonthOfSilence() throws IOException {
        assertThat(row("AVIS-DINUM", "03")).contains("demande de pièces suspend", "documents suspends");
    }

    @Test
    void aBrandIsJustifiedOrGoesWithOrEquivalent() throws IOException {
        assertThat(row("BESOIN-MARQUE", "04"))
                .contains("ou la justifier, ou écrire")
                .contains("justify it, or write");
    }

    @Test
    void theDecreeIsSaidToBeUnverifiedByARecord() throws IOException {
        assertThat(Files.readString(DOCTRINE.resolve("sources.yaml")))
                .contains("un relevé du 5 octobre 2026 le dit non vérifié");
    }

    private static String row(String rule, String number) throws IOException {
        return rows(rule).stream()
                .filter(row -> row.group(1).equals(rule + "-" + number))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    private static List<MatchResult> rows(String rule) throws IOException {
        return ROW.matcher(Files.readString(DOCTRINE.resolve("rules/" + rule + ".dmn")))
                .results()
                .toList();
    }
}
