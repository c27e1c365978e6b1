package fr.etagere.publiccode;

import static fr.etagere.publiccode.PubliccodeFixtures.accepted;
import static fr.etagere.publiccode.PubliccodeFixtures.places;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Read;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PubliccodeWriterTest {

    private static final int RECORDS = 1_000;

    private static final List<PubliccodeWriter.Contact> SOMEONE =
            List.of(new PubliccodeWriter.Contact("Camille: \"Exemple\"", null, "+33 1 00 00 00 00", null));

    @Test
    void whateverTheRecordTheFileIsReadBackTheSame() {
        var random = new Random(20_260_624);
        for (int i = 0; i < RECORDS; i++) {
            Publiccode code = new RandomPubliccode(random).publiccode();
            PubliccodeWriter.Written written = written(code);
            PubliccodeReader.Judged read = accepted(written.text());

            assertThat(written.notes()).as(written.text()).isEmpty();
            assertThat(read.warnings()).isEmpty();
            assertThat(read.publiccode()).as(written.text()).isEqualTo(code);
        }
        System.out.printf("publiccode.yml written and read back the same: %d random records%n", RECORDS);
    }

    @Test
    void theSameRecordIsWrittenTheSame() {
        Publiccode code = new RandomPubliccode(new Random(1)).publiccode();
        assertThat(written(code).text()).isEqualTo(written(code).text());
    }

    @Test
    void writesWhatAPersonCanRead() {
        String text = written(accepted(PubliccodeFixtures.GOOD).publiccode()).text();
        assertThat(text).startsWith("""
                        publiccodeYmlVersion: "0"
                        name: "Registre des prêts"
                        url: "https://forge.example.org/ville/prets.git"
                        """).contains("""
                        description:
                          fr:
                            shortDescription: "Le registre des prêts de matériel"
                            longDescription: |
                              Ce logiciel tient""").contains("""
                        maintenance:
                          type: community
                          contacts:
                            - name: "Camille: \\"Exemple\\""
                              phone: "+33 1 00 00 00 00"
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "~",
                "null",
                "1.10",
                "2026-01-01",
                "- a",
                "a: b",
                "a #b",
                "'",
                "\"",
                "\\",
                "&a",
                "*a",
                "!t",
                "|",
                ">",
                "%",
                "@",
                "`",
                "{a: b}",
                "[",
                "---",
                "...",
                "a\n\nb",
                "a\n b",
                " a\nb",
                "a\n",
                "a\tb\n\tc",
                "a\r\nb",
                "\u2028",
                "\u202Eabc",
                "👨‍👩‍👧‍👦",
                "#\n#",
                "a \nb",
                "\uFEFFa"
            })
    void aHostileTextComesBackAsItWas(String text) {
        String hostile = text + "x".repeat(160) + text;
        var code = RandomPubliccode.named(text + "x" + text, hostile);
        assertThat(accepted(written(code).text()).publiccode()).isEqualTo(code);
    }

    @Test
    void controlCharactersAreTakenOutAndSaidToBe() {
        var code = RandomPubliccode.named("a\u0000b\u001b[2Jc\ud800d\ufffee\u0085f", PubliccodeFixtures.LONG);
        PubliccodeWriter.Written written = written(code);

        assertThat(places(written.notes()))
                .contains("/name publiccode-character-removed")
                .allMatch(place -> place.endsWith(" publiccode-character-removed"));
        assertThat(accepted(written.text()).publiccode().name()).isEqualTo("ab[2Jcdef");
    }

    @Test
    void aMarkOfDirectionIsWrittenForAllToSee() {
        assertThat(written(RandomPubliccode.named("a\u202Eb", PubliccodeFixtures.LONG))
                        .text())
                .contains("name: \"a\\u202Eb\"");
    }

    @Test
    void deprecatedKeysAreLeftOutAndSaidToBe() {
        Publiccode code = accepted(PubliccodeFixtures.with("  license", "  authorsFile: AUTHORS\n  license"))
                .publiccode();
        assertThat(places(written(code).notes())).containsExactly("/legal/authorsFile publiccode-not-written");
    }

    @Test
    void whatTheStandardWouldRefuseIsNotWritten() {
        assertThat(PubliccodeWriter.write(accepted(PubliccodeFixtures.GOOD).publiccode(), List.of()))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(refused.violations()).hasSize(1));
    }

    private static PubliccodeWriter.Written written(Publiccode code) {
        return switch (PubliccodeWriter.write(code, SOMEONE)) {
            case Read.Ok<PubliccodeWriter.Written>(var written) -> written;
            case Read.Refused<PubliccodeWriter.Written>(var violations) ->
                throw new AssertionError("refused: " + violations);
        };
    }
}
