package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The versions of a step, by pages, and what one of them changed.
class HistoryPagesTest {

    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a href");

    private final Client aline = Client.as("Aline");
    private final Dossiers dossiers = Served.part(Dossiers.class);
    private final Actor who = Resana.actor("Aline");
    private final UUID dossier = dossiers.open(who, "Une longue histoire").id();
    private final String address = "/dossiers/" + dossier + "/besoin/historique";

    @Test
    void versionsAreShownTwentyAtATimeAndTheLastOneSaysWhatItChanged() {
        save(25);

        String first = aline.get(address).body();
        String older = aline.get(address + "?avant=6").body();

        assertThat(ROW.matcher(first).results()).hasSize(20);
        assertThat(ShelfPagesTest.text(first))
                .contains("Version 25", "Version 6", "Titre 24", "Titre 25", "Les versions d'avant")
                .doesNotContain("Titre 23", "Version 5 ", "Les dernières versions");
        assertThat(first).contains(address + "?avant=6");
        assertThat(ROW.matcher(older).results()).hasSize(5);
        assertThat(ShelfPagesTest.text(older))
                .contains("Version 5", "Titre 4", "Titre 5", "Les dernières versions")
                .doesNotContain("Titre 3 ", "Les versions d'avant");
    }

    @Test
    void aVersionAskedForSaysWhatItChangedSinceTheOneBefore() {
        save(3);

        assertThat(ShelfPagesTest.text(aline.get(address + "?version=2").body()))
                .contains("Version 3", "Titre 1", "Titre 2")
                .doesNotContain("Titre 3");
        assertThat(ShelfPagesTest.text(aline.get(address + "?version=1").body()))
                .contains("Titre 1")
                .doesNotContain("Titre 2");
    }

    @Test
    void aDayIsToldInFullAndWhatIsNoneAsItWasWritten() {
        ObjectNode need =
                Json.mapper().createObjectNode().put("title", "Du 2026-12-31").put("wantedOn", "2026-12-31");
        need.putArray("currentSolutions").addObject().put("name", "Agenda").put("endsOn", "2027-02-01");
        dossiers.save(who, dossier, Step.NEED, 0, need);
        dossiers.save(who, dossier, Step.NEED, 1, need.deepCopy().put("wantedOn", "2026-02-30"));

        String french = aline.get(address + "?version=1").body();
        String wrong = aline.get(address + "?version=2").body();
        aline.post("/langue", Map.of("langue", "en", "vers", "/"), aline.get(address));
        String english = aline.get(address + "?version=1").body();

        assertThat(french).contains("<td><time datetime=\"2026-12-31\">31 décembre 2026</time></td>");
        assertThat(ShelfPagesTest.text(french)).contains("Agenda — 1er février 2027", "Du 2026-12-31");
        assertThat(english).contains("<td><time datetime=\"2026-12-31\">31 December 2026</time></td>");
        assertThat(wrong).contains("31 décembre 2026</time>", "<td lang=\"fr\">2026-02-30</td>");
        assertThat(french).containsPattern("<time datetime=\"\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\">\\d+ ");
    }

    @Test
    void whatIsNoVersionShowsNoneAndBreaksNothing() {
        save(2);

        for (String asked : new String[] {"?version=9", "?avant=1", "?avant=1&version=2", "?version=9999999999"}) {
            assertThat(aline.get(address + asked).statusCode()).as(asked).isEqualTo(200);
        }
        assertThat(aline.get(address + "?version=9").body()).doesNotContain("Titre");
        assertThat(aline.get(address + "?version=%3Cscript%3E&avant=-1").body()).contains("Titre 2");
        assertThat(Client.as("Bruno").get(address + "?version=1").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeOfManyPlacesIsToldInPart() {
        ObjectNode grid = Json.mapper().createObjectNode();
        ObjectNode scores = grid.putObject("grid").putObject("scores").putObject("a");
        for (int i = 0; i < 600; i++) {
            scores.put("c" + i, i);
        }
        dossiers.save(who, dossier, Step.COMPARISON, 0, grid);

        assertThat(ShelfPagesTest.text(aline.get("/dossiers/" + dossier + "/comparaison/historique")
                        .body()))
                .contains("100 changements de plus");
    }

    private void save(int versions) {
        int last = dossiers.current(who, dossier, Step.NEED).number();
        for (int i = last; i < versions; i++) {
            dossiers.save(
                    who, dossier, Step.NEED, i, Json.mapper().createObjectNode().put("title", "Titre " + (i + 1)));
        }
    }
}
