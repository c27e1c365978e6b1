package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `ownership integrated` and `ownership close-links`, on a table of holdings written by hand.
class OwnershipQuestionsTest {

    /// Mère has 30 % of Fille; Fille and Alliée hold each other, 50 % and 50 %; Ancienne sold its 40 % of Fille in
    /// 2024.
    private static final String HOLDINGS = """
            holder;holder_name;held;held_name;capital;votes;from;to;source;recorded
            732829320;Mère;GB-COH-00000001;Fille;30;30;2020-01-01;;Registre des titres;2026-01-15
            GB-COH-00000002;Alliée;GB-COH-00000001;Fille;50;50;2020-01-01;;Registre des titres;2026-01-15
            GB-COH-00000001;Fille;GB-COH-00000002;Alliée;50;50;2020-01-01;;Registre des titres;2026-01-15
            GB-COH-00000003;Ancienne;GB-COH-00000002;Alliée;40;40;2019-01-01;2024-12-31;Registre des titres;2026-01-15
            """;

    @TempDir
    private Path temp = Path.of("");

    @BeforeEach
    void imported() throws IOException {
        Path file = Files.writeString(temp.resolve("detentions.csv"), HOLDINGS);
        Ran ran = run("ownership", "import", "holdings", file.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void integratedOwnershipIsToldWithItsChainSourceAndDate() {
        Ran ran = run("ownership", "integrated", "732829320");
        assertThat(ran.code()).isZero();
        // 0.3 / (1 − 0.5 × 0.5)
        assertThat(ran.out())
                .contains("Elle détient, de façon certaine", "Fille (GB-COH-00000001) — capital 40 %", "Alliée")
                .contains("15 janvier 2026", "Registre des titres");
        assertThat(run("ownership", "integrated", "732829320", "--lang", "en").out())
                .contains("It holds, for certain");
    }

    @Test
    void onePairIsAskedFromEitherSideAsOfADay() throws IOException {
        JsonNode of = json("integrated-ownership", "ownership", "integrated", "732829320", "--of", "GB-COH-00000002");
        assertThat(of.at("/of/stakes/0/capital")).hasToString("[20,20]");
        assertThat(of.path("by").isNull()).isTrue();
        JsonNode past = json(
                "integrated-ownership",
                "ownership",
                "integrated",
                "GB-COH-00000001",
                "--by",
                "GB-COH-00000003",
                "--as-of",
                "2023-05-01");
        // 0.4 × 0.5 / (1 − 0.5 × 0.5), rounded outwards to a billionth
        assertThat(past.at("/by/stakes/0/capital/0").asDouble()).isBetween(26.6666, 26.6667);
        JsonNode now =
                json("integrated-ownership", "ownership", "integrated", "GB-COH-00000001", "--by", "GB-COH-00000003");
        assertThat(now.at("/by/stakes")).isEmpty();
    }

    @Test
    void closeLinksAreToldWithTheDefinitionThatIsMet() throws IOException {
        Ran ran = run("ownership", "close-links", "GB-COH-00000001");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("À partir de 20 %", "Certains :", "participation (point 38 a)", "Mère", "Alliée")
                .contains("15 janvier 2026");
        JsonNode all = json("close-links", "ownership", "close-links", "GB-COH-00000001");
        assertThat(all.path("threshold").asInt()).isEqualTo(20);
        assertThat(all.path("links")).anySatisfy(link -> {
            assertThat(link.path("kind").asString()).isEqualTo("HELD_BY");
            assertThat(link.path("id").asString()).isEqualTo("FR-INSEE-732829320");
            assertThat(link.path("chain")).isNotEmpty();
        });
        JsonNode pair = json("close-links", "ownership", "close-links", "732829320", "--with", "GB-COH-00000002");
        assertThat(pair.path("links"))
                .allSatisfy(link -> assertThat(link.path("id").asString()).isEqualTo("GB-COH-00000002"))
                .isNotEmpty();
    }

    @Test
    void whatIsMalformedOrUnknownIsRefusedOnEitherSide() {
        assertThat(run("ownership", "integrated", "732829321").code()).isEqualTo(2);
        assertThat(run("ownership", "integrated", "732829320", "--of", "x").code())
                .isEqualTo(2);
        assertThat(run("ownership", "integrated", "732829320", "--of", "GB-COH-9")
                        .code())
                .isEqualTo(3);
        assertThat(run("ownership", "integrated", "732829320", "--of", "GB-COH-00000002", "--by", "GB-COH-00000001")
                        .code())
                .isEqualTo(2);
        assertThat(run("ownership", "close-links", "GB-COH-9").code()).isEqualTo(3);
    }

    private JsonNode json(String schema, String... arguments) throws IOException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        JsonNode answer = Json.mapper().readTree(run(all).out());
        JsonNode written =
                Json.mapper().readTree(Files.readAllBytes(root().resolve("docs/schemas/" + schema + ".schema.json")));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(written)
                        .validate(answer))
                .isEmpty();
        return answer;
    }

    private static Path root() {
        return Path.of(System.getProperty("etagere.root"));
    }

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }
}
