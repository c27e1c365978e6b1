package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Which imported list is in use, and what is refused.
class ShelfListsInUseCliTest extends ShelfCli {

    @Test
    void aMuchShorterListReplacesTheOneInUseOnlyWhenTold() throws IOException {
        var rows = new StringBuilder(LIST);
        for (int i = 0; i < 8; i++) {
            rows.append("91%d,Programme %d,Métier,2022,R,,,,,,,MIT,,,,,,,%n".formatted(i, i));
        }
        Path whole = Files.writeString(temp.resolve("whole.csv"), rows);
        Path part = Files.writeString(temp.resolve("part.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", whole.toString()).code()).isZero();
        Ran refused = run("catalogue", "import", "sill", part.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).contains("a 10 entrées et celle-ci 2", "--replace");
        assertThat(run("catalogue", "search", "Programme 7", "--json").out()).contains("Programme 7");
        Ran told = run("catalogue", "import", "sill", part.toString(), "--replace");
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("remplace la liste du 22 novembre 2026 (10 → 2 entrées)");
    }

    @Test
    void aListMostlyRejectedIsTakenOnlyWhenTold() throws IOException {
        Path list =
                Files.writeString(temp.resolve("bad.csv"), LIST + "904,,Sans nom,2022,R,,,,,,,MIT,,,,,,,\n".repeat(2));
        Ran refused = run("catalogue", "import", "sill", list.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).contains("3 lignes sur 5 sont rejetées", "--replace");
        assertThat(run("catalogue", "import", "sill", list.toString(), "--replace")
                        .code())
                .isZero();
    }

    @Test
    void aDecisionCitesTheImportedListAndIsVerifiedWithItAfterANewerOne() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        Path need = Files.writeString(temp.resolve("need.yaml"), """
                title: Rendez-vous en mairie
                organisation: {name: Mairie de l'exemple, kind: LOCAL_AUTHORITY}
                results: [{indicator: rendez-vous pris, target: 90 %, measure: journal}]
                functions: [{name: prise de rendez-vous}]
                data: {personal: yes}
                hosting: {kind: OPEN}
                """);
        Path out = temp.resolve("out");
        Ran decided = run("decide", need.toString(), "--out", out.toString(), "--json");
        assertThat(decided.code()).isZero();
        assertThat(decided.json().at("/hashes/files").has("registers/catalogue/sill.json"))
                .isTrue();
        Files.writeString(list, LIST.replace("901,Mercurine", "903,Mercurial"));
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        assertThat(run("verify", out.resolve("decision.json").toString()).code())
                .isZero();
        Path here = home;
        String cited = decided.json()
                .at("/hashes/files/registers~1catalogue~1sill.json")
                .asString();
        home = temp.resolve("elsewhere");
        Ran failed = run("verify", out.resolve("decision.json").toString());
        assertThat(failed.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(failed.out())
                .contains("SILL", "lue le 22 novembre 2026", cited, "catalogue import copy", "NON CONTRÔLABLE ICI")
                .doesNotContain("✗", "NE PEUT PAS", "2026-11-22 ");
        assertThat(run("verify", out.resolve("decision.json").toString(), "--json")
                        .json()
                        .path("verdict")
                        .asString())
                .isEqualTo("undecided");
        Path flipped = Files.writeString(
                temp.resolve("flipped.json"),
                Files.readString(out.resolve("decision.json")).replace("Mairie de l'exemple", "Mairie de l'exemplf"));
        Ran altered = run("verify", flipped.toString());
        assertThat(altered.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(altered.out())
                .contains("NE PEUT PAS", "la signature n'est pas celle de ce contenu")
                .doesNotContain("NON CONTRÔLABLE ICI");
        Path copy = here.resolve("registers/catalogue/sill/2026-11-22-" + cited + ".json");
        Path changed = Files.writeString(
                temp.resolve("changed.json"), Files.readString(copy).replace("Mercurine", "Mercurina") + " ");
        assertThat(run("catalogue", "import", "copy", changed.toString()).code())
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "import", "copy", copy.toString()).code()).isZero();
        assertThat(run("verify", out.resolve("decision.json").toString()).code())
                .isZero();
        assertThat(run("catalogue", "search", "Mercurine", "--json").out()).doesNotContain("mercurine");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/sill.json",
        "http://169.254.169.254/latest/meta-data",
        "https://localhost/sill.json",
        "file:///etc/passwd",
        "ftp://example.org/sill.json"
    })
    void anAddressOfTheLocalNetworkOrOfAnotherKindIsRefused(String address) {
        Ran ran = run("catalogue", "import", "sill", address);
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(home.resolve("registers")).doesNotExist();
    }

    @Test
    void aFileThatIsNotTheListIsRefusedWhole() throws IOException {
        Path page = Files.writeString(temp.resolve("page.html"), "<html><body>404</body></html>");
        for (String kind : new String[] {"sill", "comptoir", "cnll", "secnumcloud", "openalternative", "publiccode"}) {
            Ran ran = run("catalogue", "import", kind, page.toString());
            assertThat(ran.code()).as(kind).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.err()).as(kind).contains("Le compte de ce refus");
            try (Stream<Path> kept =
                    Files.list(home.resolve("registers/catalogue").resolve(kind))) {
                JsonNode account = Json.mapper()
                        .readTree(Files.readAllBytes(
                                kept.filter(file -> file.toString().endsWith(".import.json"))
                                        .findFirst()
                                        .orElseThrow()));
                assertThat(account.path("read").asInt(-1)).isZero();
                assertThat(account.path("refused").size()).isPositive();
            }
        }
        assertThat(run("catalogue", "list", "--json").json().size()).isPositive();
        assertThat(run("catalogue", "import", "magie", page.toString()).code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "import", "sill", "absent.json").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void aDamagedCopyIsNamedAndImportingAgainMendsIt() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        Path own = home.resolve("registers/catalogue/sill");
        String name = Files.readString(own.resolve("current"));
        for (String damage : new String[] {"", "../../../../etc/passwd", "\u0000\u0001"}) {
            Files.writeString(own.resolve("current"), damage);
            Ran ran = run("catalogue", "search", "visio");
            assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
            assertThat(ran.err()).contains("current").doesNotContain("Exception");
            assertThat(run("catalogue", "import", "sill", list.toString()).code())
                    .isZero();
            assertThat(run("catalogue", "search", "visio").code()).isZero();
        }
        Files.writeString(own.resolve(name + ".json"), "{}");
        assertThat(run("decide", ROOT + "/examples/visio.yaml", "--json").err()).contains(name);
        assertThat(run("catalogue", "import", "sill", list.toString()).code()).isZero();
        assertThat(run("catalogue", "list").code()).isZero();
    }

    @Test
    void eachPublisherKeepsItsOwnSourceAndItsOwnCopy() throws IOException {
        Path example = Path.of(ROOT, "examples/publiccode.yml");
        Path other = Files.writeString(
                temp.resolve("autre.yml"),
                Files.readString(example)
                        .replace("guichet-commun", "autre")
                        .replace("Guichet commun", "Autre guichet"));
        assertThat(run("catalogue", "import", "publiccode", example.toString(), other.toString())
                        .code())
                .isZero();
        assertThat(run("catalogue", "show", "guichet-commun").out())
                .contains("publiccode.yml, publiccode.yml")
                .doesNotContain("autre.yml");
        JsonNode again = run("catalogue", "import", "publiccode", example.toString(), other.toString(), "--json")
                .json();
        assertThat(again.values()).allMatch(one -> one.path("already").asBoolean());
    }
}
