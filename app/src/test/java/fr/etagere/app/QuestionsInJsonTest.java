package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What programs are answered about a need, a decision, the doctrine and the shelf, held to its published schema.
class QuestionsInJsonTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root", ".."));
    private static final String NEED = """
            title: Visioconférence pour tous
            organisation: {name: Direction de l'exemple, kind: CENTRAL_STATE}
            results: [{indicator: réunions tenues, target: 98 %, measure: journal}]
            functions: [{name: Visioconférence}]
            data: {personal: yes}
            hosting: {kind: OPEN}
            """;

    private static final String LIST = """
            name,url,category,subcategory,description,source_code,license,stars
            Pluvier,https://pluvier.example,Teams,Chat,A logbook,https://forge.example/a/pluvier,MIT,1
            """;

    @TempDir
    private Path temp;

    private Path home = Path.of("");

    @BeforeEach
    void freshHome() {
        home = temp.resolve("home");
    }

    private Ran run(String... arguments) {
        return Ran.at(home, arguments);
    }

    private static JsonNode held(String schema, JsonNode answer) throws IOException {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper()
                        .readTree(Files.readAllBytes(ROOT.resolve("docs/schemas/" + schema + ".schema.json"))))
                .validate(answer);
        assertThat(errors).as(answer.toPrettyString()).isEmpty();
        return answer;
    }

    private Path need(String text) throws IOException {
        return Files.writeString(temp.resolve("need.yaml"), text);
    }

    @Test
    void aNeedThatCanBeDecidedIsSaidSoWithWhatItWouldGainToMend() throws IOException {
        Path need = need(NEED.replace("{name: Visioconférence}", "{name: Téléportation des agents}"));

        Ran ran = run("need", "check", need.toString(), "--json");
        JsonNode checked = held("need-check", ran.json());

        assertThat(ran.code()).isZero();
        assertThat(checked.path("file").asString()).isEqualTo(need.toString());
        assertThat(checked.path("valid").asBoolean()).isTrue();
        assertThat(checked.path("remarks"))
                .extracting(remark -> remark.path("text").asString())
                .anyMatch(text -> text.contains("Téléportation des agents"));
    }

    @Test
    void aNeedThatDecidingWouldRefuseIsNotSaidValid() throws IOException {
        Path need = need(NEED + "setAside: [{solution: nulle-part, reason: essai sans suite}]\n");

        Ran ran = run("need", "check", need.toString(), "--json");
        JsonNode checked = held("need-check", ran.json());

        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(checked.path("valid").asBoolean()).isFalse();
        assertThat(checked.at("/violations/0/path").asString()).isEqualTo("/setAside/0/solution");
    }

    @Test
    void aSolutionOfAnImportedListMayBeSetAside() throws IOException {
        Path list = Files.writeString(temp.resolve("oa.csv"), LIST);
        run("catalogue", "import", "openalternative", list.toString());
        Path need = need(NEED + "setAside: [{solution: pluvier, reason: essai sans suite}]\n");

        assertThat(run("need", "check", need.toString()).code()).isZero();
        assertThat(run("decide", need.toString(), "--json").code()).isZero();
    }

    @Test
    void aReplaySaysWhatItWasMadeWithout() throws IOException {
        Path list = Files.writeString(temp.resolve("oa.csv"), LIST);
        run("catalogue", "import", "openalternative", list.toString());
        Path decision = temp.resolve("decision.json");
        Files.writeString(
                decision, run("decide", need(NEED).toString(), "--json").out());
        Map<String, String> cited = new TreeMap<>(DecisionFile.cited(Files.readAllBytes(decision)));
        cited.keySet().removeIf(path -> !path.startsWith("registers/"));

        JsonNode kept = held(
                "replay",
                run("replay", decision.toString(), "--as-of", "2026-03-01", "--json")
                        .json());
        home = temp.resolve("another home");
        Ran ran = run("replay", decision.toString(), "--as-of", "2026-03-01", "--json");
        JsonNode without = held("replay", ran.json());

        assertThat(cited).hasSize(1);
        assertThat(kept.path("absent")).isEmpty();
        assertThat(kept.path("changes")).isNotEmpty();
        assertThat(without.path("absent")).hasSize(1);
        assertThat(without.at("/absent/0/path").asString())
                .isEqualTo(cited.keySet().iterator().next());
        assertThat(without.at("/absent/0/sha256").asString())
                .isEqualTo(cited.values().iterator().next());
        assertThat(ran.err()).contains("catalogue/openalternative");
    }

    @Test
    void whatHoldsNoDecisionIsAnsweredWithWhatToDo() throws IOException {
        Path file = Files.writeString(temp.resolve("decision.json"), "{\"asOf\": \"2026-11-22\"}");

        Ran ran = run("replay", file.toString(), "--as-of", "2026-03-01", "--json");

        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.json().at("/violations/0/code").asString()).isEqualTo("replay-unreadable");
    }

    @Test
    void theDoctrineAndTheEvidenceToRenewAreAsTheirSchemasSay() throws IOException {
        JsonNode sound =
                held("doctrine-check", run("doctrine", "check", "--json").json());
        JsonNode expiring = held(
                "catalogue-expiring",
                run("catalogue", "expiring", "--within", "2y", "--json").json());

        assertThat(sound.path("sound").asBoolean()).isTrue();
        assertThat(expiring).isNotEmpty();
    }

    @Test
    void theModelOfANeedIsAValidNeed() throws IOException {
        ObjectNode model = (ObjectNode) run("need", "new", "--json").json();

        assertThat(run("need", "check", need(model.path("template").asString()).toString())
                        .code())
                .isZero();
    }
}
