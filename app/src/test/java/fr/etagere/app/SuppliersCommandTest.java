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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Suppliers known by their name only, however many.
class SuppliersCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPersonIsShownTheFirstAndToldHowManyOthersAProgramHasAll() throws IOException {
        String rows = IntStream.range(0, 60)
                .mapToObj(number -> "s" + number + ",Maison numéro " + number + ",supplier")
                .collect(Collectors.joining("\n"));
        Path systems = Files.writeString(folder.resolve("systemes.csv"), "system,depends_on,kind\n" + rows + "\n");
        Path holdings = Files.writeString(
                folder.resolve("detentions.csv"),
                Files.readString(Path.of(System.getProperty("etagere.root"), "examples", "detentions.csv")));
        run("ownership", "import", "holdings", holdings.toString());
        run("portfolio", "import", "systems", systems.toString());

        String shown = run("portfolio", "suppliers");

        assertThat(shown.lines().filter(line -> line.contains("rien dans les registres")))
                .hasSize(40);
        assertThat(shown).contains("… et 20 autres");
        assertThat(Json.mapper().readTree(run("portfolio", "suppliers", "--json")))
                .hasSize(60);
    }

    @Test
    void ofOneBuyerOnlyItsOwnAreShownAndWhatTheOthersMeanIsKeptAllTheSame() throws IOException {
        Path systems = Files.writeString(folder.resolve("systemes.csv"), """
                system,name,organisation,depends_on,kind
                paie,Paie,13002526500013,Nuage du Ponant SAS,supplier
                notes,Notes,19751717000019,Fibre du Nord SA,supplier
                """);
        String held =
                "US-DE-0000003;Grand Large Systems Inc. (US);US;%s;%s;FR;;100;;;100;;;2020-01-15;;Statuts;2026-01-15\n";
        Path holdings = Files.writeString(
                folder.resolve("detentions.csv"),
                Files.readAllLines(Path.of(System.getProperty("etagere.root"), "examples", "detentions.csv"))
                                .getFirst()
                        + "\n"
                        + held.formatted("000000125", "Nuage du Ponant SAS")
                        + held.formatted("000000067", "Fibre du Nord SA"));
        run("ownership", "import", "holdings", holdings.toString());
        run("portfolio", "import", "systems", systems.toString());

        JsonNode own = Json.mapper().readTree(run("portfolio", "suppliers", "--buyer", "130025265", "--json"));
        JsonNode all = Json.mapper().readTree(run("portfolio", "suppliers", "--json"));

        assertThat(own).extracting(one -> one.path("name").asString()).containsExactly("Nuage du Ponant SAS");
        assertThat(all).hasSize(2);
        run("portfolio", "suppliers", "--buyer", "130025265");
        assertThat(run("portfolio", "cut-off", "--supplier", "000000067", "--json"))
                .contains("Notes");
    }

    private String run(String... arguments) {
        var properties = new Properties();
        properties.setProperty("etagere.root", System.getProperty("etagere.root"));
        var out = new StringWriter();
        int code = Main.run(
                new Surroundings(
                        properties,
                        Map.of("ETAGERE_HOME", folder.resolve("home").toString()),
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter(), true)),
                arguments);
        assertThat(code).as(String.join(" ", arguments)).isZero();
        return out.toString();
    }
}
