package fr.etagere.tender;

import static fr.etagere.tender.TenderFixtures.DAY;
import static fr.etagere.tender.TenderFixtures.GOOD;
import static fr.etagere.tender.TenderFixtures.review;
import static fr.etagere.tender.TenderFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rules on weights, methods and missing things answer.
class ReviewTest {

    private static final String PRICE_ONLY = """
            object: Licences
            procedure: ADAPTED
            standardised: %s
            sensitiveData: no
            lifeCycleCost: %s
            criteria:
              - {label: Coût, objective: COST, indicator: total du bordereau, method: poids × plus bas / total, weight: 100, link: tout y est, evidence: [bordereau]}
            """;

    @Test
    void goodCriteriaGetNothing() {
        assertThat(review(GOOD).findings()).isEmpty();
        assertThat(review(GOOD).publishable()).isTrue();
    }

    @Test
    void theExampleAndTheModelGetNothing() throws IOException {
        assertThat(rules(review(Files.readString(TenderFixtures.ROOT.resolve("examples/criteres-visio.yaml")))))
                .isEmpty();
        assertThat(rules(review(TenderReader.template()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: 50 | weight: 51 | POIDS-SOMME",
                "weight: 50 | 'weight: {min: 51, max: 60}' | POIDS-SOMME",
                "weight: 50 | 'weight: {min: 10, max: 49.99}' | POIDS-SOMME",
                "weight: 50 | 'weight: {min: 45, max: 55}' | ",
                "'    weight: 50' | '    # none' | POIDS-ABSENT",
                "'procedure: FORMAL' | 'procedure: FORMAL\nweightsPublished: no' | POIDS-NON-PUBLIES",
                "'procedure: FORMAL' | 'procedure: ADAPTED\nweightsPublished: no' | POIDS-NON-PUBLIES-ADAPTEE",
                "method: Mesure selon un protocole publié | 'method: \" \"' | METHODE-ABSENTE",
                "'evidence: [relevé de mesure]' | 'evidence: []' | PIECE-ABSENTE",
                "link: Le bordereau couvre toutes les commandes | 'link: \"\"' | LIEN-ABSENT",
                "indicator: Énergie consommée par heure de réunion | indicator: Part des cas d'usage réussis en épreuve d'énergie | DOUBLE-COMPTE",
                "'variants: {allowed: no}' | 'variants: {allowed: yes}' | VARIANTES",
                "'variants: {allowed: no}' | 'variants: {allowed: yes, minimum: celles du chapitre 2}' | ",
                "objective: COST | objective: MAINTENANCE | PRIX-ABSENT",
                "'sensitiveData: no' | 'sensitiveData: no\nlifeCycleCost: yes' | ",
                "method: Note = poids × total le plus bas / total de l'offre | 'method: \"\"\n    # lifeCycleCost' | METHODE-ABSENTE"
            })
    void aChangeGetsItsRule(String from, String to, String rule) {
        assertThat(GOOD).contains(from.strip());
        String text = GOOD.replace(from, to);

        assertThat(rules(review(text)))
                .containsExactlyElementsOf(rule == null ? java.util.List.of() : java.util.List.of(rule));
    }

    @Test
    void theEnvironmentIsAskedForFromItsDayOn() {
        String text = GOOD.replace("Énergie par réunion", "Délai de réponse")
                .replace("Énergie consommée par heure de réunion", "Heures avant une réponse humaine");

        assertThat(rules(review(text, LocalDate.of(2026, 8, 20)))).isEmpty();
        assertThat(rules(review(text, LocalDate.of(2026, 8, 21)))).containsExactly("ENVIRONNEMENT-ABSENT");
    }

    @Test
    void priceAloneIsForStandardisedPurchasesUntilItIsForNone() {
        LocalDate before = LocalDate.of(2026, 8, 20);

        assertThat(rules(review(PRICE_ONLY.formatted("yes", "no"), before))).isEmpty();
        assertThat(rules(review(PRICE_ONLY.formatted("no", "no"), before))).containsExactly("PRIX-SEUL");
        assertThat(rules(review(PRICE_ONLY.formatted("unknown", "no"), before))).containsExactly("PRIX-SEUL");
        assertThat(rules(review(PRICE_ONLY.formatted("yes", "no"), DAY))).contains("PRIX-UNIQUE");
        assertThat(review(PRICE_ONLY.formatted("no", "yes"), DAY).publishable()).isTrue();
    }

    @Test
    void ranksNeedAReasonInAFormalProcedure() {
        String ranked = GOOD.replace("weight: 50", "rank: 1")
                .replace("weight: 40", "rank: 2")
                .replace("weight: 10", "rank: 3");

        assertThat(rules(review(ranked))).containsExactly("ORDRE-SANS-RAISON");
        assertThat(rules(review(ranked + "rankingReason: le besoin est à définir avec les candidats\n")))
                .isEmpty();
        assertThat(rules(review(ranked.replace("FORMAL", "ADAPTED")))).isEmpty();
    }

    @Test
    void aBrandWithAJustificationIsForAPersonToRead() {
        String text = GOOD + "specifications: [\"Reprise des salons de Zoom.\"]\n";

        assertThat(review(text).publishable()).isFalse();
        Review justified = review(text + "brandJustification: le marché reprend les données de cet outil\n");
        assertThat(rules(justified)).containsExactly("MARQUE-JUSTIFIEE");
        assertThat(justified.publishable()).isTrue();
    }

    @Test
    void secNumCloudIsInProportionToSensitiveDataThatAreSaid() {
        String text = GOOD + "specifications: [\"Le service est qualifié SecNumCloud.\"]\n";

        assertThat(rules(review(text))).containsExactly("QUALIFICATION-DISPROPORTIONNEE");
        String yes = text.replace("sensitiveData: no", "sensitiveData: yes");
        assertThat(rules(review(yes))).containsExactly("QUALIFICATION-DISPROPORTIONNEE");
        assertThat(rules(review(yes + "sensitivity: secret des affaires, analyse du 3 mars\n")))
                .isEmpty();
    }
}
