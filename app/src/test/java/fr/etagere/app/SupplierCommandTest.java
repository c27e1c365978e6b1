package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `etagere ownership exposure`, `secnumcloud`, `picture` and `report`, as a person and a program call them.
class SupplierCommandTest {

    private static final String CHILD = "097900BHM30000113786";
    private static final String PARENT = "969500GT8MK8GMCJ1Q14";
    private static final String ENTITIES = """
            LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.HeadquartersAddress.Country,Entity.LegalJurisdiction
            097900BHM30000113786,Fille,FR,FR,FR
            969500GT8MK8GMCJ1Q14,Mother & Sons,US,US,US-DE
            """;
    private static final String LINKS = """
            Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Registration.RegistrationStatus,Registration.LastUpdateDate
            097900BHM30000113786,969500GT8MK8GMCJ1Q14,IS_DIRECTLY_CONSOLIDATED_BY,PUBLISHED,2025-01-02T00:00:00Z
            """;

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"controller", "exposure", "secnumcloud", "picture", "report"})
    void everyQuestionSaysWhatIsWrongWithItsEntity(String question) throws IOException {
        Path out = temp.resolve("out");
        String[] folder = question.equals("report") ? new String[] {"--out", out.toString()} : new String[0];
        Ran empty = ask(question, CHILD, folder);
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err()).contains("./etagere ownership import gleif-lei");
        imported();
        Ran bad = ask(question, "732829321", folder);
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("732829321");
        Ran unknown = ask(question, "INR2EJN1ERAN0W5ZP974", folder);
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("rr.csv", "api.gleif.org");
        assertThat(List.of(empty, bad, unknown))
                .allSatisfy(ran -> assertThat(ran.out()).isEmpty());
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exposure", "report"})
    void aPresenceThatIsNoCountryIsRefused(String question) throws IOException {
        imported();
        Ran ran = ask(question, CHILD, "--presence", "US,France", "--out", temp.toString());
        if (question.equals("exposure")) {
            ran = ask(question, CHILD, "--presence", "US,France");
        }
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("« France »").doesNotContain("« US »");
        assertThat(temp.resolve("report.html")).doesNotExist();
    }

    @Test
    void theExposureFollowsItsSchemaWhateverTiesTheEntity() throws IOException {
        imported();
        Ran above = ask("exposure", CHILD, "--json", "--presence", "gb");
        assertThat(above.code()).isZero();
        conforms(above, "exposure");
        assertThat(above.json().at("/reached"))
                .anySatisfy(one -> {
                    assertThat(one.path("law").asString()).isEqualTo("US-CLOUD-ACT");
                    assertThat(one.at("/hold/kind").asString()).isEqualTo("ABOVE");
                    assertThat(one.at("/hold/basis").asString()).isEqualTo("ACCOUNTING_CONSOLIDATION");
                    assertThat(one.at("/hold/chain/0/date").asString()).isEqualTo("2025-01-02");
                })
                .anySatisfy(one -> assertThat(one.at("/hold/kind").asString()).isEqualTo("STATED"));
        assertThat(above.json().at("/sources/0/from").asString()).isEqualTo("rr.csv");
        Ran seat = ask("exposure", PARENT, "--json");
        conforms(seat, "exposure");
        assertThat(seat.json().at("/past")).isNotEmpty();
        assertThat(ask("exposure", CHILD).out())
                .contains("CLOUD Act", "consolidation comptable", "GLEIF")
                .doesNotContain("souverain");
    }

    @Test
    void theParagraphsOfSecNumCloudFollowTheirSchema() throws IOException {
        imported();
        held();
        for (String id : List.of(CHILD, PARENT, "732829320")) {
            Ran ran = ask("secnumcloud", id, "--json");
            assertThat(ran.code()).isZero();
            conforms(ran, "secnumcloud");
        }
        Ran held = ask("secnumcloud", "732829320", "--json");
        assertThat(held.json().at("/paragraphs/1/holders/0/country").asString()).isEqualTo("GB");
        assertThat(held.json().at("/paragraphs/1/verdict").asString()).isEqualTo("NOT_MET");
        Ran early = ask("secnumcloud", CHILD, "--as-of", "2022-03-07");
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("8 mars 2022");
    }

    @Test
    void aPictureIsWrittenWholeAndNamesBothEnds() throws IOException {
        imported();
        Path svg = temp.resolve("chain.svg");
        assertThat(ask("picture", CHILD, "--out", svg.toString()).code()).isZero();
        assertThat(svg).content().startsWith("<svg").contains("Fille", "Mother &amp; Sons", "consolide ses comptes");
        Ran down = ask("picture", PARENT, "--down");
        assertThat(down.out()).contains("Ce que Mother &amp; Sons détient", "Fille");
        assertThat(ask("picture", CHILD, "--lang", "en").out()).contains("Who is above Fille");
    }

    @Test
    void theReportHoldsEverythingAndAsksNothingOfTheNetwork() throws IOException {
        imported();
        Path out = temp.resolve("out");
        Ran ran = ask("report", CHILD, "--out", out.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("report.html", "picture.svg", "links.csv");
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("<html lang=\"fr\"", "Mother &amp; Sons", "États-Unis", "CLOUD Act", "19.6.a")
                .contains("<svg", "<caption", "scope=\"col\"", "scope=\"rowgroup\"", "déclaration des maisons mères")
                .doesNotContain("<script", "src=", "@import", "url(http", "souverain");
        assertThat(out.resolve("picture.svg")).content().contains("Fille");
        assertThat(out.resolve("links.csv")).content().contains("Mother & Sons;XI-LEI-" + PARENT);
        assertThat(ask("report", CHILD, "--out", out.toString(), "--lang", "en").code())
                .isZero();
        assertThat(out.resolve("report.html"))
                .content()
                .contains("<html lang=\"en\"", "United States", "What is missing");
        JsonNode files =
                ask("report", CHILD, "--out", out.toString(), "--json").json().path("files");
        assertThat(files).hasSize(3);
        assertThat(ask("report", CHILD, "--out", out.toString(), "--as-of", "2020-01-01")
                        .code())
                .isZero();
        assertThat(out.resolve("report.html")).content().contains("Ce référentiel n'existait pas ce jour-là");
    }

    private void imported() throws IOException {
        assertThat(run("ownership", "import", "gleif-lei", file("lei.csv", ENTITIES))
                        .code())
                .isZero();
        assertThat(run("ownership", "import", "gleif-rr", file("rr.csv", LINKS)).code())
                .isZero();
    }

    private void held() {
        assertThat(run(
                                "ownership",
                                "import",
                                "holdings",
                                root().resolve("examples/detentions.csv").toString())
                        .code())
                .isZero();
    }

    private static void conforms(Ran ran, String schema) throws IOException {
        JsonNode tree =
                Json.mapper().readTree(Files.readAllBytes(root().resolve("docs/schemas/" + schema + ".schema.json")));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(tree)
                        .validate(ran.json()))
                .isEmpty();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private static Path root() {
        return Path.of(System.getProperty("etagere.root"));
    }

    private Ran ask(String question, String id, String... more) {
        var arguments = new java.util.ArrayList<>(List.of("ownership", question, id));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }
}
