package fr.etagere.tender;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Criteria written as a buyer would.
final class TenderFixtures {

    static final Path ROOT = Path.of(System.getProperty("etagere.root", ".."));
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Materials MATERIALS = materials();
    static final Rulebook RULEBOOK = Rulebook.of(MATERIALS);
    private static final TenderReader READER = new TenderReader(MATERIALS);
    private static final Catalogue CATALOGUE = Catalogue.load(MATERIALS);

    /// Nothing to say of it.
    static final String GOOD = """
            object: Service de visioconférence
            procedure: FORMAL
            standardised: no
            sensitiveData: no
            variants: {allowed: no}
            criteria:
              - label: Cas d'usage réussis
                objective: BUSINESS_PERFORMANCE
                indicator: Part des cas d'usage réussis en épreuve
                method: Note proportionnelle au nombre de cas réussis
                weight: 50
                link: Les cas d'usage sont ceux du marché
                evidence: [accès d'essai]
              - label: Prix
                objective: COST
                indicator: Total du bordereau sur la durée
                method: Note = poids × total le plus bas / total de l'offre
                weight: 40
                link: Le bordereau couvre toutes les commandes
                evidence: [bordereau rempli]
              - label: Énergie par réunion
                objective: SUSTAINABILITY
                indicator: Énergie consommée par heure de réunion
                method: Mesure selon un protocole publié
                weight: 10
                link: Les heures de réunion sont l'unité du marché
                evidence: [relevé de mesure]
            """;

    private TenderFixtures() {}

    static Review review(String text) {
        return review(text, DAY);
    }

    static Review review(String text, LocalDate day) {
        return switch (READER.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Read.Ok<TenderReader.TenderFile>(TenderReader.TenderFile read) ->
                Review.of(read.tender(), RULEBOOK, CATALOGUE, day);
            case Read.Refused<TenderReader.TenderFile>(List<Violation> violations) ->
                throw new AssertionError(violations + "\n" + text);
        };
    }

    static Review review(Tender tender) {
        return Review.of(tender, RULEBOOK, CATALOGUE, DAY);
    }

    static Tender good() {
        return review(GOOD).tender();
    }

    static List<Violation> violations(byte[] bytes) {
        return switch (READER.read(bytes)) {
            case Read.Ok<TenderReader.TenderFile>(TenderReader.TenderFile read) -> {
                Review.of(read.tender(), RULEBOOK, CATALOGUE, DAY);
                yield List.of();
            }
            case Read.Refused<TenderReader.TenderFile>(List<Violation> violations) -> violations;
        };
    }

    static List<String> rules(Review review) {
        return review.findings().stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    private static Materials materials() {
        return Materials.at(ROOT).with(Materials.at(ROOT, List.of(Rulebook.FOLDER)));
    }
}
