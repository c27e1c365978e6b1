package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Homes;
import fr.etagere.accounts.Permission;
import fr.etagere.app.Terminal;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A question is answered over HTTP as on a terminal, to the last value.
class LikewiseTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final String YAML = "application/yaml";

    private static Path home = Path.of("");

    private final Program program = Program.of("Aline");

    @TempDir
    private Path temp;

    @BeforeAll
    static void theServerAndTheTerminalReadTheSameFolder() {
        Served.address();
        home = Served.part(Homes.class).shared();
    }

    private static Terminal typed(String... arguments) {
        Terminal ran = Terminal.ran(home, arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String example(String name) throws IOException {
        return Files.readString(ROOT.resolve("examples").resolve(name + ".yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "need new, /api/v1/need-template",
        "doctrine list, /api/v1/rules",
        "doctrine show DONNEES-SUITE-06, /api/v1/rules/donnees-suite-06",
        "doctrine check, /api/v1/doctrine/check",
        "catalogue functions, /api/v1/shelf/functions",
        "catalogue show visio, /api/v1/solutions/Visio",
        "catalogue search visioconférence --facets, /api/v1/solutions?q=visioconf%C3%A9rence",
        "catalogue search cloud --qualified --facets, /api/v1/solutions?q=cloud&qualified=true",
        "catalogue search cloud --qualified --as-of 2029-11-22 --facets, /api/v1/solutions?q=cloud&qualified=true&asOf=2029-11-22",
        "catalogue expiring, /api/v1/shelf/expiring",
        "catalogue expiring --within 2a --as-of 2027-01-31, /api/v1/shelf/expiring?within=2a&asOf=2027-01-31",
        "catalogue export --format sill, /api/v1/shelf/sill",
        "catalogue export publik jitsi --format sill, /api/v1/shelf/sill?id=publik&id=jitsi"
    })
    void whatIsReadIsTheSame(String command, String path) {
        JsonNode read = Program.json(ok(program.get(path)));

        assertThat(read).isEqualTo(typed((command + " --json").split(" ")).json());
        assertThat(read.size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"catalogue functions, /api/v1/shelf/functions", "doctrine list, /api/v1/rules"})
    void inEnglishToo(String command, String path) {
        JsonNode read = Program.json(ok(program.get(path, "Accept-Language", "en")));

        assertThat(read)
                .isEqualTo(typed((command + " --json --lang en").split(" ")).json());
    }

    @Test
    void theShelfIsListedPageByPageAndNothingIsMissingOrTwiceThere() {
        var listed = new ArrayList<JsonNode>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = Program.json(ok(program.get("/api/v1/shelf?limit=60" + next)));
            page.path("items").forEach(listed::add);
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
            pages++;
        } while (!next.isEmpty());

        assertThat(pages).isGreaterThan(1);
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        typed("catalogue", "list", "--json").json().values());
        assertThat(new TreeSet<>(
                        listed.stream().map(one -> one.path("id").asString()).toList()))
                .hasSameSizeAs(listed);
    }

    @Test
    void oneShelfIsListedAlone() {
        JsonNode page = Program.json(ok(program.get("/api/v1/shelf?shelf=VEHICLE&limit=200")));

        assertThat(page.path("items").values())
                .containsExactlyInAnyOrderElementsOf(typed("catalogue", "list", "--shelf", "vehicle", "--json")
                        .json()
                        .values());
        assertThat(page.path("items")).isNotEmpty();
    }

    @Test
    void theFilesToPublishAreTheSame() throws IOException {
        HttpResponse<String> exported = ok(
                program.get(
                        "/api/v1/solutions/keepass/publiccode?repository=https://forge.example/keepass&contact=Ville+d%27essai"));
        Terminal typed = typed(
                "catalogue",
                "export",
                "keepass",
                "--repository",
                "https://forge.example/keepass",
                "--contact",
                "Ville d'essai");
        Path blank = temp.resolve("form.yaml");
        typed("catalogue", "declare", "--form", blank.toString());

        assertThat(exported.body()).isEqualTo(typed.out());
        assertThat(exported.headers().firstValue("Etagere-Assumed").orElseThrow())
                .contains("developmentStatus");
        assertThat(ok(program.get("/api/v1/declaration-form")).body()).isEqualTo(Files.readString(blank));
    }

    @Test
    void aDeclarationIsWhatTheCommandWritesAndLeavesNothing() throws IOException {
        String form = """
                name: Mercurine
                repository: https://forge.example/ville/mercurine
                licence: EUPL-1.2
                summary: Prise de rendez-vous au guichet.
                functions: [Prise de rendez-vous]
                publisher: Ville d'essai
                contact: Direction du numérique
                """;
        Path out = temp.resolve("out");
        Path file = Files.writeString(temp.resolve("form.yaml"), form);
        JsonNode entry = typed("catalogue", "declare", file.toString(), "--out", out.toString(), "--json")
                .json();

        JsonNode declared = Program.json(ok(program.send("POST", "/api/v1/declarations", YAML, form)));
        String publiccode = declared.at("/files/publiccode.yml").asString();
        JsonNode again = Program.json(ok(program.send("POST", "/api/v1/declarations", YAML, publiccode)));

        assertThat(declared.path("entry")).isEqualTo(entry);
        assertThat(declared.at("/files/entry.yaml").asString()).isEqualTo(Files.readString(out.resolve("entry.yaml")));
        assertThat(publiccode).isEqualTo(Files.readString(out.resolve("publiccode.yml")));
        assertThat(again.at("/entry/name").asString()).isEqualTo("Mercurine");
        assertThat(program.get("/api/v1/solutions/mercurine").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resana", "donnees-de-sante", "visio"})
    void aNeedIsCheckedAlike(String example) throws IOException {
        Path file = ROOT.resolve("examples").resolve(example + ".yaml");
        ObjectNode typed =
                (ObjectNode) typed("need", "check", file.toString(), "--json").json();
        typed.remove("file");

        assertThat(Program.json(ok(program.send("POST", "/api/v1/need-checks", YAML, example(example)))))
                .isEqualTo(typed);
    }

    @Test
    void aNeedThatCannotBeDecidedIsAnsweredWithAllThereIsToMend() throws IOException {
        String need =
                example("visio") + "\nsetAside: [{solution: nulle-part, reason: essai sans suite}]\nsurprise: 1\n";
        Path file = Files.writeString(temp.resolve("need.yaml"), need);
        ObjectNode typed = (ObjectNode)
                Terminal.ran(home, "need", "check", file.toString(), "--json").json();
        typed.remove("file");

        JsonNode checked = Program.json(ok(program.send("POST", "/api/v1/need-checks", YAML, need)));

        assertThat(checked).isEqualTo(typed);
        assertThat(checked.path("valid").asBoolean(true)).isFalse();
        assertThat(checked.path("violations")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"resana, 2026-03-01", "visio, 2020-01-01", "donnees-de-sante, 2026-11-20"})
    void aDecisionIsReplayedAlike(String example, String day) throws IOException {
        String decision = ok(program.send("POST", "/api/v1/decisions?asOf=2026-11-20", YAML, example(example)))
                .body();
        Path file = Files.writeString(temp.resolve("decision.json"), decision);

        JsonNode replayed = Program.json(ok(program.post("/api/v1/replays?asOf=" + day, decision)));

        assertThat(replayed)
                .isEqualTo(typed("replay", file.toString(), "--as-of", day, "--json")
                        .json());
        assertThat(replayed.path("changes").isEmpty()).isEqualTo(day.equals("2026-11-20"));
    }

    @Test
    void aDecisionMadeWithRegistersOfCompaniesIsReplayedWithThem() throws IOException {
        String decision = ok(program.send("POST", "/api/v1/decisions", YAML, example("hopital")))
                .body();

        JsonNode replayed = Program.json(ok(program.post("/api/v1/replays?asOf=2026-11-22", decision)));

        assertThat(Json.mapper().readTree(decision).at("/hashes/files").toString())
                .contains("registers/ownership");
        assertThat(replayed.path("changes")).isEmpty();
        assertThat(replayed.path("absent")).isEmpty();
    }

    @Test
    void theRegisterThatIsNotKeptIsNamed() throws IOException {
        String decision = ok(program.send("POST", "/api/v1/decisions", YAML, example("hopital")))
                .body();
        var root = (ObjectNode) Json.mapper().readTree(decision);
        String path = root.at("/hashes/files")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .filter(one -> one.startsWith("registers/ownership"))
                .findFirst()
                .orElseThrow();
        String other = decision.replace(root.at("/hashes/files").path(path).asString(), "0".repeat(64));

        JsonNode replayed = Program.json(ok(program.post("/api/v1/replays?asOf=2026-11-22", other)));

        assertThat(replayed.at("/absent/0/path").asString()).isEqualTo(path);
    }

    @Test
    void aPageOfTheDoctrineIsTheOneTyped() {
        String page = ok(program.get("/api/v1/rules/DONNEES-SUITE/page")).body();

        assertThat(page.strip())
                .isEqualTo(typed("doctrine", "show", "DONNEES-SUITE").out().strip());
    }

    @ParameterizedTest
    @CsvSource({"000000018, ''", "US-DE-0000001, '&publisher=Ville+d%27essai'"})
    void theChainAboveACompanyIsTheOneTyped(String company, String query) {
        Program reader = Program.of("Aline", Permission.READ_DOSSIERS);
        var arguments = new ArrayList<>(List.of("ownership", "export", company, "--json"));
        if (!query.isEmpty()) {
            arguments.addAll(List.of("--publisher", "Ville d'essai"));
        }

        JsonNode chain = Program.json(ok(reader.get("/api/v1/suppliers/" + company + "/bods?" + query)));

        assertThat(chain).isEqualTo(typed(arguments.toArray(String[]::new)).json());
        assertThat(chain).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "picture.svg", "links.csv"})
    void theFileOfACompanyIsTheOneWritten(String name) throws IOException {
        Program reader = Program.of("Aline", Permission.READ_DOSSIERS);
        Path out = temp.resolve("file");
        typed("ownership", "report", "000000018", "--presence", "US", "--out", out.toString());

        assertThat(ok(reader.get("/api/v1/suppliers/000000018/report?presence=US&file=" + name))
                        .body())
                .isEqualTo(Files.readString(out.resolve(name)));
    }
}
