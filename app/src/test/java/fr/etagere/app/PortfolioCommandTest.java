package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `etagere portfolio import decp` and `contracts` as a program and a person call them.
class PortfolioCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final int ROWS = 40_000;
    private static final String ROW = """
            {"id": "%d", "acheteur": {"id": "21350238800019", "nom": "Ville"}, "objet": "Logiciel", "codeCPV": "%s",
             "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01", "montant": %d.25, "dureeMois": 12,
             "titulaires": [{"typeIdentifiant": "SIRET", "id": "81223113200026", "denominationSociale": "S"}]}""";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theJsonOfAnImportFollowsItsSchema() throws IOException {
        Path good = file("good.json", "{\"marches\": [" + ROW.formatted(1, "72000000-5", 10) + ", {\"id\": 3}]}");
        Path bad = file("bad.json", "<html>");
        Ran ran = run("portfolio", "import", "decp", good.toString(), bad.toString(), "--json");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.json().propertyNames())
                .startsWith("read", "kept", "rejected", "repaired", "duplicates", "totalAmount");
        assertThat(ran.json().path("read").asInt()).isEqualTo(2);
        assertThat(ran.json().path("rejected").asInt()).isEqualTo(1);
        assertThat(ran.json().path("totalAmount").decimalValue()).isEqualByComparingTo("10.25");
        assertThat(ran.json().path("repaired")).hasToString("{\"cpv-check-digit\":1}");
        follows("portfolio-import", ran.out());
    }

    @Test
    void aPersonReadsTheCountsTheRulesAndTheFirstRejectedRows() throws IOException {
        Path good = file("good.json", "{\"marches\": [" + ROW.formatted(1, "72000000-5", 10) + ", {\"id\": 3}]}");
        Ran ran = run("portfolio", "import", "decp", good.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("DECP, format 2019", "2 lignes lues", "code CPV avec sa clé", "10,25");
        assertThat(ran.err()).contains("ligne 2", "aucun identifiant d'acheteur");
    }

    @Test
    void contractsAreListedByBuyerSupplierAndWhatTheyBuy() throws IOException {
        Path good = file(
                "good.json",
                "{\"marches\": [" + ROW.formatted(1, "72000000", 10) + "," + ROW.formatted(2, "45000000", 7) + "]}");
        run("portfolio", "import", "decp", good.toString());

        assertThat(listed("--json")).isEqualTo(2);
        assertThat(listed("--digital", "--json")).isEqualTo(1);
        assertThat(listed("--supplier", "812231132", "--json")).isEqualTo(2);
        assertThat(listed("--supplier", "FR-INSEE-81223113200026", "--json")).isEqualTo(2);
        assertThat(listed("--buyer", "999999999", "--json")).isZero();
        Ran text = run("portfolio", "contracts", "--digital");
        assertThat(text.out()).contains("1 contrat sur 2", "10,25");
        follows("portfolio-contracts", run("portfolio", "contracts", "--json").out());
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        assertThat(run("portfolio", "import", "decp", temp.resolve("none.json").toString())
                        .code())
                .isEqualTo(3);
    }

    @Test
    void aRegisterChangedByHandIsNamed() throws IOException {
        run(
                "portfolio",
                "import",
                "decp",
                file("a.json", "{\"marches\": [" + ROW.formatted(1, "72000000", 1) + "]}")
                        .toString());
        try (Stream<Path> all = Files.walk(temp.resolve("home"))) {
            for (Path one :
                    all.filter(path -> path.toString().endsWith(".jsonl.zst")).toList()) {
                Files.writeString(one, "x");
            }
        }
        Ran ran = run("portfolio", "contracts");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("abîmée");
    }

    /// The process is killed as soon as a given trace of its work is on the disk, without any warning.
    @Test
    void anImportKilledAnywhereLeavesTheNextOneTheSameResult() throws Exception {
        var rows = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(ROW.formatted(i % (ROWS - 500), i % 7 == 0 ? "72000000" : "45000000-7", i));
        }
        Path big = file("big.json", "{\"marches\": [" + String.join(",\n", rows) + "]}");
        run("portfolio", "import", "decp", big.toString());
        SortedMap<String, Long> clean = contents(temp.resolve("home"));
        assertThat(clean).isNotEmpty();

        Path home = temp.resolve("killed");
        int killed = 0;
        for (String trace :
                List.of("work-.*bucket-0", "work-.*rejected", "work-.*lines", "work-.*account", "jsonl.zst")) {
            Process child = child(home, big);
            waitFor(child, () -> seen(home, trace));
            killed += child.isAlive() ? 1 : 0;
            child.destroyForcibly().waitFor();
        }
        Process last = child(home, big);
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(killed).isPositive();
        assertThat(last.exitValue()).isZero();
        assertThat(contents(home)).isEqualTo(clean);
    }

    private static void waitFor(Process child, BooleanSupplier met) throws InterruptedException {
        while (!met.getAsBoolean() && !child.waitFor(1, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    private static boolean seen(Path home, String trace) {
        try (Stream<Path> all = Files.exists(home) ? Files.walk(home) : Stream.empty()) {
            return all.anyMatch(path -> path.toString().matches(".*" + trace + ".*"));
        } catch (IOException | java.io.UncheckedIOException moved) {
            // A file went away while the folder was listed.
            return false;
        }
    }

    /// Every file but locks, by its path and with its size: the names hold the hashes.
    private static SortedMap<String, Long> contents(Path home) throws IOException {
        var contents = new TreeMap<String, Long>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(".lock")) {
                    contents.put(home.relativize(file).toString(), Files.size(file));
                }
            }
        }
        return contents;
    }

    private static Process child(Path home, Path file) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Detagere.root=" + ROOT,
                "fr.etagere.app.Main",
                "portfolio",
                "import",
                "decp",
                file.toString());
        builder.environment().put("ETAGERE_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private int listed(String... options) {
        var arguments = new ArrayList<>(List.of("portfolio", "contracts"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new)).json().path("contracts").asInt();
    }

    private static void follows(String schema, String json) throws IOException {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper()
                        .readTree(Files.readString(ROOT.resolve("docs/schemas/" + schema + ".schema.json"))))
                .validate(Json.mapper().readTree(json));
        assertThat(errors).isEmpty();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private Ran run(String... arguments) {
        // The day is that of the machine: a child process knows no other.
        return Ran.at(Clock.system(java.time.ZoneId.of("Europe/Paris")), temp.resolve("home"), arguments);
    }
}
