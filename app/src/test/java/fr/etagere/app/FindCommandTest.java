package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `etagere ownership find` and `review`, as a program and a person call them.
class FindCommandTest {

    private static final String NICE = "097900BHM30000113786";
    private static final String BREST = "969500GT8MK8GMCJ1Q14";

    private static final String ENTITIES = """
            LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.LegalAddress.City,Entity.RegistrationAuthority.RegistrationAuthorityID,Entity.RegistrationAuthority.RegistrationAuthorityEntityID
            097900BHM30000113786,Boulangerie Martin,FR,Nice,,
            969500GT8MK8GMCJ1Q14,BOULANGERIE MARTIN SARL,FR,Brest,RA000189,732 829 320
            """;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void withoutARegisterNothingIsFoundAndNothingWritten() {
        Ran ran = run("ownership", "find", "Orange");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("./etagere ownership import gleif-lei");
        assertThat(temp.resolve("home")).doesNotExist();
    }

    @Test
    void aPlaceOrANumberFindsAndTheReasonsAreSaid() throws IOException {
        imported();
        Ran placed = run("ownership", "find", "Boulangerie Martin", "--country", "fr", "--city", "Brest Cedex");
        assertThat(placed.code()).isZero();
        assertThat(placed.out()).contains("XI-LEI-" + BREST, "même ville : Brest Cedex, Brest", "même pays");
        JsonNode numbered = found("Boulangerie Martin", "--id", "732829320");
        assertThat(numbered.path("status").asString()).isEqualTo("FOUND");
        assertThat(numbered.at("/entity/id").asString()).isEqualTo("XI-LEI-" + BREST);
        assertThat(numbered.at("/entity/why").findValuesAsString("reason")).contains("NUMBER_SAME");
        assertThat(temp.resolve("home/reviews")).doesNotExist();
    }

    @Test
    void whatIsAmbiguousIsListedDecidedKeptAndWithdrawn() throws IOException {
        imported();
        JsonNode asked = found("Boulangerie Martin", "--country", "FR");
        assertThat(asked.path("status").asString()).isEqualTo("AMBIGUOUS");
        assertThat(asked.path("candidates")).hasSize(2);
        String key = asked.at("/review/key").asString();
        assertThat(run("ownership", "review").out()).contains(key, "Boulangerie Martin", NICE, BREST);

        Ran decided = review("--decide", key, "--entity", "732829320", "--by", "A. Diallo", "--reason", "facture");
        assertThat(decided.code()).isZero();
        assertThat(decided.out()).contains("XI-LEI-" + BREST, "A. Diallo", "22 novembre 2026", "facture");
        assertThat(run("ownership", "review").out()).contains("Rien n'attend");
        assertThat(run("ownership", "review", "--all").out()).contains(key);
        JsonNode kept = found("BOULANGERIE  MARTIN", "--country", "FR");
        assertThat(kept.path("status").asString()).isEqualTo("FOUND");
        assertThat(kept.at("/entity/why/0/reason").asString()).isEqualTo("REVIEWED");
        assertThat(kept.at("/review/decision/by").asString()).isEqualTo("A. Diallo");

        review("--decide", key, "--none", "--by", "B", "--reason", "fermée");
        Ran none = run("ownership", "find", "Boulangerie Martin", "--country", "FR", "--json");
        assertThat(none.code()).isEqualTo(3);
        assertThat(valid("ownership-find", none).path("status").asString()).isEqualTo("NOT_FOUND");

        assertThat(review("--withdraw", key, "--by", "B", "--reason", "erreur").code())
                .isZero();
        assertThat(review("--withdraw", key, "--by", "B", "--reason", "erreur").code())
                .isEqualTo(2);
        assertThat(found("Boulangerie Martin", "--country", "FR").path("status").asString())
                .isEqualTo("AMBIGUOUS");
        assertThat(Files.readAllLines(temp.resolve("home/reviews/names.jsonl"))).hasSize(4);
        valid("ownership-review", run("ownership", "review", "--all", "--json"));
    }

    @Test
    void aDecisionSaysWhoWhyAndOneKnownEntity() throws IOException {
        imported();
        String key = found("Boulangerie Martin").at("/review/key").asString();
        assertThat(review("--decide", key, "--none", "--reason", "x").code()).isEqualTo(2);
        assertThat(review("--decide", key, "--by", "A", "--reason", "x").code()).isEqualTo(2);
        assertThat(review("--decide", key, "--none", "--entity", BREST, "--by", "A", "--reason", "x")
                        .code())
                .isEqualTo(2);
        assertThat(review("--decide", key, "--entity", "732829321", "--by", "A", "--reason", "x")
                        .code())
                .isEqualTo(2);
        assertThat(review("--decide", key, "--entity", "INR2EJN1ERAN0W5ZP974", "--by", "A", "--reason", "x")
                        .code())
                .isEqualTo(3);
        assertThat(review("--decide", "000000000000", "--none", "--by", "A", "--reason", "x")
                        .code())
                .isEqualTo(3);
        assertThat(run("ownership", "review", "--json").json().at("/0/decision").isNull())
                .isTrue();
    }

    @Test
    void whatIsNotThereIsNotFoundAndMayBePutOnTheList() throws IOException {
        imported();
        Ran ran = run("ownership", "find", "Ubisoft Entertainment", "--json");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(valid("ownership-find", ran).path("review").isNull()).isTrue();
        assertThat(run("ownership", "find", "Ubisoft Entertainment", "--to-review")
                        .code())
                .isEqualTo(3);
        assertThat(run("ownership", "review", "--lang", "en").out()).contains("Ubisoft", "To decide:");
        assertThat(run("ownership", "find", " ").code()).isEqualTo(2);
        assertThat(run("ownership", "find", "Orange", "--country", "France").code())
                .isEqualTo(2);
    }

    @Test
    void damagedLinesAreNamedAndStopNothing() throws IOException {
        imported();
        found("Boulangerie Martin");
        Files.writeString(temp.resolve("home/reviews/names.jsonl"), "{\"cut", StandardOpenOption.APPEND);
        Ran ran = run("ownership", "review");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("ligne 2 : {\"cut");
        assertThat(ran.out()).contains("Boulangerie Martin");
    }

    private JsonNode found(String name, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("ownership", "find", name, "--json"));
        arguments.addAll(List.of(more));
        Ran ran = run(arguments.toArray(String[]::new));
        assertThat(ran.code()).isZero();
        return valid("ownership-find", ran);
    }

    private Ran review(String... arguments) {
        return run(Stream.concat(Stream.of("ownership", "review"), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private static JsonNode valid(String name, Ran ran) throws IOException {
        JsonNode schema =
                Json.mapper().readTree(Files.readAllBytes(root().resolve("docs/schemas/" + name + ".schema.json")));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(ran.json()))
                .isEmpty();
        return ran.json();
    }

    private void imported() throws IOException {
        String file = Files.writeString(temp.resolve("lei.csv"), ENTITIES).toString();
        assertThat(run("ownership", "import", "gleif-lei", file).code()).isZero();
    }

    private static Path root() {
        return Path.of(System.getProperty("etagere.root"));
    }

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }
}
