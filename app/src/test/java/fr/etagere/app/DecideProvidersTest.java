package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a decision says of who stands behind its candidates, and how it holds when made again.
class DecideProvidersTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");
    private static final String NEED = ROOT + "/examples/visio.yaml";

    private static final String HOLDINGS = """
            holder,holder_name,holder_country,held,held_name,held_country,kind,capital,votes,from,to,source,recorded
            GB-COH-00000001,Parent Example Inc,US,GB-COH-00000002,Microsoft,IE,,100,100,,2026-11-30,statuts,2026-01-05
            GB-COH-00000004,Maison Exemple,FR,GB-COH-00000003,Tixeo,FR,consolidation-ultime,,,,,comptes,2026-02-01
            """;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Stream.of(
                                    "decision", "need", "grid", "comparison", "controllers", "exposure", "secnumcloud")
                            .collect(Collectors.toMap(
                                    name -> "https://etagere.fr/schemas/" + name + ".schema.json",
                                    DecideProvidersTest::schema))))
            .getSchema(SchemaLocation.of("https://etagere.fr/schemas/decision.schema.json"));

    private static String schema(String name) {
        try {
            return Files.readString(Path.of(ROOT, "docs/schemas/" + name + ".schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TempDir
    private Path temp = Path.of("");

    private Ran run(String home, String... arguments) {
        return Ran.at(temp.resolve(home), arguments);
    }

    private void imported(String home) throws IOException {
        Path file = Files.writeString(temp.resolve("detentions.csv"), HOLDINGS);
        assertThat(run(home, "ownership", "import", "holdings", file.toString()).code())
                .isZero();
    }

    private Path decided(String home) {
        Path folder = temp.resolve(home + "-dossier");
        Ran ran = run(home, "decide", NEED, "--out", folder.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        return folder.resolve("decision.json");
    }

    private static JsonNode provider(JsonNode decision, String name) {
        return decision.at("/providers/each")
                .valueStream()
                .filter(one -> one.path("provider").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.mapper().readTree(Files.readAllBytes(file));
    }

    @Test
    void withoutRegistersTheFileSaysThatNothingIsKnownAndWhatToImport() throws IOException {
        Path file = decided("bare");
        JsonNode decision = read(file);
        assertThat(decision.at("/providers/registers")).isEmpty();
        assertThat(provider(decision, "Microsoft").path("found").asString()).isEqualTo("NOTHING_IMPORTED");
        assertThat(provider(decision, "Microsoft").path("ask").toString()).contains("table de capitalisation");
        assertThat(decision.at("/hashes/files").propertyNames())
                .noneMatch(path -> path.startsWith("doctrine/ownership"));
        assertThat(Files.readString(file.resolveSibling("decision.html")))
                .contains("Aucun registre de sociétés n'est importé", "./etagere ownership import gleif-lei");
        assertThat(run("bare", "verify", file.toString()).code()).isZero();
    }

    @Test
    void withRegistersEachFactIsWordedAsItsSourceWordsIt() throws IOException {
        imported("home");
        Path file = decided("home");
        JsonNode decision = read(file);
        assertThat(SCHEMA.validate(decision)).isEmpty();
        JsonNode microsoft = provider(decision, "Microsoft");
        assertThat(microsoft.path("found").asString()).isEqualTo("BY_NAME");
        assertThat(microsoft.at("/solutions").toString()).contains("microsoft-365", "microsoft-teams");
        assertThat(microsoft.at("/control/ultimate/0/basis").asString()).isEqualTo("CONTROL_BY_VOTES");
        assertThat(microsoft.at("/control/ultimate/0/chain/0/date").asString()).isEqualTo("2026-01-05");
        assertThat(microsoft.at("/exposure/reached").valueStream())
                .anyMatch(one -> one.path("law").asString().equals("US-CLOUD-ACT")
                        && one.path("by").asString().equals("CONTROL")
                        && one.path("status").asString().equals("PRESS"));
        assertThat(microsoft.at("/secNumCloud/paragraphs").valueStream())
                .anyMatch(one -> one.path("id").asString().equals("19.6.b-parts")
                        && one.path("verdict").asString().equals("NOT_MET"));
        assertThat(provider(decision, "Tixeo").at("/control/ultimate/0/basis").asString())
                .isEqualTo("ACCOUNTING_CONSOLIDATION");
        assertThat(provider(decision, "Google").path("found").asString()).isEqualTo("NOT_FOUND");
        assertThat(decision.at("/hashes/files").propertyNames())
                .anyMatch(path -> path.startsWith("registers/ownership/holdings-"))
                .contains("doctrine/ownership/laws.yaml");
        assertThat(Files.readString(file.resolveSibling("decision.html")))
                .contains("déclare pour maison mère ultime Maison Exemple", "contrôle par la majorité des votes")
                .contains("CLOUD Act", "source secondaire", "non rempli : 19.6.b-parts");
    }

    @Test
    void theNumberThatTheShelfGivesLeadsToACompanyOfAnotherName() throws IOException {
        Path holdings = Files.writeString(temp.resolve("numeros.csv"), """
                holder,holder_name,holder_country,held,held_name,held_country,kind,capital,votes,from,to,source,recorded
                GB-COH-00000001,Parent Example Inc,US,XI-LEI-INR2EJN1ERAN0W5ZP974,Redmond Example Holding,US,,100,100,,,statuts,2026-01-05
                GB-COH-00000001,Parent Example Inc,US,XI-LEI-7ZW8QJWVPR4P1J1KQY45,Mountain View Example,US,,100,100,,,statuts,2026-01-05
                GB-COH-00000004,Maison Exemple,FR,GB-COH-00000003,Google,US,,100,100,,,statuts,2026-01-05
                GB-COH-00000004,Maison Exemple,FR,FR-INSEE-356000000,OVH,FR,,100,100,,,statuts,2026-01-05
                """);
        assertThat(run("home", "ownership", "import", "holdings", holdings.toString())
                        .code())
                .isZero();
        Path file = decided("home");
        JsonNode decision = read(file);
        assertThat(SCHEMA.validate(decision)).isEmpty();
        JsonNode microsoft = provider(decision, "Microsoft");
        assertThat(microsoft.path("found").asString()).isEqualTo("BY_IDENTIFIER");
        assertThat(microsoft.at("/entity/name").asString()).isEqualTo("Redmond Example Holding");
        assertThat(microsoft.at("/control/ultimate/0/name").asString()).isEqualTo("Parent Example Inc");
        assertThat(microsoft.at("/company/numbers/0/source").asString()).isEqualTo("gleif-microsoft");
        // One company has Google's number, another its name: neither is chosen.
        JsonNode google = provider(decision, "Google");
        assertThat(google.path("found").asString()).isEqualTo("AMBIGUOUS");
        assertThat(google.path("candidates")).hasSize(2);
        assertThat(google.has("control")).isFalse();
        // A namesake to which the registers give another number is not the company.
        assertThat(provider(decision, "OVH").path("found").asString()).isEqualTo("AMBIGUOUS");
        assertThat(Files.readString(file.resolveSibling("decision.html")))
                .contains("retrouvé par son numéro (LEI INR2EJN1ERAN0W5ZP974)")
                .contains("ne mènent pas à une même société");
        assertThat(run("home", "verify", file.toString()).code()).isZero();
    }

    @Test
    void aQualificationValidOnTheDayStandsBesideWithItsNumberAndTakesNothingAway() throws IOException {
        imported("home");
        JsonNode ovh = provider(read(decided("home")), "OVH");
        assertThat(ovh.path("mitigations").valueStream())
                .anyMatch(one -> one.path("decision").asString().equals("2279")
                        && one.path("perimeter").asString().contains("Hosted Private Cloud")
                        && one.path("to").asString().equals("2026-12-29"));
        Ran later = run("home", "decide", NEED, "--as-of", "2027-01-02", "--json");
        assertThat(provider(Json.mapper().readTree(later.out()), "OVH")
                        .path("mitigations")
                        .valueStream())
                .noneMatch(one -> one.path("decision").asString().equals("2279"));
    }

    @Test
    void theTerminalSaysItInALine() throws IOException {
        imported("home");
        assertThat(run("home", "decide", NEED, "--out", temp.resolve("d").toString())
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("Qui est derrière : ")
                .contains("Parent Example Inc (contrôle par la majorité des votes), peut être atteint par CLOUD Act");
    }

    @Test
    void withTheSameRegistersItIsVerifiedAndReplayed() throws IOException {
        imported("home");
        String file = decided("home").toString();
        Ran verified = run("home", "verify", file);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(run("home", "replay", file, "--as-of", "2026-11-23").out()).doesNotContain("Qui est derrière");
        // The link ends on the last day of November.
        assertThat(run("home", "replay", file, "--as-of", "2026-12-02").out())
                .contains("Qui est derrière : Microsoft")
                .contains("− Microsoft : Parent Example Inc");
    }

    @Test
    void newerRegistersDoNotChangeWhatAnOlderDecisionRead() throws IOException {
        imported("home");
        String file = decided("home").toString();
        Path newer = temp.resolve("detentions.csv");
        Files.writeString(newer, HOLDINGS.replace("Parent Example Inc,US", "Another Parent,JP"));
        assertThat(run("home", "ownership", "import", "holdings", newer.toString())
                        .code())
                .isZero();
        assertThat(run("home", "verify", file).code()).isZero();
        assertThat(provider(read(decided("home")), "Microsoft")
                        .at("/control/ultimate/0/name")
                        .asString())
                .isEqualTo("Another Parent");
    }

    @Test
    void aMachineWithoutTheRegistersSaysWhichToImport() throws IOException {
        imported("home");
        String file = decided("home").toString();
        Ran verified = run("elsewhere", "verify", file);
        assertThat(verified.code()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(verified.out())
                .contains("NON CONTRÔLABLE ICI", "detentions.csv", "./etagere ownership import holdings FICHIER");
        Ran replayed = run("elsewhere", "replay", file, "--as-of", "2026-12-02");
        assertThat(replayed.code()).isZero();
        assertThat(replayed.err()).contains("./etagere ownership import holdings FICHIER", "n'est pas rejoué");
        imported("elsewhere");
        assertThat(run("elsewhere", "verify", file).code()).isZero();
    }

    @Test
    void anAlteredFactIsSeenEvenWhereTheRegistersAreNotKept() throws IOException {
        imported("home");
        Path file = decided("home");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"NOT_MET\"", "\"MET\""));
        assertThat(run("home", "verify", file.toString()).out()).contains("NE PEUT PAS");
        assertThat(run("elsewhere", "verify", file.toString()).out()).contains("NE PEUT PAS");
    }

    @Test
    void theStandAloneVerifierFindsTheLinesOfARegisterByTheirHash() throws Exception {
        assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0, "python3 is not there");
        imported("home");
        String file = decided("home").toString();
        assertThat(python("home", file)).contains("Règles et fichiers comparés").contains("Verdict : intact");
        assertThat(python("elsewhere", file)).contains("registers/ownership/holdings-", "non contrôlable ici");
    }

    private String python(String home, String file) throws IOException {
        var builder = new ProcessBuilder("python3", ROOT + "/docs/verify/verify.py", file, "--root", ROOT);
        builder.environment().put("ETAGERE_HOME", temp.resolve(home).toString());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void exposureAndReportShowWhatLiesBesideWithItsSource() throws IOException {
        Path file = Files.writeString(temp.resolve("ovh.csv"), """
                holder,holder_name,holder_country,held,held_name,held_country,capital,votes
                GB-COH-00000009,Fonds Exemple,US,GB-COH-00000008,OVH,FR,60,60
                GB-COH-00000009,Fonds Exemple,US,GB-COH-00000007,Autre Exemple,FR,60,60
                """);
        run("home", "ownership", "import", "holdings", file.toString());
        String[] exposure = {"ownership", "exposure", "GB-COH-00000008", "--as-of", "2026-11-22"};
        assertThat(run("home", exposure).out())
                .contains("CLOUD Act", "Ce qui atténue, à côté, sans rien retrancher")
                .contains("SecNumCloud 3.2, décision n° 2279, pour ce seul périmètre : Hosted Private Cloud (VMware)");
        assertThat(run("home", "ownership", "exposure", "GB-COH-00000007").out())
                .contains("Aucune qualification ni aucune clé");
        JsonNode json = Json.mapper()
                .readTree(run("home", "ownership", "exposure", "GB-COH-00000008", "--json")
                        .out());
        assertThat(json.path("reached")).isNotEmpty();
        assertThat(json.path("mitigations").valueStream())
                .anyMatch(one -> one.path("decision").asString().equals("559"));
        Path out = temp.resolve("fiche");
        run("home", "ownership", "report", "GB-COH-00000008", "--out", out.toString());
        assertThat(Files.readString(out.resolve("report.html"))).contains("décision n° 559", "lue le 21 novembre 2026");
    }

    @Test
    void theDocumentOfATableOfHoldingsIsShownInEveryChainAndALocalIdentifierOnlyInJson() throws IOException {
        Path file = Files.writeString(temp.resolve("pacte.csv"), """
                holder,holder_name,holder_country,held,held_name,held_country,capital,votes,source,recorded
                ,Famille Exemple,FR,GB-COH-00000008,Livestorm,FR,60,60,"registre des mouvements, p. 12",2026-03-01
                """);
        run("home", "ownership", "import", "holdings", file.toString());
        String text = run("home", "ownership", "controller", "GB-COH-00000008").out();
        assertThat(text)
                .contains("détenu par (60 % du capital, 60 % des votes) Famille Exemple [")
                .contains("d'après « registre des mouvements, p. 12 », 1er mars 2026]")
                .doesNotContain("LOCAL");
        assertThat(run("home", "ownership", "exposure", "GB-COH-00000008").out())
                .doesNotContain("LOCAL");
        JsonNode json = Json.mapper()
                .readTree(run("home", "ownership", "controller", "GB-COH-00000008", "--json")
                        .out());
        assertThat(json.at("/ultimate/0/chain/0/document").asString()).isEqualTo("registre des mouvements, p. 12");
        assertThat(json.at("/ultimate/0/id").asString()).startsWith("LOCAL-");
        Path out = temp.resolve("fiche");
        run("home", "ownership", "report", "GB-COH-00000008", "--out", out.toString());
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("registre des mouvements, p. 12")
                .doesNotContain("LOCAL");
        assertThat(Files.readString(out.resolve("links.csv")))
                .contains("registre des mouvements, p. 12")
                .doesNotContain("LOCAL");
        Path decided = decided("home");
        assertThat(Files.readString(decided.resolveSibling("decision.html")))
                .contains("registre des mouvements, p. 12")
                .doesNotContain("LOCAL");
        assertThat(SCHEMA.validate(read(decided))).isEmpty();
    }

    @Test
    void naturalPersonsAreCountedAndNotNamed() throws IOException {
        Path bods = Files.writeString(temp.resolve("bods.json"), BODS);
        Ran ran = run("home", "ownership", "import", "bods", bods.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        Path file = decided("home");
        assertThat(provider(read(file), "Jamespot")
                        .at("/control/ultimate/0/name")
                        .asString())
                .isEqualTo("personne physique 1");
        assertThat(Files.readString(file)).doesNotContain("Camille Exemple", "p-camille");
        assertThat(Files.readString(file.resolveSibling("decision.html")))
                .contains("personne physique 1")
                .doesNotContain("Camille Exemple", "personne physique 2");
    }

    private static final String BODS = """
            [{"statementId":"e-1","declarationSubject":"e-1","recordType":"entity","recordId":"e-1","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity"},"name":"Jamespot",
               "jurisdiction":{"name":"France","code":"FR"}}},
             {"statementId":"p-1","declarationSubject":"e-1","recordType":"person","recordId":"p-camille","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"personType":"knownPerson",
               "names":[{"type":"legal","fullName":"Camille Exemple"}]}},
             {"statementId":"r-1","declarationSubject":"e-1","recordType":"relationship","recordId":"r-1","recordStatus":"new",
              "statementDate":"2026-01-01",
              "publicationDetails":{"publicationDate":"2026-01-01","bodsVersion":"0.4","publisher":{"name":"T"}},
              "recordDetails":{"isComponent":false,"subject":"e-1","interestedParty":"p-camille",
               "interests":[{"type":"shareholding","directOrIndirect":"direct","beneficialOwnershipOrControl":true,
                 "share":{"exact":80}},
                {"type":"votingRights","directOrIndirect":"direct","beneficialOwnershipOrControl":true,
                 "share":{"exact":80}}]}}]
            """;
}
