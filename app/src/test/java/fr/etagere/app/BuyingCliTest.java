package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The commands on costs and on award criteria: exit codes, and what goes where.
class BuyingCliTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"cost", "tender"})
    void theModelIsAcceptedAsItStands(String command) throws IOException {
        Path model = temp.resolve("model.yaml");
        Ran shown = run(command, "--template");
        Files.writeString(model, shown.out());

        assertThat(shown.code()).isZero();
        assertThat(run(command, model.toString()).code()).isZero();
        assertThat(run(command, "--template", "--json").json().path("template").asString())
                .isEqualTo(shown.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cost; examples/cout-visio.yaml; au moins 600\u202f995; at least 600,995",
                "tender; examples/criteres-visio.yaml; | 25 % |; | 25% |"
            })
    void theExampleIsAnsweredInBothLanguages(String command, String example, String french, String english) {
        Ran fr = run(command, ROOT + "/" + example);
        Ran en = run(command, ROOT + "/" + example, "--lang", "en");

        assertThat(fr.code()).isZero();
        assertThat(fr.out()).contains(french);
        assertThat(fr.err()).isEmpty();
        assertThat(en.out()).contains(english);
    }

    @Test
    void costsInJsonGoToTheCentAndKeepTheUnknownNull() {
        JsonNode json =
                run("cost", ROOT + "/examples/cout-visio.yaml", "--json").json();

        assertThat(json.at("/options/0/total/paid/min").decimalValue()).isEqualByComparingTo("175000");
        assertThat(json.at("/options/2/total/paid/max").isNull()).isTrue();
        assertThat(json.at("/options/2/missing/0/kind").asString()).isEqualTo("EXIT");
        assertThat(json.at("/cheaper")).hasSize(3);
        assertThat(json.at("/cheaper/2/breakEven/earliest").asInt()).isEqualTo(1);
        assertThat(json.at("/cheaper/2/breakEven/latest").asInt()).isEqualTo(2);
    }

    @Test
    void aRefusedWordingEndsInTwoWithItsTextAndItsCertainty() throws IOException {
        Path file = temp.resolve("criteria.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of(ROOT, "examples/criteres-visio.yaml"))
                        .replace("Interfaces et identité", "Éditeur français"));

        Ran text = run("tender", file.toString());
        Ran json = run("tender", file.toString(), "--json");

        assertThat(text.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(text.out())
                .contains("NATIONALITE", ", L3 (certain)", ", L2153-1 (à vérifier sur le texte)", "à ne pas publier");
        assertThat(json.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(json.json().at("/publishable").asBoolean()).isFalse();
        assertThat(json.json().at("/refusals/0/line").asInt()).isPositive();
    }

    @Test
    void theBrandQuotedIsTheWordOfTheFile() throws IOException {
        Path file = Files.writeString(
                temp.resolve("brands.yaml"),
                Files.readString(Path.of(ROOT, "examples/criteres-visio.yaml"))
                        .replace("label: Interfaces et identité", "label: Interfaces avec Teams")
                        .replace("label: Consommation du service", "label: Sobriété du GOOGLE en place"));

        assertThat(run("tender", file.toString(), "--json").json().path("refusals"))
                .extracting(one -> one.path("quote").asString())
                .containsExactly("Teams", "GOOGLE");
    }

    @Test
    void aGridBecomesCriteriaWhoseWeightsTheBuyerMustSet() throws IOException {
        Path draft = temp.resolve("criteres.yaml");
        Ran written = run("tender", "--from", ROOT + "/examples/comparaison-visio.yaml", "--out", draft.toString());
        String text = Files.readString(draft);
        Ran unset = run("tender", draft.toString(), "--json");
        Files.writeString(draft, text.replace("weight: unknown", "weight: 12.5"));
        Ran set = run("tender", draft.toString(), "--json");

        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.err()).contains("8 critères, dont les poids restent à fixer");
        assertThat(text)
                .contains(
                        "part des fonctions essentielles constatée en démonstration (en %)",
                        "un second outil reste nécessaire",
                        "97\u00a0% pour 50 % de la note",
                        "Moins vaut mieux",
                        "export documenté ; reprise éprouvée par un autre outil",
                        "loi SREN, article 31")
                .doesNotContain("Offre B", "Offre C", "outscale", "bleu", "weight: 0", "420000");
        assertThat(unset.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(unset.json().path("refusals"))
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.path("rule").asString()).isEqualTo("POIDS-A-FIXER"));
        assertThat(set.json().path("refusals")).isEmpty();
        assertThat(set.json().at("/table/rows")).hasSize(8);
        assertThat(run("tender", "--from", ROOT + "/examples/comparaison-visio.yaml", "--out", draft.toString())
                        .code())
                .isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void noBrandNorOptionOfTheGridReachesTheCriteria() throws IOException {
        Path grid = Files.writeString(
                temp.resolve("grid.yaml"),
                Files.readString(Path.of(ROOT, "examples/comparaison-visio.yaml"))
                        .replace("label: Fonctions couvertes", "label: Aussi bien que Microsoft Teams")
                        .replace("meaning: tout le besoin", "meaning: comme l'offre c hébergée en interne"));
        Ran drafted = run("tender", "--from", grid.toString());

        assertThat(drafted.code()).isZero();
        assertThat(drafted.out()).contains("Critère 1, à nommer").doesNotContain("Teams", "comme l'offre c");
        assertThat(drafted.err()).contains("/criteria/0/label", "/criteria/0/best/meaning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "tender"})
    void whatCannotBeReadIsToldApart(String command) throws IOException {
        Path bad = Files.writeString(temp.resolve("bad.yaml"), "title: [");

        assertThat(run(command).code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run(command, bad.toString()).code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run(command, temp.resolve("none.yaml").toString()).code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(run(command, bad.toString(), "--json").json().at("/valid").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "costing, cost, examples/cout-visio.yaml",
        "tender-review, tender, examples/criteres-visio.yaml",
        "tender-draft, tender --from, examples/comparaison-visio.yaml"
    })
    void theJsonIsOfThePublishedForm(String schema, String command, String example) throws IOException {
        String[] words = (command + " " + ROOT + "/" + example + " --json").split(" ");

        assertThat(Described.by(schema, run(words).json())).isEmpty();
    }

    @Test
    void aGridOfMoreCriteriaThanAConsultationReadsIsRefusedWithItsLine() throws IOException {
        String grid = Files.readString(Path.of(ROOT, "examples/comparaison-visio.yaml"));
        int from = grid.indexOf("criteria:") + "criteria:\n".length();
        var more = new StringBuilder();
        for (int i = 0; i < 31; i++) {
            more.append("  - id: plus-")
                    .append(i)
                    .append("\n    label: Critère ajouté ")
                    .append(i);
            more.append("\n"
                    + "    objective: COST\n"
                    + "    worst: {value: 100}\n"
                    + "    best: {value: 0}\n"
                    + "    direction: LESS_IS_BETTER\n"
                    + "    indicator: jours\n"
                    + "    unit: jours\n");
        }
        Path file = Files.writeString(temp.resolve("grid.yaml"), grid.substring(0, from) + more + grid.substring(from));

        Ran refused = run("tender", "--from", file.toString(), "--json");

        assertThat(refused.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.json().at("/violations/0/path").asString()).isEqualTo("/criteria");
        assertThat(refused.json().at("/violations/0/message").asString()).contains("39 critères");
    }

    private Ran run(String... arguments) {
        return Ran.at(temp.resolve("home"), arguments);
    }
}
