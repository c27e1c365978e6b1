package fr.etagere.bom;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.packageurl.PackageURL;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is read at a glance is what the library reads.
class PlainPurlTest {

    private static final String[] TYPES = {
        "maven", "npm", "pypi", "cargo", "deb", "gem", "golang", "nuget", "github", "Maven", "docker", "x"
    };
    private static final String[] PIECES = {
        "a",
        "lib",
        "B",
        "_",
        "-",
        ".",
        "..",
        "/",
        "//",
        "@",
        "?",
        "=",
        "#",
        "&",
        "%40",
        "%",
        "+",
        "é",
        " ",
        ":",
        "~",
        "1.0",
        "type=jar",
        "?arch=amd64",
        "@2.1",
        "org.example/",
        "!",
        "v",
        "?a=1&b=2",
        "?b=1&a=2",
        "?K=v"
    };

    @Test
    void everyShortcutAgreesWithTheLibrary() {
        var random = new Random(20261122);
        int plain = 0;
        for (int i = 0; i < 300_000; i++) {
            var text = new StringBuilder("pkg:" + TYPES[random.nextInt(TYPES.length)] + "/");
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Purls.Purl read = PlainPurl.read(text.toString());
            if (read != null) {
                plain++;
                PackageURL whole = Objects.requireNonNull(Purls.read(text.toString()), text::toString);
                assertThat(read)
                        .as(text.toString())
                        .isEqualTo(new Purls.Purl(whole.canonicalize(), whole.getName(), whole.getVersion() != null));
            }
        }
        assertThat(plain).isGreaterThan(5_000);
    }

    @Test
    void mostPackageUrlsTakeTheShortcut() {
        assertThat(PlainPurl.read("pkg:maven/org.example/lib@1.0?type=jar")).isNotNull();
        assertThat(PlainPurl.read("pkg:npm/left-pad@1.3.0")).isNotNull();
        assertThat(PlainPurl.read("pkg:npm/%40angular/core@1.0")).isNull();
    }

    @Test
    void aVersionWrittenElsewhereIsAdded() {
        assertThat(Purls.withVersion("pkg:maven/a/b?type=jar", "1+2")).isEqualTo("pkg:maven/a/b@1%2B2?type=jar");
    }
}
