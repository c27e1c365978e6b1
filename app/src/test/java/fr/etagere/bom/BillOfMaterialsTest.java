package fr.etagere.bom;

import static fr.etagere.bom.BomFixtures.played;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Read straight into a map, a bill of materials gives what its import gives.
class BillOfMaterialsTest {

    private static final String TEXT = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"component": {"bom-ref": "app", "type": "application", "name": "app", "version": "1"}},
             "components": [
               {"bom-ref": "a", "type": "library", "name": "a", "version": "1", "purl": "pkg:npm/a@1"},
               {"bom-ref": "b", "type": "library", "name": "b"}, {"type": "library"}],
             "dependencies": [{"ref": "app", "dependsOn": ["a"]}, {"ref": "a", "dependsOn": ["b"]}]}""";

    @TempDir
    private Path home = Path.of("");

    @Test
    void itHandsOverWhatItsImportKeeps() throws IOException {
        Account account = BomFixtures.imported(home, BomKind.SBOM, TEXT);
        var straight = new BomFixtures.Played();
        Read<BillOfMaterials> read = BillOfMaterials.read(home.resolve("in/file"), null, straight);

        assertThat(read)
                .isEqualTo(new Read.Ok<>(new BillOfMaterials(
                        "cyclonedx-json", account.read(), account.kept(), account.rejected(), account.duplicates())));
        assertThat(account.rejected()).isEqualTo(1);
        assertThat(straight.needs()).isEqualTo(played(home).needs()).isNotEmpty();
        assertThat(straight.components).hasSameSizeAs(played(home).components);
    }

    @Test
    void whatIsNoBillOfMaterialsIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("x"), "{\"a\": 1}");
        assertThat(BillOfMaterials.read(file, null, new BomFixtures.Played())).isInstanceOf(Read.Refused.class);
    }
}
