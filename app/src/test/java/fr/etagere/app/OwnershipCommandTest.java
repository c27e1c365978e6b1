package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `etagere ownership` as a program and a person call it.
class OwnershipCommandTest {

    private static final String CHILD = "097900BHM30000113786";
    private static final String PARENT = "969500GT8MK8GMCJ1Q14";

    private static final String ENTITIES = """
            LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.RegistrationAuthority.RegistrationAuthorityID,Entity.RegistrationAuthority.RegistrationAuthorityEntityID
            097900BHM30000113786,Fille,SK,,
            969500GT8MK8GMCJ1Q14,Mère,FR,RA000189,732 829 320
            969500GT8MK8GMCJ1Q15,Clé fausse,FR,,
            """;
    private static final String LINKS = """
            Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Registration.RegistrationStatus,Registration.LastUpdateDate
            097900BHM30000113786,969500GT8MK8GMCJ1Q14,IS_DIRECTLY_CONSOLIDATED_BY,PUBLISHED,2025-01-02T00:00:00Z
            """;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void withoutARegisterTheCommandsToRunAreSaid() {
        Ran ran = run("ownership", "controller", CHILD);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("./etagere ownership import gleif-lei", "./etagere ownership import gleif-rr");
        assertThat(temp.resolve("home")).doesNotExist();
    }

    @Test
    void theAccountCountsEveryRowAndSaysWhereTheRestIs() throws IOException {
        Ran ran = run("ownership", "import", "gleif-lei", file("lei.csv", ENTITIES));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("3 lignes lues, 2 gardées, 1 rejetée", ".rejected.jsonl.gz");
        assertThat(ran.err()).contains("ligne 3 /LEI « 969500GT8MK8GMCJ1Q15 »", "sa clé ne correspond pas");
        assertThat(run("ownership", "import", "gleif-lei", file("lei.csv", ENTITIES))
                        .out())
                .contains("déjà importé");
        JsonNode report = run("ownership", "import", "gleif-lei", file("lei.csv", ENTITIES), "--json")
                .json()
                .path(0);
        assertThat(report.path("read").asInt()).isEqualTo(3);
        assertThat(report.path("already").asBoolean()).isTrue();
    }

    @Test
    void aCopyThatLacksWhatIsKeptTodayIsToldUntilItsFileIsImportedAgain() throws IOException {
        String lei = file("lei.csv", ENTITIES);
        Path account = Path.of(run("ownership", "import", "gleif-lei", lei, "--json")
                .json()
                .at("/0/account")
                .asString());
        Files.writeString(account, Files.readString(account).replaceAll(",\\s*\"edition\" : \\d+", ""));
        assertThat(run("ownership", "controller", CHILD).err()).containsOnlyOnce("Importer le même fichier de nouveau");
        run("ownership", "import", "gleif-lei", lei);
        assertThat(run("ownership", "controller", CHILD).err()).isEmpty();
    }

    @Test
    void aLinkIsWordedAsItsSourceWordsIt() throws IOException {
        imported();
        Ran ran = run("ownership", "controller", CHILD);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("consolidé directement par Mère", "consolidation comptable", "2 janvier 2025", "certain")
                .doesNotContain("contrôlé par");
        assertThat(run("ownership", "controller", CHILD, "--lang", "en").out())
                .contains("directly consolidated by Mère");
    }

