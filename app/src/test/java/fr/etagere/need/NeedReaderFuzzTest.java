package fr.etagere.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import java.nio.file.Path;

/// Whatever the bytes, reading a need ends with a need or with reasons. `JAZZER_FUZZ=1` looks for new inputs.
class NeedReaderFuzzTest {

    private static final NeedReader READER =
            new NeedReader(Materials.at(Path.of(System.getProperty("etagere.root", ".."))));
    private static final Texts FRENCH = Texts.of(Lang.FR);
    private static final Texts ENGLISH = Texts.of(Lang.EN);

    @FuzzTest(maxDuration = "90s")
    void readsOrGivesReasons(byte[] bytes) {
        switch (READER.read(bytes)) {
            case Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile file) ->
                assertThat(file.need().title()).isNotBlank();
            case Read.Refused<NeedReader.NeedFile>(var violations) ->
                assertThat(violations).isNotEmpty().allSatisfy(violation -> {
                    assertThat(violation.message(FRENCH)).isNotBlank();
                    assertThat(violation.advice(FRENCH)).isNotBlank();
                    assertThat(violation.message(ENGLISH)).isNotBlank();
                    assertThat(violation.advice(ENGLISH)).isNotBlank();
                });
        }
    }
}
