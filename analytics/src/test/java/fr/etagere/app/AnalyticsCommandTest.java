package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `etagere analytics` as a program and a person call it, with the engine on the class path.
class AnalyticsCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final String ROW = """
            {"id": "%d", "acheteur": {"id": "21350238800019", "nom": "Ville"}, "objet": "Logiciel", "codeCPV": "%s",
             "dateNotification": "2026-01-10", "datePublicationDonnees": "2026-02-01", "montant": %d.25, "dureeMois": 12,
             "titulaires": [{"typeIdentifiant": "SIRET", "id": "81223113200026", "denominationSociale": "S"}]}""";

    private record Ran(int code, String out, String err) {
        JsonNode json() {
            return Json.mapper().readTree(out);
        }
    }

    @TempDir
    private Path temp = Path.of("");

    @Test
    void everyAnswerInJsonFollowsItsSchema() throws IOException {
        imported(2);
        List<List<String>> questions = List.of(
                List.of("snapshot"),
                List.of("totals"),
                List.of("totals", "--digital"),
                List.of("concentration"),
                List.of("concentration", "--by", "country"),
                List.of("renewals", "--buyer", "213502388"));
        for (List<String> question : questions) {
            var arguments = new ArrayList<>(List.of("analytics"));
            arguments.addAll(question);
            arguments.add("--json");
            Ran ran = run(arguments.toArray(String[]::new));
            assertThat(ran.code()).as(question + ran.err()).isZero();
            follows("analytics", ran.out());
        }
        JsonNode totals = run("analytics", "totals", "--json").json().path("totals");
        assertThat(totals).hasSize(1);
        assertThat(totals.get(0).path("amount").decimalValue()).isEqualByComparingTo("3.50");
        assertThat(totals.get(0).path("contracts").asInt()).isEqualTo(2);
    }

    @Test
    void aPersonReadsTotalsAndMonths() throws IOException {
        imported(2);
        assertThat(run("analytics", "snapshot").out()).contains("2 contrats", "2 lignes", ".parquet");
        assertThat(run("analytics", "totals").out()).contains("S ", "2 contrats", "3,50");
        assertThat(run("analytics", "concentration").out()).contains("100,0 %", "10");
        assertThat(run("analytics", "renewals").out()).contains("2027-01", "2 contrats");
    }

    @Test
    void withoutAnySnapshotOneIsAskedFor() throws IOException {
        imported(1);
        Ran ran = run("analytics", "totals");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("analytics snapshot");
    }

    @Test
    void aSnapshotOlderThanTheRegistersSaysSo() throws IOException {
        imported(1);
        run("analytics", "snapshot");
        imported(2);
        Ran ran = run("analytics", "totals");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("Les registres ont changé");
    }

    @Test
    void aDamagedSnapshotIsNamed() throws IOException {
        imported(1);
        run("analytics", "snapshot");
        try (var files = Files.newDirectoryStream(temp.resolve("home/registers/tables"), "contracts-*")) {
            for (Path file : files) {
                Files.writeString(file, "x");
            }
        }
        Ran ran = run("analytics", "totals");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("abîmée");
    }

    private void imported(int many) throws IOException {
        var rows = new ArrayList<String>();
        for (int i = 1; i <= many; i++) {
            rows.add(ROW.formatted(i, i == 1 ? "72000000" : "45000000", i));
        }
        Path file = Files.writeString(temp.resolve("a.json"), "{\"marches\": [" + String.join(",", rows) + "]}");
        assertThat(run("portfolio", "import", "decp", file.toString()).code()).isZero();
    }

    private static void follows(String schema, String json) throws IOException {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper()
                        .readTree(Files.readString(ROOT.resolve("docs/schemas/" + schema + ".schema.json"))))
                .validate(Json.mapper().readTree(json));
        assertThat(errors).isEmpty();
    }

    private Ran run(String... arguments) {
        var properties = new Properties();
        properties.setProperty("etagere.root", ROOT.toString());
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(
                new Surroundings(
                        properties,
                        Map.of("ETAGERE_HOME", temp.resolve("home").toString()),
                        Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true)),
                arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
