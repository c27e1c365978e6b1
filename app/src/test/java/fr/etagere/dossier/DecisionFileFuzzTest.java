package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import java.nio.file.Path;

/// Whatever the bytes, a decision file is verified or refused, never a surprise. `JAZZER_FUZZ=1` looks for new
/// inputs.
class DecisionFileFuzzTest {

    private static final Decisions DECISIONS =
            Decisions.with(Materials.at(Path.of(System.getProperty("etagere.root", ".."))));

    @FuzzTest(maxDuration = "90s")
    void verifiesOrSaysWhyNot(byte[] bytes) {
        DecisionFile.Verification verification = DecisionFile.verify(bytes, DECISIONS, Texts.of(Lang.FR));

        assertThat(verification.checks()).isNotEmpty();
        assertThat(verification.checks())
                .allSatisfy(check ->
                        assertThat(check.passed()).isEqualTo(check.differences().isEmpty()));
    }

    @FuzzTest(maxDuration = "90s")
    void holdsANeedOrNothing(byte[] bytes) {
        DecisionFile.held(bytes, DECISIONS.materials())
                .ifPresent(held -> assertThat(held.need().need().title()).isNotBlank());
    }
}
