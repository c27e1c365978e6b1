package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.bom.ComponentRegisters;
import fr.etagere.portfolio.Joining;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Imports of components and systems killed without warning, at traces of their work and at random moments: what was
/// in use stays readable, and the next import gives what an undisturbed one gives.
class ComponentsKilledTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final int ROWS = 30_000;
    private static final int LONGEST_MILLIS = 400;

    /// What each import reads, short before and long after.
    enum Import {
        SBOM("sbom"),
        SYSTEMS("systems"),
        GITSCAN("gitscan");

        private final String command;

        Import(String command) {
            this.command = command;
        }

        String text(int rows) {
            var text = new StringBuilder(
                    switch (this) {
                        case SBOM -> "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [";
                        case SYSTEMS -> "system,name,depends_on,kind\n";
                        case GITSCAN -> "repo,manifest,ecosystem,package,version_spec,scope\n";
                    });
            for (int i = 0; i < rows; i++) {
                text.append(
                        switch (this) {
                            case SBOM ->
                                (i == 0 ? "" : ",\n")
                                        + "{\"type\": \"library\", \"bom-ref\": \"r%d\", \"name\": \"n%d\", \"version\": \"1\"}"
                                                .formatted(i, i);
                            case SYSTEMS -> "s%d,Système %d,s%d,system\n".formatted(i, i, i / 2 + 1);
                            case GITSCAN -> "o/r%d,package.json,npm,p%d,^1.%d,dependencies\n".formatted(i % 999, i, i);
                        });
            }
            return this == SBOM ? text + "]}" : text.toString();
        }
    }

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @EnumSource
    void theNextImportFinishesWithTheSameResult(Import kind) throws Exception {
        Path file = temp.resolve("in");
        Path clean = temp.resolve("clean");
        Path home = temp.resolve("killed");
        for (Path one : List.of(clean, home)) {
            Files.writeString(file, kind.text(10));
            assertThat(ended(one, kind, file)).isZero();
        }
        Files.writeString(file, kind.text(ROWS));
        assertThat(ended(clean, kind, file)).isZero();
        SortedMap<String, Long> before = contents(home);

        int killed = 0;
        var random = new Random(20261122);
        var moments = new ArrayList<>(List.of("draft-lines", "draft-rejected"));
        moments.addAll(List.of("", ""));
        for (String moment : moments) {
            Process child = child(home, kind, file);
            while (!seen(home, moment.isEmpty() ? "draft-" : moment) && child.isAlive()) {
                Thread.onSpinWait();
            }
            // At a trace, or some time after the first one.
            boolean over = moment.isEmpty() && child.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            killed += !over && child.isAlive() ? 1 : 0;
            child.destroyForcibly().waitFor();
            new ComponentRegisters(home).play(new Joining(_ -> List.of()));
            assertThat(contents(home)).containsAllEntriesOf(before);
        }
        assertThat(killed).isPositive();
        assertThat(ended(home, kind, file)).isZero();
        assertThat(contents(home)).isEqualTo(contents(clean));
        assertThat(used(home)).isEqualTo(used(clean));
    }

    private static boolean seen(Path home, String trace) {
        try (Stream<Path> all = Files.walk(home)) {
            return all.anyMatch(path -> path.toString().contains(trace));
        } catch (IOException | UncheckedIOException moved) {
            // A file went away while the folder was listed.
            return false;
        }
    }

    /// Every file but locks and the name of the copy in use, by its path and with its size: names hold hashes.
    private static SortedMap<String, Long> contents(Path home) throws IOException {
        var contents = new TreeMap<String, Long>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(file).toString();
                if (!name.endsWith(".lock") && !name.endsWith("current") && !name.contains(".draft-")) {
                    contents.put(name, Files.size(file));
                }
            }
        }
        return contents;
    }

    private static List<String> used(Path home) throws IOException {
        var used = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(path -> path.endsWith("current")).toList()) {
                used.add(Files.readString(file));
            }
            return used;
        }
    }

    private static int ended(Path home, Import kind, Path file) throws Exception {
        Process child = child(home, kind, file);
        assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return child.exitValue();
    }

    private static Process child(Path home, Import kind, Path file) throws IOException {
        Files.createDirectories(home);
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Detagere.root=" + ROOT,
                "fr.etagere.app.Main",
                "portfolio",
                "import",
                kind.command,
                file.toString());
        builder.environment().put("ETAGERE_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
