package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Importing a list: each row is kept, joined or rejected.
class ShelfImportCliTest extends ShelfCli {

    @Test
    void anImportKeepsEveryRowOrItsReasonAndIsIdempotent() throws IOException {
        Path list = Files.writeString(temp.resolve("sill.csv"), LIST);
        JsonNode first = run("catalogue", "import", "sill", list.toString(), "--json")
                .json()
                .get(0);
        assertThat(first.path("read").asInt()).isEqualTo(3);
        assertThat(first.path("kept").asInt()).isEqualTo(2);
        assertThat(first.path("rejected").asInt()).isEqualTo(1);
        assertThat(first.path("rejectedRows").get(0).path("violations").size()).isPositive();
        assertThat(Path.of(first.path("account").asString())).exists();

        assertThat(run("catalogue", "search", "Mercurine", "--json")
                        .json()
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("mercurine");
        JsonNode jitsi = run("catalogue", "show", "jitsi", "--json").json();
        assertThat(jitsi.at("/elsewhere/identifiers/wikidata").asString()).isEqualTo("Q1");

        JsonNode again = run("catalogue", "import", "sill", list.toString(), "--json")
                .json()
                .get(0);
        assertThat(again.path("already").asBoolean()).isTrue();
    }

    @Test
    void aTableInWindows1252IsReadUnderANamedRepairAndItsAccentsCounted() throws IOException {
        Path list = Files.write(temp.resolve("sill.csv"), LIST.getBytes(Charset.forName("windows-1252")));
        Ran ran = run("catalogue", "import", "sill", list.toString(), "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().at("/0/repaired/encoding-windows-1252").asInt()).isEqualTo(1);
        assertThat(Files.readString(Path.of(ran.json().at("/0/account").asString())))
                .contains("encoding-windows-1252");
        Ran shown = run("catalogue", "show", "jitsi", "--json");
        assertThat(shown.json().at("/elsewhere/purposes").toString()).contains("Visioconférence");
    }

    @Test
    void aListThatSpeaksTwiceOfAThingVouchesOnceAndItsAddressesAreNoKeywords() throws IOException {
        Path instances = Files.writeString(temp.resolve("services.csv"), """
                id,agency_name,software_name,service_url,software_sill_id,software_comptoir_id,signup_scope,usage_scope,description
                1,DINUM,jitsi,https://a.example,67,65,Agents,Tous,Visioconférence https://www.exemple.fr/visio
                2,RENATER,jitsi,https://b.example,67,65,Agents,Tous,Réunions
                """);
        assertThat(run("catalogue", "import", "instances", instances.toString()).code())
                .isZero();
        assertThat(run("catalogue", "show", "jitsi").out().lines())
                .filteredOn(line -> line.contains("services.csv"))
                .hasSize(1);
        JsonNode keywords =
                run("catalogue", "export", "jitsi", "--format", "sill").json().at("/0/keywords");
        assertThat(keywords.toString()).contains("Visioconférence", "Réunions").doesNotContain("http");
    }

    @Test
    void aPubliccodeReadAloneSaysThatTheFilesOfTheRepositoryWereNotLookedAt() throws IOException {
        Path file = Files.writeString(temp.resolve("publiccode.yml"), """
                publiccodeYmlVersion: "0.2"
                name: Mercurine
                url: https://forge.example/ville/mercurine
                logo: img/logo.svg
                legal: {license: EUPL-1.2}
                description: {fr: {shortDescription: Prise de rendez-vous au guichet., screenshots: [img/a.png]}}
                """);
        Ran ran = run("catalogue", "import", "publiccode", file.toString());
        assertThat(ran.out()).contains("2 fichiers du dépôt ou adresses non vérifiés");
    }

    @Test
    void whatTheShelfDoesNotKnowOfAPubliccodeMayBeGiven() {
        assertThat(run("catalogue", "export", "keepass").err()).contains("/url", "--repository");
        Ran given = run("catalogue", "export", "keepass", "--repository", "https://forge.example/keepass");
        assertThat(given.code()).isZero();
        assertThat(given.out()).contains("https://forge.example/keepass", "GPL-2.0-only");
        assertThat(run("catalogue", "export", "keepass", "--repository", "keepass")
                        .code())
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("catalogue", "export", "glpi").err()).contains("/legal/license", "--licence");
        assertThat(run("catalogue", "export", "glpi", "--licence", "GPL-3.0-or-later")
                        .code())
                .isZero();
    }

    @Test
    void aPubliccodeThatIsNotValidIsKeptAsDeclaredOrRejectedWithItsReasons() throws IOException {
        Path files = Files.createDirectories(temp.resolve("files"));
        String faulty = """
                publiccodeYmlVersion: "0.2"
                name: Mercurine
                url: https://forge.example/ville/mercurine
                releaseDate: hier
                legal: {license: EUPL-1.2}
                description: {fr: {shortDescription: Prise de rendez-vous au guichet.}}
                """;
        Files.writeString(files.resolve("a.yml"), faulty);
        Files.writeString(
                files.resolve("b.yml"), faulty.replace("EUPL-1.2", "Inconnue-9").replace("ine", "ane"));
        Ran ran = run("catalogue", "import", "publiccode", files.toString(), "--json");
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        JsonNode kept = ran.json().get(0);
        JsonNode rejected = ran.json().get(1);
        assertThat(kept.path("kept").asInt()).isEqualTo(1);
        assertThat(Files.readString(Path.of(kept.path("account").asString())))
                .contains("publiccode-judged-invalid", "/releaseDate");
        assertThat(rejected.path("rejected").asInt()).isEqualTo(1);
        assertThat(Files.readString(Path.of(rejected.path("account").asString())))
                .contains("/legal/license");
        assertThat(run("catalogue", "search", "Mercurine", "--json").out()).contains("Mercurine");
        assertThat(run("catalogue", "search", "Mercurane", "--json").out()).doesNotContain("Mercurane");
    }

    @Test
    void aRowThatRepeatsAThingIsJoinedToItAndNoneIsLost() throws IOException {
        Path list = Files.writeString(temp.resolve("oa.csv"), """
                name,url,category,subcategory,description,source_code,license,stars
                Pluvier,https://pluvier.example,Teams,Chat,A logbook,https://forge.example/a/pluvier,MIT,1
                Pluvier,https://pluvier.example,Office,Notes,A logbook,https://forge.example/a/pluvier,MIT,1
                ,https://x.example,Office,Notes,Nameless,https://forge.example/a/x,MIT,1
                """);
        JsonNode report = run("catalogue", "import", "openalternative", list.toString(), "--json")
                .json()
                .get(0);
        assertThat(report.path("joined").asInt()).isOne();
        assertThat(report.path("rejected").asInt()).isOne();
        JsonNode account = Json.mapper()
                .readTree(Files.readAllBytes(Path.of(report.path("account").asString())));
        assertThat(account.path("read").asInt())
                .isEqualTo(account.path("kept").asInt()
                        + account.path("joined").size()
                        + account.path("rejected").size());
        assertThat(account.at("/joined/0/into").asInt()).isOne();
        var schema = com.networknt.schema.SchemaRegistry.withDefaultDialect(
                        com.networknt.schema.SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper()
                        .readTree(Files.readAllBytes(Path.of(ROOT, "docs/schemas/import-account.schema.json"))));
        assertThat(schema.validate(account)).isEmpty();
        home = temp.resolve("other");
        assertThat(run("catalogue", "import", "openalternative", list.toString())
                        .out())
                .contains("3 lignes lues, 1 gardée, 1 réunie à une autre, 1 rejetée");
    }
}
