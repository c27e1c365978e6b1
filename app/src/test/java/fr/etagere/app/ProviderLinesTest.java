package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the shelf says of the company behind an offer, when registers are imported.
class ProviderLinesTest {

    private static final String HOLDINGS = """
            holder,holder_name,holder_country,held,held_name,held_country,kind,capital,votes,from,to,source,recorded
            GB-COH-00000001,Parent Example Inc,US,GB-COH-00000002,Microsoft,IE,,100,100,,,t,
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoStandsAboveAndWhichLawsReachItAreSaidAsTheSourcesSayThem() throws IOException {
        Path holdings = Files.writeString(folder.resolve("holdings.csv"), HOLDINGS);
        assertThat(run("catalogue", "show", "microsoft-365")).contains("Aucun registre n'est importé");
        run("ownership", "import", "holdings", holdings.toString());
        assertThat(run("catalogue", "show", "microsoft-365"))
                .contains("Parent Example Inc", "contrôle par la majorité des votes", "CLOUD Act");
        assertThat(run("catalogue", "show", "tchap")).doesNotContain("registre");
    }

    @Test
    void theCompanyIsShownWithItsNumberAndWhatSupportsItAndTheNumberLeadsInTheRegisters() throws IOException {
        Path holdings = Files.writeString(
                folder.resolve("holdings.csv"),
                HOLDINGS.replace("GB-COH-00000002,Microsoft,IE", "XI-LEI-INR2EJN1ERAN0W5ZP974,Redmond Example,US"));
        assertThat(run("catalogue", "show", "microsoft-365"))
                .contains("Personne morale : Microsoft Corporation, États-Unis, LEI INR2EJN1ERAN0W5ZP974")
                .contains("LEI : Fiche LEI de Microsoft Corporation");
        assertThat(Json.mapper()
                        .readTree(run("catalogue", "show", "microsoft-365", "--json"))
                        .at("/company/lei")
                        .asString())
                .isEqualTo("INR2EJN1ERAN0W5ZP974");
        run("ownership", "import", "holdings", holdings.toString());
        assertThat(run("catalogue", "show", "microsoft-365"))
                .contains(
                        "retrouvé par son numéro (LEI INR2EJN1ERAN0W5ZP974)", "Redmond Example", "Parent Example Inc");
        assertThat(run("catalogue", "show", "google-workspace"))
                .contains("Google", "ni sous son numéro (LEI 7ZW8QJWVPR4P1J1KQY45)");
    }

    private String run(String... arguments) {
        var properties = new Properties();
        properties.setProperty("etagere.root", System.getProperty("etagere.root"));
        var out = new StringWriter();
        Main.run(
                new Surroundings(
                        properties,
                        Map.of("ETAGERE_HOME", folder.resolve("home").toString()),
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter(), true)),
                arguments);
        return out.toString();
    }
}
