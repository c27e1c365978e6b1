package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Writing the shelf out, and reading it back.
class ShelfExportCliTest extends ShelfCli {

    @Test
    void anEntryWithoutARepositoryIsExportedForTheSillOnly() {
        Ran ran = run("catalogue", "export", "publik");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).contains("exige l'adresse du dépôt de code").doesNotContain("null");
        assertThat(run("catalogue", "export", "publik", "libreoffice", "--format", "sill")
                        .json()
                        .values())
                .hasSize(2);
    }

    @Test
    void everyFreeProgramWithARepositoryIsExportedAndReadBack() throws IOException {
        Path file = temp.resolve("publiccode.yml");
        JsonNode all = run("catalogue", "list", "--json").json();
        int written = 0;
        for (JsonNode entry : all.values()) {
            boolean exportable =
                    entry.path("repository").isString() && entry.path("licence").isString();
            String id = entry.path("id").asString();
            Ran ran = run("catalogue", "export", id, "--out", file.toString());
            assertThat(ran.code()).as(id + ran.err()).isEqualTo(exportable ? ExitCode.DONE : ExitCode.INVALID_INPUT);
            if (exportable) {
                assertThat(run("catalogue", "import", "publiccode", file.toString())
                                .code())
                        .as(id)
                        .isZero();
                written++;
            }
        }
        assertThat(written).isGreaterThan(20);
    }

    @Test
    void theShelfInTheShapeOfTheSillIsReadBackWhole() throws IOException {
        Path file = temp.resolve("sill.json");
        assertThat(run("catalogue", "export", "--format", "sill", "--out", file.toString())
                        .code())
                .isZero();
        JsonNode imported = run("catalogue", "import", "sill", file.toString(), "--json")
                .json()
                .get(0);
        assertThat(imported.path("rejected").asInt()).as(imported.toString()).isZero();
        int before = Json.mapper().readTree(Files.readAllBytes(file)).size();
        assertThat(imported.path("kept").asInt()).isEqualTo(before);
        // Nothing new: each one is found again.
        home = temp.resolve("other");
        int shipped = run("catalogue", "list", "--json").json().size();
        home = temp.resolve("home");
        assertThat(run("catalogue", "list", "--json").json().size()).isEqualTo(shipped);
    }

    @ParameterizedTest
    @CsvSource({
        "visio, sill",
        "visio, publiccode",
        "docs, sill",
        "docs, publiccode",
        "tchap, sill",
        "fichiers, publiccode"
    })
    void aStateServiceWrittenOutAndReadBackIsStillOneEntry(String id, String format) throws IOException {
        Path file = temp.resolve("exported");
        int before = run("catalogue", "list", "--json").json().size();
        assertThat(run("catalogue", "export", id, "--format", format, "--out", file.toString())
                        .code())
                .isZero();
        assertThat(run("catalogue", "import", format, file.toString()).code()).isZero();
        assertThat(run("catalogue", "list", "--json").json().size()).isEqualTo(before);
        assertThat(run("catalogue", "show", id, "--json").json().at("/shelf").asString())
                .isEqualTo("STATE");
    }
}
