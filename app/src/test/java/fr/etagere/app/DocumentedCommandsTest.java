package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands written in the README and in the guide work, one after the other, as a reader would run them.
class DocumentedCommandsTest {

    private static final String ROOT = System.getProperty("etagere.root");
    private static final String COMMAND = "./etagere ";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide-acheteur.md"})
    void everyCommandOfThePageEndsWell(String page) throws IOException {
        List<String> commands = Files.readAllLines(Path.of(ROOT, page)).stream()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()).replaceFirst("\\s+#.*", ""))
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (String command : commands) {
            var err = new StringWriter();
            assertThat(run(command, err)).as("%s%n%s", command, err).isZero();
        }
    }

    /// Runs a command as if the reader stood in a folder of their own, with the examples at hand.
    private int run(String command, StringWriter err) {
        String there = command.replace("examples/", ROOT + "/examples/")
                .replace("besoin.yaml", folder.resolve("besoin.yaml").toString())
                .replace("grille.", folder.resolve("grille.").toString())
                .replace("ma-comparaison", folder.resolve("ma-comparaison").toString())
                .replace(
                        "fiche-fournisseur", folder.resolve("fiche-fournisseur").toString())
                .replace(" criteres.yaml", " " + folder.resolve("criteres.yaml"))
                .replace("form.yaml", folder.resolve("form.yaml").toString())
                .replace("declaration.yaml", folder.resolve("declaration.yaml").toString())
                .replace("decision-resana/", folder.resolve("decision-resana") + "/")
                .replace(" carte", " " + folder.resolve("carte"))
                .replace("mon-dossier", folder.resolve("mon-dossier").toString());
        if (there.startsWith("decide") && !there.contains("--out")) {
            there += " --out " + folder.resolve("decision-resana");
        }
        var properties = new Properties();
        properties.setProperty("etagere.root", ROOT);
        return Main.run(
                new Surroundings(
                        properties,
                        Map.of("ETAGERE_HOME", folder.resolve("home").toString()),
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                        new PrintWriter(new StringWriter(), true),
                        new PrintWriter(err, true)),
                there.split(" "));
    }
}
