package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The four measures on the command line.
class MeasuresCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    private static final String AWARD = """
            {"id": "%s", "acheteur": {"id": "21350238800019", "nom": "Ville"}, "objet": "Logiciel",
             "codeCPV": "48000000", "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01",
             "montant": %d, "dureeMois": 12, "_type": "Marché",
             "titulaires": [{"typeIdentifiant": "SIRET", "id": "%s", "denominationSociale": "Holder"}]}""";

    /// The first holder is held at 60 % from the United States, the second by nobody that is published.
    private static final String HOLDINGS = """
            détenteur;nom_détenteur;pays_détenteur;détenue;nom_détenue;pays_détenue;nature;part_capital;part_capital_min;part_capital_max;droits_de_vote;droits_de_vote_min;droits_de_vote_max;du;au;document;constaté_le
            GB-COH-01234567;Parent;US;732829320;Held;FR;;60;;;60;;;2021-07-01;;Statuts;2026-03-31
            552032534;Someone;FR;380129866;Free;FR;;10;;;10;;;2021-07-01;;Statuts;2026-03-31
            """;

    private static final String SYSTEMS = """
            system,name,organisation,criticality,hosting_country,depends_on,kind,group,certain,since,until
            paie,Paie,13002526500013,critical,DE,,,,,,
            site,Site,13002526500013,ordinary,FR,,,,,,
            vieux,Vieux,13002526500013,ordinary,,,,,,,
            autre,Autre,13002526500013,ordinary,FR,,,,,,
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachMeasureIsCountedAndWhatIsUnknownIsShown() throws IOException {
        Path awards = Files.writeString(
                folder.resolve("marches.json"),
                "{\"marches\": [" + AWARD.formatted("1", 75, "73282932000074") + ","
                        + AWARD.formatted("2", 25, "38012986646850") + "]}");
        assertThat(run("portfolio", "import", "decp", awards.toString()).code()).isZero();
        Path systems = Files.writeString(folder.resolve("systemes.csv"), SYSTEMS);
        assertThat(run("portfolio", "import", "systems", systems.toString()).code())
                .isZero();
        Path holdings = Files.writeString(folder.resolve("detentions.csv"), HOLDINGS);
        assertThat(run("ownership", "import", "holdings", holdings.toString()).code())
                .isZero();

        JsonNode answer =
                Json.mapper().readTree(run("portfolio", "index", "--json").out());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Json.mapper()
                                .readTree(Files.readAllBytes(ROOT.resolve("docs/schemas/portfolio-index.schema.json"))))
                        .validate(answer))
                .isEmpty();
        // 75 of 100 go to a company held from America: its parent is there, its own seat is in France.
        bounds(answer.at("/origin/byController/OTHER"), 75, 100);
        bounds(answer.at("/origin/byController/NATIONAL"), 0, 25);
        bounds(answer.at("/origin/contractsByController/OTHER"), 50, 100);
        bounds(answer.at("/origin/bySeat/NATIONAL"), 100, 100);
        assertThat(answer.at("/diversity/controllers/unknown").asDouble()).isEqualTo(25, within(1e-9));
        bounds(answer.at("/storage/systems/NATIONAL"), 50, 75);
        bounds(answer.at("/storage/systems/UNION"), 75, 100);
        bounds(answer.at("/storage/critical/EUROPEAN"), 100, 100);
        assertThat(run("portfolio", "index").out())
                .contains("hors de l'Union", "75,0 %", "Aucun composant importé", "Aucune note globale");
    }

    @Test
    void anEmptyMapIsSaidToBe() {
        assertThat(run("portfolio", "index").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    private static void bounds(JsonNode part, double least, double most) {
        assertThat(part.path("least").asDouble()).isEqualTo(least, within(1e-9));
        assertThat(part.path("most").asDouble()).isEqualTo(most, within(1e-9));
    }

    private Ran run(String... arguments) {
        return Ran.at(folder.resolve("home"), arguments);
    }
}
