package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Components are imported, then judged by a file of products or by the list imported on the shelf: the same answer.
class EndOfLifeCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final Path DATA = ROOT.resolve("../shared/data").normalize().toAbsolutePath();

    private static final String BOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
             "metadata": {"component": {"type": "application", "name": "app", "bom-ref": "app"}},
             "components": [
               {"type": "library", "name": "thing", "version": "1.2", "purl": "pkg:npm/thing@1.2", "bom-ref": "a"},
               {"type": "library", "name": "thing", "version": "2.0", "purl": "pkg:npm/thing@2.0", "bom-ref": "b"},
               {"type": "library", "name": "thing", "version": "3.0", "purl": "pkg:npm/thing@3.0", "bom-ref": "c"},
               {"type": "library", "name": "thing", "version": "4.0", "purl": "pkg:npm/thing@4.0", "bom-ref": "d"},
               {"type": "operating-system", "name": "os", "version": "9", "cpe": "cpe:2.3:o:maker:os:9:*:*:*:*:*:*:*", "bom-ref": "e"}]}
            """;

    private static final String PRODUCTS = """
            [{"title": "Thing", "permalink": "/thing", "_product": "thing",
              "identifiers": [{"repology": "thing"}, {"purl": "pkg:npm/thing"}],
              "releases": [{"releaseCycle": "1", "eol": "2024-06-30"}, {"releaseCycle": "2", "eol": true},
                           {"releaseCycle": "3", "eol": "2031-01-01"}, {"releaseCycle": "4"}]},
             {"title": "Os", "permalink": "/os", "_product": "os",
              "identifiers": [{"purl": "pkg:deb/os"}, {"cpe": "cpe:/o:maker:os"}],
              "releases": [{"releaseCycle": "9", "eol": "2025-01-01"}]}]""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theImportedListAnswersWithoutAFile() throws IOException {
        Path bom = Files.writeString(folder.resolve("bom.json"), BOM);
        Path products = Files.writeString(folder.resolve("products.json"), PRODUCTS);
        JsonNode account = checked("portfolio-components-import", "portfolio", "import", "sbom", bom.toString());
        // Five components, and what the file is about.
        assertThat(account.path("kept").asInt()).isEqualTo(6);
        assertThat(account.path("read").asInt())
                .isEqualTo(
                        account.path("kept").asInt() + account.path("rejected").asInt());
        assertThat(run("portfolio", "end-of-life").code()).isEqualTo(ExitCode.NOT_FOUND);

        run("catalogue", "import", "endoflife", products.toString());
        JsonNode byList = checked("portfolio-end-of-life", "portfolio", "end-of-life");
        assertThat(byList.path("ended").findValuesAsString("component"))
                .containsExactlyInAnyOrder(
                        "pkg:npm/thing@1.2", "pkg:npm/thing@2.0", "cpe:2.3:o:maker:os:9:*:*:*:*:*:*:*");
        assertThat(byList.path("supported").asInt()).isOne();
        assertThat(byList.at("/unknown/not-said").asInt()).isOne();
        assertThat(byList.at("/products/retrieved").asString()).isEqualTo("2026-11-22");
        assertThat(run("portfolio", "end-of-life").out()).contains("copie du 22 novembre 2026", "30 juin 2024");

        // No system of that buyer was imported: none of the components is known to be its own.
        assertThat(run("portfolio", "end-of-life", "--buyer", "13002526500013").out())
                .contains("13002526500013 n'a aucun composant");

        JsonNode byFile =
                checked("portfolio-end-of-life", "portfolio", "end-of-life", "--products", products.toString());
        assertThat(withoutOrigin(byFile)).isEqualTo(withoutOrigin(byList));
    }

    @Test
    void theRealListGivesTheSameAnswerBothWays() throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("no shared data beside the checkout: real ends of support are not compared");
        }
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the checkout");
        Path products = DATA.resolve("endoflife/products.json");
        run(
                "portfolio",
                "import",
                "sbom",
                DATA.resolve("sbom/cyclonedx-bom-examples/SBOM/keycloak-10.0.2/bom.json")
                        .toString());
        run("catalogue", "import", "endoflife", products.toString());
        JsonNode byList = checked("portfolio-end-of-life", "portfolio", "end-of-life");
        assertThat(byList.path("ended").size()).isEqualTo(78);
        assertThat(withoutOrigin(checked(
                        "portfolio-end-of-life", "portfolio", "end-of-life", "--products", products.toString())))
                .isEqualTo(withoutOrigin(byList));
    }

    private static JsonNode withoutOrigin(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("products");
    }

    private JsonNode checked(String schema, String... arguments) throws IOException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        Ran ran = run(all);
        JsonNode answer = Json.mapper().readTree(ran.out());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Json.mapper()
                                .readTree(Files.readAllBytes(ROOT.resolve("docs/schemas/" + schema + ".schema.json"))))
                        .validate(answer))
                .isEmpty();
        return answer;
    }

    private Ran run(String... arguments) {
        return Ran.at(folder.resolve("home"), arguments);
    }
}
