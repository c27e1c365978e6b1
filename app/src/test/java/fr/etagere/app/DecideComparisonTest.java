package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of `etagere decide --comparison`: what is said, what is written, and nothing on a bad grid.
class DecideComparisonTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");
    private static final String NEED = ROOT + "/examples/visio.yaml";
    private static final Path EXAMPLE = Path.of(ROOT, "examples/comparaison-visio.yaml");

    @TempDir
    private Path temp = Path.of("");

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }

    private String grid(String from, String to) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(from);
        Path grid = temp.resolve("grille.yaml");
        Files.writeString(grid, "samples: 1000\n" + text.replace(from, to));
        return grid.toString();
    }

    @Test
    void theSummaryQuotesTheComparisonAndTheFileIsVerifiedThenReplayed() throws IOException {
        String folder = temp.resolve("dossier").toString();
        Ran ran = run("decide", NEED, "--comparison", grid("Offre B", "Offre B"), "--out", folder);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Comparaison jointe, qui ne change pas l'échelon", "est première pour");
        assertThat(run("verify", folder + "/decision.json").code()).isZero();
        Ran replayed = run("replay", folder + "/decision.json", "--as-of", "2026-11-23");
        assertThat(replayed.code()).isZero();
        assertThat(replayed.out()).doesNotContain("Comparaison des options");
    }

    @Test
    void aBadGridIsRefusedUnderItsOwnNameAndNothingIsWritten() throws IOException {
        Path folder = temp.resolve("dossier");
        Ran ran = run("decide", NEED, "--comparison", grid("couverture: 97", "couverture: .nan"), "--out", "" + folder);
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).contains("grille.yaml", "/scores/offre-b/couverture");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aGridThatIsNotThereIsNotFound() {
        assertThat(run("decide", NEED, "--comparison", temp.resolve("rien.yaml").toString(), "--json")
                        .code())
                .isEqualTo(ExitCode.NOT_FOUND);
    }
}
