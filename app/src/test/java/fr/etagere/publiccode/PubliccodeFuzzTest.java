package fr.etagere.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.etagere.shared.Read;
import java.util.List;

/// Whatever the bytes, reading a publiccode.yml ends with a record that can be written again or with reasons.
/// `JAZZER_FUZZ=1` looks for new inputs.
class PubliccodeFuzzTest {

    private static final List<PubliccodeWriter.Contact> SOMEONE =
            List.of(new PubliccodeWriter.Contact("Camille Exemple", null, null, null));

    @FuzzTest(maxDuration = "90s")
    void readsOrGivesReasons(byte[] bytes) {
        switch (PubliccodeReader.read(bytes, Surrounding.nothing())) {
            case Read.Ok<PubliccodeReader.Judged>(PubliccodeReader.Judged judged) -> {
                assertThat(judged.publiccode().name()).isNotBlank();
                assertThat(PubliccodeFixtures.sentences(judged.warnings())).noneMatch(String::isBlank);
                assertThat(PubliccodeFixtures.sentences(judged.unchecked())).noneMatch(String::isBlank);
                PubliccodeWriter.write(judged.publiccode(), SOMEONE);
            }
            case Read.Refused<PubliccodeReader.Judged>(var violations) ->
                assertThat(PubliccodeFixtures.sentences(violations))
                        .isNotEmpty()
                        .noneMatch(String::isBlank);
        }
    }
}
