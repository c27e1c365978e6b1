package fr.etagere.publiccode;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A good file, and short ways to judge what is done to it.
final class PubliccodeFixtures {

    static final String LONG = """
            Ce logiciel tient le registre des prêts de matériel d'une collectivité : qui a emprunté quoi, quand, et dans
            quel état la chose est revenue. Il relance par courriel et prépare l'inventaire annuel.""";

    static final String GOOD = """
            publiccodeYmlVersion: "0"
            name: Registre des prêts
            url: https://forge.example.org/ville/prets.git
            landingURL: https://prets.example.org/
            softwareVersion: "2.1"
            releaseDate: "2026-03-31"
            platforms: [web, linux]
            categories: [inventory-management]
            usedBy: [Ville d'Exemple]
            developmentStatus: stable
            softwareType: standalone/web
            organisation:
              uri: https://ville.example.org
              name: Ville d'Exemple
            intendedAudience:
              countries: [FR]
              scope: [local-authorities]
            description:
              fr:
                shortDescription: Le registre des prêts de matériel
                longDescription: >
                  %s
                features:
                  - Prêter et rendre
                  - Relancer par courriel
                documentation: https://prets.example.org/aide
            legal:
              license: EUPL-1.2
              mainCopyrightOwner: Ville d'Exemple
            maintenance:
              type: community
              contacts:
                - name: Camille Exemple
                  email: camille@example.org
            localisation:
              localisationReady: true
              availableLanguages: [fr]
            dependsOn:
              open:
                - name: PostgreSQL
                  versionMin: "16"
            """.formatted(LONG.replace("\n", "\n      "));

    private PubliccodeFixtures() {}

    /// The good file with one passage replaced, which must be in it.
    static String with(String passage, String replacement) {
        if (!GOOD.contains(passage)) {
            throw new IllegalArgumentException(passage);
        }
        return GOOD.replace(passage, replacement);
    }

    /// The good file with lines added at its root.
    static String and(String lines) {
        return GOOD + lines + "\n";
    }

    static Read<PubliccodeReader.Judged> read(String text, Surrounding surrounding) {
        return PubliccodeReader.read(text.getBytes(StandardCharsets.UTF_8), surrounding);
    }

    static PubliccodeReader.Judged accepted(String text) {
        return switch (read(text, Surrounding.nothing())) {
            case Read.Ok<PubliccodeReader.Judged>(var judged) -> judged;
            case Read.Refused<PubliccodeReader.Judged>(var violations) ->
                throw new AssertionError("refused: " + violations);
        };
    }

    /// What refuses a text, as `pointer code`; empty when it is accepted.
    static List<String> refusals(String text) {
        return refusals(text, Surrounding.nothing());
    }

    static List<String> refusals(String text, Surrounding surrounding) {
        return switch (read(text, surrounding)) {
            case Read.Ok<PubliccodeReader.Judged> _ -> List.of();
            case Read.Refused<PubliccodeReader.Judged>(var violations) -> places(violations);
        };
    }

    static List<String> warnings(String text) {
        return places(accepted(text).warnings());
    }

    static List<String> places(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    /// Every sentence that a person would read; a missing one throws.
    static List<String> sentences(List<Violation> violations) {
        return violations.stream()
                .flatMap(violation -> Stream.of(Lang.values())
                        .map(Texts::of)
                        .flatMap(texts -> Stream.of(violation.message(texts), violation.advice(texts))))
                .toList();
    }
}
