package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.portfolio.Fate;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the shelf that ships holds instead of what is cut off.
class SubstitutesTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    private static final String SYSTEMS = """
        system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
        reunions,Réunions,13002526500013,critical,FR,Zoom,solution,,oui,,
        bureau,Bureautique,13002526500013,important,FR,Microsoft 365,solution,,oui,,
        Microsoft Teams,,,,,Microsoft,supplier,,oui,,
        sondages,Sondages,13002526500013,ordinary,US,,,,,,
        annuaire,Annuaire,13002526500013,critical,FR,pkg:deb/debian/openldap@2.4.57?arch=amd64,component,,oui,,
        """;

    private static final String AWARDS = """
        {"marches": [
          {"id": "1", "acheteur": {"id": "21350238800019", "nom": "Ville"},
           "objet": "Maintenance du logiciel de gestion de la paie", "codeCPV": "48000000",
           "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01",
           "montant": 75, "dureeMois": 12, "_type": "Marché",
           "titulaires": [{"typeIdentifiant": "SIRET", "id": "81223113200026", "denominationSociale": "Acme"}]},
          {"id": "2", "acheteur": {"id": "21350238800019", "nom": "Ville"}, "objet": "Enrobés bitumineux",
           "codeCPV": "44113620", "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01",
           "montant": 25, "dureeMois": 48, "_type": "Marché",
           "titulaires": [{"typeIdentifiant": "SIRET", "id": "38012986646850", "denominationSociale": "Route"}]}
        ]}\
        """;

    private static final String COSTS = """
        title: Étude d'exemple
        years: 3
        start: 2027-01-01
        currency: EUR_HT
        discountRate: {percent: 3, source: exemple}
        options:
          - name: Visio
            none: [LICENCES, TRAINING]
            lines:
              - {kind: INTEGRATION, label: Annuaire, once: {min: 10000, max: 15000}, evidence: devis}
              - {kind: MIGRATION, label: Salons, once: 5000, evidence: devis}
          - name: Jitsi
            none: [LICENCES, TRAINING]
            lines:
              - {kind: INTEGRATION, label: Annuaire, once: 10000}
              - {kind: MIGRATION, label: Salons, once: 5000, evidence: devis}
        """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void theMapIsImported() throws IOException {
        Path systems = Files.writeString(folder.resolve("systemes.csv"), SYSTEMS);
        Path awards = Files.writeString(folder.resolve("marches.json"), AWARDS);
        run("portfolio", "import", "systems", systems.toString());
        run("portfolio", "import", "decp", awards.toString());
    }

    @Test
    void aProductIsAnsweredByWhatIsSaidToReplaceItTheStateFirst() throws IOException {
        JsonNode directory = substitutes("--component", "pkg:deb/debian/openldap@2.4.57?arch=amd64");
        assertThat(directory.at("/lookedUp/0").asString()).isEqualTo("openldap");
        assertThat(names(directory)).contains("FusionDirectory").doesNotContain("OpenLDAP");
        JsonNode teams = substitutes("--supplier", "NAME:Microsoft");
        assertThat(teams.at("/found/0/name").asString()).isEqualTo("Visio");
        assertThat(teams.at("/found/0/rung").asString()).isEqualTo("STATE");
        assertThat(teams.at("/found/0/why/0/kind").asString()).isEqualTo("REPLACES");
        assertThat(names(teams)).contains("Tchap").doesNotContain("Microsoft Teams");
        assertThat(teams.path("found").findValuesAsString("provider")).doesNotContain("Microsoft");
    }

    @Test
    void whoeverFallsTooIsSetAsideWithItsGroundsAndTheOthersSayWhatWouldSettleIt() throws IOException {
        JsonNode teams = teams();
        assertThat(names(teams)).contains("Visio", "Mattermost").doesNotContain("Google Workspace");
        JsonNode google = teams.path("setAside")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("Google Workspace"))
                .findFirst()
                .orElseThrow();
        assertThat(google.at("/fate/state").asString()).isEqualTo("FALLS");
        assertThat(google.at("/fate/by").asString()).isEqualTo("STATED");
        assertThat(google.at("/fate/because/0/fr").asString()).contains("Google LLC", "22 novembre 2026");
        List<String> states = teams.path("found")
                .valueStream()
                .map(one -> one.at("/fate/state").asString())
                .toList();
        assertThat(states).doesNotContain("FALLS").isSortedAccordingTo(Comparator.comparing(Fate.State::valueOf));
        assertThat(run("portfolio", "cut-off", "--country", "US", "--supplier", "NAME:Microsoft"))
                .contains("Écartés, car ils tombent aussi", "Google Workspace (Google) — tombe")
                .contains("avec la coupure : non connu", "la table de capitalisation")
                .doesNotContain("n'est pas vérifié");
    }

    @Test
    void aCompanyHeldFromTheCountryIsSetAsideByItsChain() throws IOException {
        Path holdings = Files.writeString(folder.resolve("detentions.csv"), """
            holder,holder_name,holder_country,held,held_name,held_country,capital,votes
            GB-COH-00000001,Parent Example Inc,US,GB-COH-00000002,Mattermost,FR,100,100
            """);
        assertThat(names(teams())).contains("Mattermost");
        run("ownership", "import", "holdings", holdings.toString());

        JsonNode meetings = teams();

        assertThat(names(meetings)).doesNotContain("Mattermost");
        JsonNode held = meetings.path("setAside")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("Mattermost"))
                .findFirst()
                .orElseThrow();
        assertThat(held.at("/fate/by").asString()).isEqualTo("CHAIN");
        assertThat(held.at("/fate/certainty").asString()).isEqualTo("CERTAIN");
        assertThat(held.at("/fate/because").toString()).contains("Parent Example Inc");
    }

    @Test
    void whatAContractBuysIsReadInItsObjectAndItsEndIsTold() throws IOException {
        JsonNode payroll = substitutes("--supplier", "812231132");
        assertThat(payroll.at("/found/0/name").asString()).isEqualTo("RenoiRH");
        assertThat(payroll.at("/found/0/why/0/kind").asString()).isEqualTo("GIVES");
        assertThat(payroll.at("/exits/0/ends").asString()).isEqualTo("2027-01-09");
        assertThat(payroll.at("/exits/0/noticeMonths").isNull()).isTrue();
        assertThat(payroll.at("/exits/0/reversibility").isNull()).isTrue();
        assertThat(run("portfolio", "cut-off", "--supplier", "812231132"))
                .contains("RenoiRH", "9 janvier 2027", "préavis : non connu", "effort : non connu", "REVERSIBILITY")
                .contains("la clause et le plan de réversibilité");
    }

    @Test
    void whatTheShelfDoesNotAnswerIsSaid() throws IOException {
        assertThat(substitutes("--supplier", "380129866").path("found")).isEmpty();
        assertThat(run("portfolio", "cut-off", "--supplier", "380129866")).contains("rien sur l'étagère");
    }

    @Test
    void anEffortCountsOnlyWithItsDocuments() throws IOException {
        Path costs = Files.writeString(folder.resolve("couts.yaml"), COSTS);
        JsonNode teams = substitutes("--supplier", "NAME:Microsoft", "--costs", costs.toString());
        assertThat(teams.at("/found/0/name").asString()).isEqualTo("Visio");
        assertThat(teams.at("/found/0/effort/least").asInt()).isEqualTo(15_000);
        assertThat(teams.at("/found/0/effort/most").asInt()).isEqualTo(20_000);
        teams.path("found").forEach(one -> {
            if (!one.path("name").asString().equals("Visio")) {
                assertThat(one.path("effort").isNull())
                        .as(one.path("name").asString())
                        .isTrue();
            }
        });
        Path broken = Files.writeString(folder.resolve("faux.yaml"), "title: rien\n");
        assertThat(code("portfolio", "cut-off", "--supplier", "812231132", "--costs", broken.toString()))
                .isEqualTo(2);
    }

    private static List<String> names(JsonNode substitution) {
        return substitution.path("found").findValuesAsString("name");
    }

    /// What is proposed for the first thing of the answer, whose form is checked.
    private JsonNode substitutes(String... arguments) throws IOException {
        return answer(arguments).at("/substitutes/0");
    }

    /// What is proposed for what Microsoft supplies when its country is cut off too.
    private JsonNode teams() throws IOException {
        return answer("--country", "US", "--supplier", "NAME:Microsoft")
                .path("substitutes")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("Microsoft"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode answer(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = "portfolio";
        all[1] = "cut-off";
        all[2] = "--json";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        JsonNode answer = Json.mapper().readTree(run(all));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Json.mapper()
                                .readTree(Files.readAllBytes(ROOT.resolve("docs/schemas/cut-off.schema.json"))))
                        .validate(answer))
                .isEmpty();
        return answer;
    }

    private String run(String... arguments) {
        var out = new StringWriter();
        assertThat(main(out, arguments)).as(String.join(" ", arguments)).isZero();
        return out.toString();
    }

    private int code(String... arguments) {
        return main(new StringWriter(), arguments);
    }

    private int main(StringWriter out, String... arguments) {
        var properties = new Properties();
        properties.setProperty("etagere.root", ROOT.toString());
        return Main.run(
                new Surroundings(
                        properties,
                        Map.of("ETAGERE_HOME", folder.resolve("home").toString()),
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter(), true)),
                arguments);
    }
}
