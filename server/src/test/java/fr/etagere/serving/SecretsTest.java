package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Secrets that a file holds.
class SecretsTest {

    private static final String PASSWORD = "ETAGERE_DATABASE_PASSWORD";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"s3cret é", "s3cret é\n", "s3cret é\r\n"})
    void aFileGivesWhatIsInItWithoutTheLastEndOfLine(String content) throws IOException {
        assertThat(Secrets.in(Map.of(PASSWORD + "_FILE", file(content)))).containsEntry(PASSWORD, "s3cret é");
    }

    @Test
    void onlyOneEndOfLineIsTakenOffAndNoBlank() throws IOException {
        assertThat(Secrets.in(Map.of(PASSWORD + "_FILE", file(" a b \n\n")))).containsEntry(PASSWORD, " a b \n");
    }

    @Test
    void theDatabaseAndTheProviderAreReachedWithWhatFilesHold() throws IOException {
        var settings = Settings.from(
                new Properties(),
                Map.of(
                        "ETAGERE_HOME", folder.toString(),
                        "ETAGERE_DATABASE_URL_FILE", file("jdbc:postgresql://base/etagere\n"),
                        "ETAGERE_DATABASE_PASSWORD_FILE", file("de-la-base\n"),
                        "ETAGERE_PUBLIC_URL", "https://etagere.exemple.gouv.fr",
                        "ETAGERE_OIDC_ISSUER", "https://fournisseur.example",
                        "ETAGERE_OIDC_CLIENT_ID", "etagere",
                        "ETAGERE_OIDC_CLIENT_SECRET_FILE", file("du-fournisseur\n")),
                0,
                false);

        assertThat(Objects.requireNonNull(settings.external()).url()).isEqualTo("jdbc:postgresql://base/etagere");
        assertThat(settings.external().password()).isEqualTo("de-la-base");
        assertThat(Objects.requireNonNull(settings.front().registration()).secret())
                .isEqualTo("du-fournisseur");
        assertThat(settings.toString()).doesNotContain("de-la-base", "du-fournisseur");
    }

    @Test
    void aSecretGivenTwiceIsRefused() throws IOException {
        Map<String, String> both = Map.of(PASSWORD, "tres-secret", PASSWORD + "_FILE", file("autre-secret"));

        assertThatThrownBy(() -> Secrets.in(both))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll(PASSWORD + " et " + PASSWORD + "_FILE", "n'en garder qu'un")
                .hasMessageNotContainingAny("tres-secret", "autre-secret");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        refused(folder.resolve("absent").toString(), "n'existe pas");
        refused(folder.toString(), "ne se lit pas");
        refused("\0", "ne se lit pas");
        refused(file("\n"), "est vide");
        refused(file("x".repeat(70_000)), "est trop long");
        Path bytes = Files.createTempFile(folder, "secret", "");
        Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe, 1});
        refused(bytes.toString(), "UTF-8");
    }

    @Test
    void anEmptyNameIsNone() {
        assertThat(Secrets.in(Map.of(PASSWORD, "a", PASSWORD + "_FILE", " "))).containsEntry(PASSWORD, "a");
    }

    @Test
    void aSettingThatCannotBeUsedIsToldInASentence() throws Exception {
        var err = new StringWriter();

        int code = Main.told(new PrintWriter(err, true), new UnusableSetting("X : un nombre est attendu"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("X : un nombre est attendu");
        assertThatThrownBy(() -> Main.told(new PrintWriter(err), new IllegalStateException("à nous")))
                .hasMessage("à nous");
    }

    private static void refused(String file, String why) {
        assertThatThrownBy(() -> Secrets.in(Map.of(PASSWORD + "_FILE", file)))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith(PASSWORD + "_FILE : ")
                .hasMessageContaining(why);
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "secret", ""), content, StandardCharsets.UTF_8)
                .toString();
    }
}