    @Test
    void theJsonFollowsItsSchema() throws IOException {
        imported();
        Ran ran = run("ownership", "controller", CHILD, "--json", "--as-of", "2026-01-01");
        assertThat(ran.code()).isZero();
        JsonNode schema =
                Json.mapper().readTree(Files.readAllBytes(root().resolve("docs/schemas/controllers.schema.json")));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(ran.json()))
                .isEmpty();
        assertThat(ran.json().path("asOf").asString()).isEqualTo("2026-01-01");
        JsonNode top = ran.json().at("/ultimate/0");
        assertThat(top.path("id").asString()).isEqualTo("XI-LEI-" + PARENT);
        assertThat(top.path("country").asString()).isEqualTo("FR");
        assertThat(top.path("basis").asString()).isEqualTo("ACCOUNTING_CONSOLIDATION");
        assertThat(top.path("capital")).hasToString("[0,100]");
        assertThat(top.at("/chain/0/date").asString()).isEqualTo("2025-01-02");
        assertThat(ran.json().at("/sources/0/from").asString()).isEqualTo("rr.csv");
    }

    @Test
    void anEntityIsFoundByTheSirenThatItsRegisterStates() throws IOException {
        imported();
        assertThat(run("ownership", "controller", "732829320").out()).contains("Mère (XI-LEI-" + PARENT);
        assertThat(run("ownership", "controller", "73282932000074").out()).contains("Mère");
        assertThat(run("ownership", "controller", "XI-LEI-" + CHILD).out()).contains("Fille");
    }

    @Test
    void whatIsNoIdentifierIsRefusedAndWhatIsUnknownIsNotFound() throws IOException {
        imported();
        assertThat(run("ownership", "controller", "732829321").code()).isEqualTo(2);
        assertThat(run("ownership", "controller", "Mère").code()).isEqualTo(2);
        Ran unknown = run("ownership", "controller", "INR2EJN1ERAN0W5ZP974");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("rr.csv", "api.gleif.org");
        assertThat(run("ownership", "import", "sirene", file("x.csv", "a\n")).code())
                .isEqualTo(2);
        assertThat(run("ownership", "import", "gleif-rr", "absent.csv").code()).isEqualTo(3);
        assertThat(run("ownership", "import", "gleif-rr", file("x.csv", "a\n")).code())
                .isEqualTo(2);
    }

    @Test
    void aLeiThatWasNotRenewedOrDoublesAnotherIsToldWhereverItIsAsked() throws IOException {
        String entities = """
                LEI,Entity.LegalName,Registration.RegistrationStatus,Registration.NextRenewalDate,Entity.SuccessorEntity.SuccessorLEI
                097900BHM30000113786,Hortensia Informatique,LAPSED,2024-05-01T00:00:00Z,
                969500GT8MK8GMCJ1Q14,Brivezac Distribution,DUPLICATE,,097900BHM30000113786
                """;
        assertThat(run("ownership", "import", "gleif-lei", file("lei.csv", entities))
                        .code())
                .isZero();
        String told = "LEI non renouvelé depuis le 1er mai 2024 : ces données ne sont plus tenues à jour";
        assertThat(run("ownership", "controller", CHILD).out()).contains(told);
        assertThat(run("ownership", "exposure", CHILD).out()).contains(told);
        assertThat(run("ownership", "find", "Hortensia Informatique").out()).contains(told);
        assertThat(run("ownership", "controller", CHILD, "--json").json().path("gaps"))
                .anySatisfy(gap -> {
                    assertThat(gap.path("code").asString()).isEqualTo("REGISTRATION_LAPSED");
                    assertThat(gap.at("/details/1").asString()).isEqualTo("2024-05-01");
                });
        assertThat(run("ownership", "controller", PARENT).out())
                .contains("LEI en double", "Hortensia Informatique (XI-LEI-" + CHILD);
        assertThat(run("ownership", "find", "Brivezac Distribution").out())
                .contains("LEI en double", "Le registre nomme à sa place : XI-LEI-" + CHILD);
        JsonNode found =
                run("ownership", "find", "Brivezac Distribution", "--json").json();
        assertThat(found.at("/registrations/0/survivor").asString()).isEqualTo("XI-LEI-" + CHILD);
    }

    private void imported() throws IOException {
        assertThat(run("ownership", "import", "gleif-lei", file("lei.csv", ENTITIES))
                        .code())
                .isZero();
        assertThat(run("ownership", "import", "gleif-rr", file("rr.csv", LINKS)).code())
                .isZero();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private static Path root() {
        return Path.of(System.getProperty("etagere.root"));
    }

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }
}
