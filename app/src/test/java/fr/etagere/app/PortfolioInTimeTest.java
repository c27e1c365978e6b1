package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The questions asked of another day: what held then, what was known then, and who said so.
class PortfolioInTimeTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final String UID = "213502388000191";
    private static final String ROW = """
            {"marches": [{"id": "1", "acheteur": {"id": "21350238800019", "nom": "Ville"}, "objet": "Logiciel",
             "codeCPV": "72000000", "dateNotification": "2025-01-10", "datePublicationDonnees": "%s",
             "montant": %s, "dureeMois": 24,
             "titulaires": [{"typeIdentifiant": "SIRET", "id": "81223113200026", "denominationSociale": "S"}]%s}]}""";

    @TempDir
    private Path temp = Path.of("");

    @BeforeEach
    void twoImportsOfOneFile() throws IOException {
        imported("2026-01-15", ROW.formatted("2025-02-01", "100", ""));
        imported("2026-03-15", ROW.formatted("2026-03-01", "100", """
                , "modifications": [{"dateNotificationModification": "2025-06-01", "montant": 400, "dureeMois": 36}]"""));
    }

    @Test
    void contractsAreThoseOfTheDayAsked() {
        assertThat(total()).isEqualTo("400.00");
        assertThat(total("--as-of", "2025-05-31")).isEqualTo("100.00");
        assertThat(total("--known-on", "2026-02-01")).isEqualTo("100.00");
        assertThat(total("--as-of", "2025-12-31", "--known-on", "2026-04-01")).isEqualTo("400.00");
        assertThat(total("--as-of", "2024-12-31")).isEqualTo("0");
        assertThat(total("--known-on", "2025-12-31")).isEqualTo("0");
    }

    @Test
    void renewalsConcentrationAndWhatFallsAskTheSameDay() {
        assertThat(run("portfolio", "renewals", "--on", "2026-06-01", "--json").out())
                .doesNotContain("2027-01-09");
        assertThat(run("portfolio", "renewals", "--on", "2026-06-01", "--as-of", "2025-05-31", "--json")
                        .out())
                .contains("2027-01-09");
        assertThat(run("portfolio", "concentration", "--known-on", "2026-02-01", "--json")
                        .out())
                .contains("100.00")
                .doesNotContain("400.00");
        String[] cut = {"portfolio", "cut-off", "--supplier", "812231132", "--on", "2027-06-01", "--json"};
        assertThat(run(cut).out()).contains(UID);
        // Before its amendment, it was to end before that day.
        assertThat(run(with(cut, "--as-of", "2025-05-31")).out()).doesNotContain(UID);
        assertThat(run(with(cut, "--known-on", "2025-05-31")).code()).isEqualTo(3);
    }

    @Test
    void eachImportIsQuotedWithItsFile() throws IOException {
        Ran text = run("portfolio", "history", UID);
        assertThat(text.out())
                .containsSubsequence(
                        "15 janvier 2026", "a.json", "100 €", "15 mars 2026", "modifié le 2025-06-01", "400 €", "36");
        Ran json = run("portfolio", "history", UID, "--json");
        assertThat(Json.mapper().readTree(json.out()).path("told")).hasSize(2);
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper()
                        .readTree(Files.readString(ROOT.resolve("docs/schemas/portfolio-history.schema.json"))))
                .validate(Json.mapper().readTree(json.out()));
        assertThat(errors).isEmpty();
        assertThat(run("portfolio", "history", "nothing").code()).isEqualTo(3);
    }

    private static String[] with(String[] arguments, String... more) {
        return java.util.stream.Stream.of(arguments, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    private String total(String... options) {
        Ran ran = run(with(new String[] {"portfolio", "contracts", "--json"}, options));
        assertThat(ran.code()).as(ran.err()).isZero();
        return Json.mapper().readTree(ran.out()).path("totalAmount").asString();
    }

    private void imported(String day, String text) throws IOException {
        Path file = Files.writeString(temp.resolve("a.json"), text);
        assertThat(on(day, "portfolio", "import", "decp", file.toString()).code())
                .isZero();
    }

    private Ran run(String... arguments) {
        return on("2026-11-22", arguments);
    }

    private Ran on(String day, String... arguments) {
        return Ran.at(Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC), temp.resolve("home"), arguments);
    }
}
