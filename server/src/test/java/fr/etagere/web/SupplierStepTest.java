package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.filings.FilingKind;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a name means is chosen in a dossier, for the organisation of the dossier and with its trail.
class SupplierStepTest {

    private static final String GRID = """
            title: Messagerie
            criteria: [{id: c, objective: COST, label: Coût, worst: 10, best: 0}]
            options:
              - {id: a, name: Option A, solution: tixeo}
              - {id: b, name: Option B, solution: whaller-secnumcloud}
            scores: {}
            """;

    private static final String TWINS = """
            holder,holder_name,holder_country,held,held_name,held_country,capital,votes
            GB-COH-00000001,Parent Example Inc,US,GB-COH-00000002,Tixeo,FR,100,100
            GB-COH-00000001,Parent Example Inc,US,LU-RCS-B123457,Tixeo,LU,100,100
            """;

    private static final String CHOSEN = "GB-COH-00000002";

    @Test
    void aChoiceHoldsForTheOrganisationItIsWrittenInTheTrailAndNoOlderPageOverridesIt() throws IOException {
        try (Imports imports = Imports.none()) {
            imports.add(FilingKind.HOLDINGS, "jumelles.csv", TWINS);
            Client aline = Client.as("Aline");
            Client karim = Client.as("Karim");
            Client bruno = Client.as("Bruno");
            String step = step(aline, "Aline");
            String town = step(bruno, "Bruno");
            HttpResponse<String> read = aline.get(step);
            HttpResponse<String> late = karim.get(step);
            HttpResponse<String> theirs = bruno.get(town);
            assertThat(read.body()).contains(CHOSEN, "LU-RCS-B123457");

            assertThat(choose(aline, step, CHOSEN, "Le registre le dit.", read).statusCode())
                    .isEqualTo(303);
            HttpResponse<String> refused = choose(karim, step, "none", "Fermée.", late);
            assertThat(refused.statusCode()).as("read before Aline chose").isEqualTo(409);
            assertThat(ShelfPagesTest.text(refused.body())).contains("Choisi par Aline Acheteuse", "entre-temps");

            assertThat(lines("Aline")).contains("SUPPLIER_DECIDED Tixeo – " + CHOSEN + " – Le registre le dit.");
            assertThat(lines("Bruno")).noneMatch(line -> line.contains("Tixeo"));
            assertThat(ShelfPagesTest.text(bruno.get(town).body()))
                    .isEqualTo(ShelfPagesTest.text(theirs.body()))
                    .doesNotContain("Aline", "Le registre le dit.");
            assertThat(ShelfPagesTest.text(Client.as("Sophie").get("/journal").body()))
                    .contains("Fournisseur choisi");
        }
    }

    @Test
    void aNameThatIsBlankIsRefusedOnThePage() {
        Client bruno = Client.as("Bruno");
        String step = step(bruno, "Bruno");

        for (String name : List.of("", " ", "\u200b")) {
            HttpResponse<String> answer = bruno.post(
                    step, Map.of("provider", name, "entity", "none", "reason", "Sans nom.", "vu", ""), bruno.get(step));

            assertThat(answer.statusCode()).as("« %s »", name).isEqualTo(422);
        }
    }

    private static HttpResponse<String> choose(
            Client who, String step, String entity, String reason, HttpResponse<String> page) {
        Matcher seen = Pattern.compile("name=\"vu\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(seen.find()).isTrue();
        return who.post(
                step, Map.of("provider", "Tixeo", "entity", entity, "reason", reason, "vu", seen.group(1)), page);
    }

    private static String step(Client who, String name) {
        String dossier = "/dossiers/"
                + Served.part(Dossiers.class)
                        .open(Resana.actor(name), "Messagerie")
                        .id();
        who.upload(
                dossier + "/comparaison/grille",
                "grille.yaml",
                GRID.getBytes(StandardCharsets.UTF_8),
                who.get(dossier + "/comparaison"));
        return dossier + "/fournisseurs";
    }

    private static List<String> lines(String name) {
        Actor actor = Resana.actor(name);
        return Served.part(Sealed.class)
                .in(
                        actor,
                        () -> Served.part(Trail.class).lines(actor, 50).stream()
                                .map(line -> line.action() + " " + line.detail())
                                .toList());
    }
}
