package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The contract of `etagere compare`: exit codes, what goes where, and nothing written on bad input.
class CompareCommandTest {

    private static final String ROOT = System.getProperty("etagere.root", "..");
    private static final String EXAMPLE = ROOT + "/examples/comparaison-visio.yaml";

    @TempDir
    private Path temp = Path.of("");

    private Ran run(String... arguments) {
        return Ran.at(
                temp.resolve("home"),
                Stream.concat(Stream.of("compare"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String in(String name) {
        return temp.resolve(name).toString();
    }

    @Test
    void theModelIsComparedAsItStands() {
        assertThat(run("--template", "--out", in("grille.yaml")).code()).isZero();
        Ran ran = run(in("grille.yaml"), "--samples", "1000");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Option A", "1er", "graine 1").doesNotContain("null");
        assertThat(run("--template", "--out", in("grille.yaml")).code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run("--template").out()).startsWith("# Une grille");
    }

    @Test
    void aQualificationThatEndedBeforeTheDayIsNotHeldThatDay() throws IOException {
        Ran lastDay = run(EXAMPLE, "--as-of", "2026-11-30", "--samples", "1000");
        Ran after = run(EXAMPLE, "--as-of", "2026-12-15", "--samples", "1000");
        Path renewed = Files.writeString(
                temp.resolve("renewed.yaml"),
                Files.readString(Path.of(EXAMPLE))
                        .replace("asOf: 2026-11-22", "asOf: 2026-12-15")
                        .replace(
                                "      offre-c: yes",
                                "      offre-b: {met: yes, on: 2026-12-10, evidence: {source: attestation (fictive),"
                                        + " retrieved: 2026-12-10, status: EVIDENCED}}\n      offre-c: yes"));
        Ran since = run(renewed.toString(), "--as-of", "2026-12-15", "--samples", "1000");

        assertThat(lastDay.out()).doesNotContain("qualification finie");
        assertThat(after.out())
                .contains("✗ Offre B sur nuage qualifié", "qualification finie le 30 novembre 2026 (source")
                .doesNotContain("on ne sait pas si elle tient « Hébergement");
        assertThat(since.code()).as(since.err()).isZero();
        assertThat(since.out()).doesNotContain("✗ Offre B");
    }

    @Test
    void jsonAloneGoesToTheStandardOutput() {
        JsonNode json =
                run(EXAMPLE, "--json", "--samples", "2000", "--seed", "9").json();
        assertThat(json.path("samples").asInt()).isEqualTo(2000);
        assertThat(json.path("seed").asInt()).isEqualTo(9);
        assertThat(json.path("leader").asString()).isEqualTo("offre-b");
        assertThat(json.path("options").size()).isEqualTo(4);
        double sum = 0;
        for (JsonNode share : json.at("/options/0/rankAcceptability")) {
            sum += share.asDouble();
        }
        assertThat(sum).isBetween(0.999999, 1.000001);
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        assertThat(run(EXAMPLE, "--json", "--samples", "3000").out())
                .isEqualTo(run(EXAMPLE, "--json", "--samples", "3000").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"feuille.csv", "feuille.ods", "feuille.json"})
    void aSheetGivesTheFiguresOfItsGrid(String sheet) {
        assertThat(run(EXAMPLE, "--to", in(sheet)).code()).isZero();
        assertThat(run(in(sheet), "--json", "--samples", "1000").out())
                .isEqualTo(run(EXAMPLE, "--json", "--samples", "1000").out());
    }

    @Test
    void everyFileIsWrittenOrNone() throws IOException {
        Ran ran = run(EXAMPLE, "--out", in("out"), "--samples", "1000", "--lang", "en");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("comparison.json");
        try (var files = Files.list(temp.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "comparison.json",
                            "comparison.html",
                            "comparison.pdf",
                            "comparison.odt",
                            "ranks.svg",
                            "flips.svg");
        }
    }

    @Test
    void aBadGridIsRefusedWithEveryFaultAndNothingIsWritten() throws IOException {
        Path bad = Files.writeString(
                temp.resolve("bad.yaml"),
                Files.readString(Path.of(EXAMPLE))
                        .replace("solution: bleu", "solution: bleue")
                        .replace("min: 0.10", "min: 1.10"));
        Ran ran = run(bad.toString(), "--json", "--out", in("none"));
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.json().path("valid").asBoolean()).isFalse();
        assertThat(ran.json().at("/violations/0/code").asString()).isEqualTo("comparison-share-number");
        assertThat(temp.resolve("none")).doesNotExist();
        Files.writeString(bad, Files.readString(bad).replace("min: 1.10", "min: 0.10"));
        Ran next = run(bad.toString());
        assertThat(next.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(next.out()).isEmpty();
        assertThat(next.err()).contains("bleue", "n'est pas sur l'étagère");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(run().code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run(EXAMPLE, "--samples", "3").code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run(EXAMPLE, "--seed", "-3").code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run(EXAMPLE, "--to", in("grille.xlsx")).code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run(in("nothing.yaml")).code()).isEqualTo(ExitCode.NOT_FOUND);
    }
}
