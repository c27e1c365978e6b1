package fr.etagere.publiccode;

import static fr.etagere.publiccode.PubliccodeFixtures.accepted;
import static fr.etagere.publiccode.PubliccodeFixtures.and;
import static fr.etagere.publiccode.PubliccodeFixtures.places;
import static fr.etagere.publiccode.PubliccodeFixtures.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file refers to around it, with and without a checkout.
class SurroundingTest {

    static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void withoutACheckoutFilesAreSaidToBeUnchecked() {
        var judged = accepted(and("logo: img/logo.svg"));
        assertThat(judged.warnings()).isEmpty();
        assertThat(places(judged.unchecked())).containsExactly("/logo publiccode-unchecked-file");
    }

    @ParameterizedTest
    @CsvSource({
        "img/logo.png, ",
        "img/drawing.svg, ",
        "img/none.png, publiccode-file-missing",
        "img, publiccode-file-format",
        "img/text.png, publiccode-file-content",
        "img/../../logo.png, publiccode-path-outside",
        "img/link.png, publiccode-path-outside",
        "/img/logo.png, publiccode-path-absolute",
        "file:img/logo.png, publiccode-path-absolute",
        "'C:\\img\\logo.png', publiccode-path-absolute",
        "img/film.mpg, publiccode-file-format"
    })
    void inACheckoutALogoMustBeThereAndBeAPicture(String path, @Nullable String code) throws IOException {
        Path root = folder.resolve("repository");
        Files.createDirectories(root.resolve("img"));
        Files.write(root.resolve("img/logo.png"), PNG);
        Files.writeString(root.resolve("img/drawing.svg"), "<?xml version='1.0'?><svg/>");
        Files.writeString(root.resolve("img/text.png"), "no picture");
        Files.writeString(root.resolve("img/film.mpg"), "no picture");
        Files.write(folder.resolve("logo.png"), PNG);
        Files.createSymbolicLink(root.resolve("img/link.png"), folder.resolve("logo.png"));

        var found = refusals(and("logo: '" + path + "'"), Surrounding.checkout(root));
        if (code == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains("/logo " + code);
        }
    }

    @Test
    void anAddressIsNotOpened() {
        var judged = accepted(and("logo: https://forge.example.org/ville/prets/raw/logo.svg"));
        assertThat(judged.warnings()).isEmpty();
        assertThat(places(judged.unchecked())).containsExactly("/logo publiccode-unchecked-address");
        assertThat(places(accepted(and("logo: https://elsewhere.example/logo.svg"))
                        .warnings()))
                .containsExactly("/logo publiccode-file-elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.youtube.com/watch?v=abc", "https://youtu.be/abc"})
    void aFilmOnAKnownSiteIsAccepted(String address) {
        var judged = accepted(withVideo(address));
        assertThat(judged.warnings()).isEmpty();
        assertThat(judged.unchecked()).isEmpty();
    }

    @Test
    void aFilmElsewhereIsUncheckedAndAFrontPageIsNone() {
        assertThat(places(accepted(withVideo("https://films.example.org/w/abc")).unchecked()))
                .containsExactly("/description/fr/videos/0 publiccode-unchecked-video");
        assertThat(refusals(withVideo("https://www.youtube.com/")))
                .containsExactly("/description/fr/videos/0 publiccode-video");
    }

    private static String withVideo(String address) {
        return PubliccodeFixtures.with("    features:", "    videos: [\"" + address + "\"]\n    features:");
    }
}
