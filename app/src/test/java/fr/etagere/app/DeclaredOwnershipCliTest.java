package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.filings.RechercheEntreprises;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The commands of ownership on what people declare: importing a table, writing a chain in BODS, asking for a company.
class DeclaredOwnershipCliTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theModelTableIsImportedAndItsChainWrittenInBods() throws IOException {
        Ran imported = run("ownership", "import", "holdings", ROOT + "/examples/detentions.csv", "--json");
        assertThat(imported.code()).isZero();
        assertThat(imported.json().path(0).path("read").asInt()).isEqualTo(4);
        assertThat(imported.json().path(0).path("rejected").asInt()).isZero();

        Path out = temp.resolve("chaine.json");
        Ran exported = run("ownership", "export", "732 829 320", "--to", "bods", out.toString());
        assertThat(exported.code()).isZero();
        assertThat(exported.out()).isEmpty();
        JsonNode statements = Json.mapper().readTree(Files.readString(out));
        // Five entities and four links.
        assertThat(statements).hasSize(9);
        assertThat(statements
                        .path(0)
                        .path("publicationDetails")
                        .path("bodsVersion")
                        .asString())
                .isEqualTo("0.4");

        Ran again = run("ownership", "import", "bods", out.toString(), "--json");
        assertThat(again.json().path(0).path("kept").asInt()).isEqualTo(9);
    }

    @Test
    void namesOfPersonsAreWrittenOnlyWhenAskedFor() throws IOException {
        Path answer = temp.resolve("reponse.json");
        Files.writeString(answer, """
                {"results": [{"siren": "732829320", "nom_complet": "IDA DURAND", "nature_juridique": "1000"}]}""");
        assertThat(run("ownership", "import", "recherche-entreprises", answer.toString())
                        .code())
                .isZero();
        assertThat(run("ownership", "export", "732829320").out()).doesNotContain("DURAND");
        assertThat(run("ownership", "export", "732829320", "--persons").out()).contains("IDA DURAND");
    }

    @Test
    void anEntityThatNobodyImportedIsNotFound() {
        Ran ran = run("ownership", "export", "732829320");
        assertThat(ran.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(ran.err()).contains("FR-INSEE-732829320");
        assertThat(run("ownership", "export", "732829321").code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void aCompanyIsAskedOfThePublicWebOnly() {
        Ran ran = run("ownership", "ask", "Danone", "--address", "http://127.0.0.1:9/search");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).contains("127.0.0.1").doesNotContain("Exception");
        assertThat(run("ownership", "ask", "ab").code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(Files.exists(temp.resolve("home"))).isFalse();
    }

    @Test
    void capitalLinksThatDoNotSayWhoseTheyAreAreRefusedWithWhatToDo() throws IOException {
        Path answer = temp.resolve("liens.json");
        Files.writeString(answer, "{\"data\": {\"capital\": {\"actionnaires\": []}}}");
        Ran ran = run("ownership", "import", "liens-capitalistiques", answer.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).contains("\"siren\"");
    }

    @Test
    void theCompaniesFoundAreToldAsTheirSchemaSays() throws IOException {
        byte[] answer = """
                {"results": [
                  {"siren": "732829320", "nom_complet": "ACME", "nature_juridique": "5710", "etat_administratif": "A",
                   "siege": {"siret": "73282932000074"}},
                  {"siren": "552032534", "nom_complet": "[ND]", "etat_administratif": "C",
                   "dirigeants": [{"siren": "356000000", "denomination": "D", "qualite": "Gérant", "type_dirigeant": "personne morale"}]}]}""".getBytes(StandardCharsets.UTF_8);
        ArrayNode found = AskCommand.json(RechercheEntreprises.units(answer));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of(ROOT, "docs/schemas/ownership-ask.schema.json")));
        assertThat(found).hasSize(2);
        assertThat(schema.validate(found)).isEmpty();
        assertThat(found.path(1).path("country").isNull()).isTrue();
        assertThat(RechercheEntreprises.units("<html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }
}
