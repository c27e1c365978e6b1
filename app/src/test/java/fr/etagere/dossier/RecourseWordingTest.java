package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.need.NeedReader;
import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is said of a rung never contradicts what the shelf shows beside it.
class RecourseWordingTest {

    private static final Decisions DECISIONS =
            Decisions.with(Materials.at(Path.of(System.getProperty("etagere.root"))));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Decision decided(String functions, String more) {
        String need = """
                title: Outils d'un service
                summary: Deux fonctions.
                organisation: {name: Ministère de l'exemple, kind: CENTRAL_STATE}
                results: [{indicator: Agents servis, target: 99 %%, measure: enquête}]
                functions: %s
                hosting: {kind: OPEN, layer: SAAS, engagedBefore: no}
                data:
                  protectedSecrets: []
                  essentialMissions: no
                  harms: {publicOrder: no, publicSecurity: no, healthOrLife: no, intellectualProperty: no}
                  personal: yes
                  health: no
                  classified: no
                %s
                """.formatted(functions, more);
        return switch (new NeedReader(DECISIONS.materials()).read(need.getBytes(StandardCharsets.UTF_8))) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) -> DECISIONS.decide(file, DAY);
            case Read.Refused<NeedReader.NeedFile> refused -> throw new AssertionError(refused.violations());
        };
    }

    private static String reason(Decision decision) {
        return decision.recourse().ruling().reason().fr();
    }

    @Test
    void severalServicesThatCoverTogetherAreNotSaidToBeOne() {
        Decision decision = decided("[{name: Visioconférence}, {name: Partage de fichiers}]", "");
        assertThat(decision.recourse().rung()).isEqualTo("STATE");
        assertThat(reason(decision))
                .startsWith("L'offre mutualisée de l'État couvre")
                .doesNotContain("Une solution");
        assertThat(decision.recourse().candidates())
                .filteredOn(one -> one.rung().equals("STATE"))
                .noneMatch(one -> one.essential().certain() == 2 && one.setAside() == null);
        assertThat(decision.recourse().together()).satisfies(said -> {
            assertThat(said.fr())
                    .startsWith("Aucun service de l'État ne couvre seul le besoin : 2 le couvrent ensemble");
            assertThat(said.fr()).contains("Visio");
            assertThat(said.en()).contains("2 cover it together");
        });
        JsonNode json = new DecisionJson(DECISIONS).write(decision);
        assertThat(json.at("/recourse/together").asString()).contains("ensemble");
        byte[] file = DecisionFile.write(decision, DECISIONS, SigningKey.ephemeral());
        String page = new String(
                new Reports(DECISIONS, Lang.FR).all(decision, file).get("decision.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("2 le couvrent ensemble");
    }

    @Test
    void oneServiceThatCoversAloneNeedsNoSuchSentence() {
        Decision decision = decided("[{name: Visioconférence}]", "");
        assertThat(decision.recourse().rung()).isEqualTo("STATE");
        assertThat(decision.recourse().together()).isNull();
        assertThat(Json.canonicalText(new DecisionJson(DECISIONS).write(decision)))
                .doesNotContain("\"together\"");
    }

    @Test
    void aReviewThatFindsNothingIsSaidAsSuchBesideWhatTheShelfShows() {
        Decision decision = decided("[{name: Visioconférence}]", """
                stateReview: {result: COVERS_NOTHING, on: 2026-05-12, evidence: "réponse des opérateurs"}
                marketStudy: {result: COVERS, on: 2026-05-20, evidence: "note n° 12"}
                """);
        assertThat(decision.recourse().rung()).isEqualTo("MARKET");
        assertThat(reason(decision))
                .startsWith("Aucune solution mutualisée n'est retenue pour ce besoin")
                .doesNotContain("ne répond");
        assertThat(decision.recourse().left().getFirst().reason().fr())
                .contains("L'étagère montre pourtant ", "Visio", "pourquoi aucun n'est retenu");
    }

    @Test
    void whatSurelyGivesNoEssentialFunctionIsNoCandidate() {
        Decision decision = decided("[{name: Visioconférence}, {name: Sondage, essential: false}]", "");
        var unproven = decision.recourse().candidates().stream()
                .filter(Decision.Candidate::unproven)
                .toList();
        assertThat(unproven).isNotEmpty();
        assertThat(decision.procedure().routes())
                .allSatisfy(route -> assertThat(route.candidates())
                        .doesNotContainAnyElementsOf(
                                unproven.stream().map(one -> one.entry().id()).toList()));
        byte[] file = DecisionFile.write(decision, DECISIONS, SigningKey.ephemeral());
        String page = new String(
                new Reports(DECISIONS, Lang.FR).all(decision, file).get("decision.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("À vérifier avant de les compter").doesNotContain("<td>0/1</td>");
        assertThat(page).contains("ne donne que des fonctions qui ne sont pas essentielles");
    }
}
