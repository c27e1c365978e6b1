package fr.etagere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Declaring what one shares.
class ShelfDeclareCliTest extends ShelfCli {

    @Test
    void aDeclarationReplacesNothingUnlessTold() throws IOException {
        Path form = Files.writeString(temp.resolve("form.yaml"), FORM);
        String out = temp.resolve("declared").toString();
        assertThat(run("catalogue", "declare", form.toString(), "--out", out).code())
                .isZero();
        String before = Files.readString(Path.of(out, "entry.yaml"));
        Files.writeString(form, FORM.replace("Guichet commun", "Autre guichet"));
        Ran again = run("catalogue", "declare", form.toString(), "--out", out);
        assertThat(again.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(again.err()).contains("entry.yaml", "--force");
        assertThat(Files.readString(Path.of(out, "entry.yaml"))).isEqualTo(before);
        assertThat(run("catalogue", "declare", form.toString(), "--out", out, "--force")
                        .code())
                .isZero();
        assertThat(Files.readString(Path.of(out, "entry.yaml"))).contains("Autre guichet");
    }

    @Test
    void anUnknownFunctionIsAnsweredByTheNearestAndTheWayToSeeAll() throws IOException {
        Path form = Files.writeString(
                temp.resolve("form.yaml"), FORM.replace("prise de rendez-vous]", "prise de randonnée]"));
        Ran ran = run(
                "catalogue",
                "declare",
                form.toString(),
                "--out",
                temp.resolve("o").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(ran.err()).contains("Prise de rendez-vous", "catalogue functions");
        assertThat(run("catalogue", "functions").out()).contains("appointment-booking", "Prise de rendez-vous");
    }

    @Test
    void anEmptyDeclarationIsNotToldToStartANeed() throws IOException {
        Path empty = Files.writeString(temp.resolve("vide.yaml"), "");
        assertThat(run("catalogue", "declare", empty.toString()).err()).doesNotContain("./etagere need new");
    }

    @Test
    void aLicenceThatNobodyKnowsIsNoDeclaration() throws IOException {
        Path form = Files.writeString(temp.resolve("form.yaml"), FORM.replace("EUPL-1.2", "LicenseRef-Proprietary"));
        assertThat(run(
                                "catalogue",
                                "declare",
                                form.toString(),
                                "--out",
                                temp.resolve("out").toString())
                        .code())
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aFormBecomesAnEntryAndTheFileToPublish() throws IOException {
        Path form = temp.resolve("form.yaml");
        assertThat(run("catalogue", "declare", "--form", form.toString()).code())
                .isZero();
        assertThat(run("catalogue", "declare", form.toString()).code())
                .as("an unfilled form")
                .isEqualTo(ExitCode.INVALID_INPUT);
        Files.writeString(form, FORM);
        Path out = temp.resolve("declared");
        Ran ran = run("catalogue", "declare", form.toString(), "--out", out.toString(), "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("functions").get(0).asString()).isEqualTo("appointment-booking");
        assertThat(out.resolve("entry.yaml")).exists();
        assertThat(run(
                                "catalogue",
                                "import",
                                "publiccode",
                                out.resolve("publiccode.yml").toString())
                        .code())
                .isZero();
        assertThat(run("catalogue", "search", "Guichet commun", "--json")
                        .json()
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("guichet-commun");
        Ran known = run(
                "catalogue",
                "declare",
                out.resolve("publiccode.yml").toString(),
                "--out",
                temp.resolve("again").toString());
        assertThat(known.code()).isZero();
    }

    @Test
    void aFolderTellsWhatItCanAndTheFormSaysWhatIsMissing() throws IOException {
        Path repository = Files.createDirectories(temp.resolve("repository"));
        Files.writeString(repository.resolve("README.md"), "# Parapheur \"libre\"\n\nSigner à plusieurs.\n");
        Files.writeString(
                repository.resolve("LICENSE"),
                "GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, or European Union Public Licence");
        Files.createDirectories(repository.resolve(".git"));
        Files.writeString(
                repository.resolve(".git/config"),
                "[remote \"origin\"]\n\turl = https://moi:secret@forge.example/a/parapheur.git\n");
        Path form = temp.resolve("form.yaml");
        assertThat(run("catalogue", "declare", repository.toString(), "--form", form.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(form))
                .contains("Parapheur \\\"libre\\\"", "AGPL-3.0-or-later", "https://forge.example/a/parapheur")
                .doesNotContain("secret");
        Ran refused = run("catalogue", "declare", form.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(refused.err()).contains("functions", "publisher", "contact").doesNotContain("/licence");
    }
}
