package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The questions on the map, as asked on the command line.
class PortfolioQuestionsTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    private static final String SYSTEMS = """
        system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
        paie,Paie,13002526500013,critical,FR,annuaire,system,,oui,,
        annuaire,Annuaire,13002526500013,important,FR,pkg:generic/openldap,component,,oui,,
        annuaire,,,,,Éditeur,supplier,,oui,,
        """;

    private static final String AWARDS = """
        {"marches": [
          {"id": "1", "acheteur": {"id": "21350238800019", "nom": "Ville"}, "objet": "Logiciel",
           "codeCPV": "48000000", "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01",
           "montant": 75, "dureeMois": 12, "_type": "Marché",
           "titulaires": [{"typeIdentifiant": "SIRET", "id": "81223113200026", "denominationSociale": "Acme"}]},
          {"id": "2", "acheteur": {"id": "21350238800019", "nom": "Ville"}, "objet": "Réseau",
           "codeCPV": "32400000", "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01",
           "montant": 25, "dureeMois": 48, "_type": "Marché",
           "titulaires": [{"typeIdentifiant": "SIRET", "id": "38012986646850", "denominationSociale": "Orange"}]}
        ]}\
        """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void systemsAreImported() throws IOException {
        Path systems = Files.writeString(folder.resolve("systemes.csv"), SYSTEMS);
        assertThat(run("portfolio", "import", "systems", systems.toString()).code())
                .isZero();
    }

    @Test
    void whatFallsIsNamedWithItsGroundsAndThePlanIsProven() throws IOException {
        Ran text = run("portfolio", "cut-off", "--supplier", "NAME:éditeur");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Annuaire", "Paie", "certain").doesNotContain("NAME-");
        JsonNode json = checked("cut-off", "portfolio", "cut-off", "--component", "pkg:generic/openldap", "--json");
        assertThat(json.at("/singlePoints/0/key").asString()).isEqualTo("annuaire");
    }

    @Test
    void singlePointsAreToldWithTheirWayDown() throws IOException {
        Ran text = run("portfolio", "single-points");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Annuaire (système)", "Paie → Annuaire → Éditeur");
        JsonNode json = checked("portfolio-single-points", "portfolio", "single-points", "--json");
        assertThat(json.path("points").findValuesAsString("name")).contains("Éditeur", "Annuaire");
        assertThat(json.path("points").findValuesAsString("key")).doesNotContain("pkg:generic/openldap");
        assertThat(run("portfolio", "single-points", "--kind", "component").out())
                .contains("pkg:generic/openldap")
                .doesNotContain("(système)");
    }

    @Test
    void concentrationIsAlsoThatOfCriticalSystems() throws IOException {
        JsonNode over = checked("portfolio-concentration", "portfolio", "concentration", "--over", "systems", "--json");
        assertThat(over.path("index").asDouble()).isEqualTo(10_000);
        assertThat(over.path("systems").asInt()).isOne();
        assertThat(over.at("/parts/0/relying").asInt()).isOne();
        assertThat(run("portfolio", "concentration", "--over", "systems").out())
                .contains("Éditeur", "1 système en dépend", "lignes directrices");
        assertThat(run("portfolio", "concentration", "--over", "systems", "--by", "controller")
                        .out())
                .contains("Rien ne dit de qui");
    }

    @Test
    void aSupplierKnownByItsNameIsJoinedToItsEntityAndAnAmbiguousOneIsNot() throws IOException {
        Path systems = Files.writeString(folder.resolve("autres.csv"), """
            system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
            compta,Comptabilité,13002526500013,critical,FR,Boréale Informatique SAS,supplier,,oui,,
            courrier,Courrier,13002526500013,critical,FR,Lumen,supplier,,oui,,
            """);
        run("portfolio", "import", "systems", systems.toString());
        assertThat(run("portfolio", "suppliers").code()).isEqualTo(3);
        Path holdings = Files.writeString(folder.resolve("detentions.csv"), """
            détenteur;nom_détenteur;pays_détenteur;détenue;nom_détenue;pays_détenue;nature;part_capital;part_capital_min;part_capital_max;droits_de_vote;droits_de_vote_min;droits_de_vote_max;du;au;document;constaté_le
            GB-COH-01234567;Northern Parent;US;732829320;BOREALE INFORMATIQUE;FR;;60;;;60;;;2021-07-01;;Statuts;2026-03-31
            GB-COH-01234567;Northern Parent;US;552032534;LUMEN;FR;;60;;;60;;;2021-07-01;;Statuts;2026-03-31
            GB-COH-01234567;Northern Parent;US;380129866;LUMEN;FR;;60;;;60;;;2021-07-01;;Statuts;2026-03-31
            """);
        run("ownership", "import", "holdings", holdings.toString());
        JsonNode named = checked("portfolio-suppliers", "portfolio", "suppliers", "--json");
        assertThat(named.findValuesAsString("finding")).containsExactlyInAnyOrder("FOUND", "AMBIGUOUS", "NOT_FOUND");
        // The joined one falls with the country of its parent; the ambiguous one stays a name.
        assertThat(run("portfolio", "cut-off", "--country", "US").out())
                .contains("Comptabilité")
                .doesNotContain("Courrier");
        assertThat(run("ownership", "review").out()).contains("Lumen");
        String key = named.get(named.findValuesAsString("finding").indexOf("AMBIGUOUS"))
                .path("review")
                .asString();
        run("ownership", "review", "--decide", key, "--entity", "552032534", "--by", "A", "--reason", "B");
        assertThat(run("portfolio", "suppliers").out()).contains("Lumen : c'est");
        assertThat(run("portfolio", "cut-off", "--country", "US").out()).contains("Courrier");
    }

    /// Runs a command that answers in JSON, and checks the answer with its schema.
    private JsonNode checked(String schema, String... arguments) throws IOException {
        Ran ran = run(arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode answer = Json.mapper().readTree(ran.out());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Json.mapper()
                                .readTree(Files.readAllBytes(ROOT.resolve("docs/schemas/" + schema + ".schema.json"))))
                        .validate(answer))
                .isEmpty();
        return answer;
    }

    @Test
    void aSupplierWrittenWithItsIdentifierIsLookedUpInTheRegisters() throws IOException {
        Path systems = Files.writeString(folder.resolve("sirens.csv"), """
            system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
            compta,Comptabilité,13002526500013,critical,FR,732 829 320,supplier,,oui,,
            """);
        run("portfolio", "import", "systems", systems.toString());
        Path holdings = Files.writeString(folder.resolve("detentions.csv"), """
            détenteur;nom_détenteur;pays_détenteur;détenue;nom_détenue;pays_détenue;nature;part_capital;part_capital_min;part_capital_max;droits_de_vote;droits_de_vote_min;droits_de_vote_max;du;au;document;constaté_le
            GB-COH-01234567;Northern Parent;US;732829320;BOREALE INFORMATIQUE;FR;;60;;;60;;;2021-07-01;;Statuts;2026-03-31
            """);
        run("ownership", "import", "holdings", holdings.toString());
        assertThat(run("portfolio", "cut-off", "--country", "US").out())
                .contains("Comptabilité", "BOREALE INFORMATIQUE");
        assertThat(run("portfolio", "cut-off", "--country", "US", "--buyer", "130025265")
                        .out())
                .contains("Comptabilité");
        for (String question : List.of("cut-off --country US", "single-points")) {
            String[] arguments = ("portfolio " + question + " --buyer 99999999900014").split(" ");
            assertThat(run(arguments).code()).as(question).isEqualTo(3);
        }
        // What a country takes is looked up on the shelf, and no more than that.
        JsonNode cut = checked("cut-off", "portfolio", "cut-off", "--country", "US", "--json");
        assertThat(cut.path("substitutes").findValuesAsString("key")).contains("FR-INSEE-732829320");
        assertThat(cut.path("substitutesBeyond").asInt()).isZero();
        JsonNode behind = checked(
                "portfolio-concentration",
                "portfolio",
                "concentration",
                "--over",
                "systems",
                "--by",
                "controller",
                "--json");
        assertThat(behind.path("parts").findValuesAsString("to")).contains("GB-COH-01234567");
    }

    @Test
    void whatIsNotThereOrMalformedIsToldApart() {
        assertThat(run("portfolio", "cut-off", "--country", "AQ").code()).isEqualTo(3);
        assertThat(run("portfolio", "cut-off", "--country", "France").code()).isEqualTo(2);
        assertThat(run("portfolio", "cut-off").code()).isEqualTo(2);
        assertThat(run("portfolio", "renewals", "--within", "soon").code()).isEqualTo(2);
        assertThat(run("portfolio", "concentration").code()).isEqualTo(3);
    }

    @Test
    void concentrationAndRenewalsAreThoseOfTheContracts() throws IOException {
        Path awards = Files.writeString(folder.resolve("marches.json"), AWARDS);
        assertThat(run("portfolio", "import", "decp", awards.toString()).code()).isZero();
        JsonNode concentration = checked("portfolio-concentration", "portfolio", "concentration", "--json");
        assertThat(concentration.path("index").asDouble()).isEqualTo(75 * 75 + 25 * 25);
        assertThat(run("portfolio", "concentration").out()).contains("6\u202f250", "concentré", "Acme");
        JsonNode renewals = checked("portfolio-renewals", "portfolio", "renewals", "--within", "6m", "--json");
        assertThat(checked("portfolio-renewals", "portfolio", "renewals", "--within", "2a", "--json"))
                .as("years, as everywhere else")
                .isEqualTo(checked("portfolio-renewals", "portfolio", "renewals", "--within", "24m", "--json"));
        assertThat(renewals.at("/renewals/0/noticeKnown").asBoolean()).isFalse();
        assertThat(renewals.path("running").asInt()).isEqualTo(2);
        assertThat(renewals.at("/renewals/0/ends").asString()).isEqualTo("2027-01-09");
        assertThat(renewals.path("renewals").size()).isOne();
        assertThat(run("portfolio", "concentration", "--by", "country").code()).isEqualTo(3);
    }

    private Ran run(String... arguments) {
        return Ran.at(folder.resolve("home"), arguments);
    }
}
