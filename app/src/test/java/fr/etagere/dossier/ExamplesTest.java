package fr.etagere.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.need.NeedReader;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The needs given as examples are needs: a reader who runs one gets a decision, not a refusal.
class ExamplesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Materials MATERIALS = Materials.at(Scenario.root());
    private static final Decisions DECISIONS = Decisions.with(MATERIALS);
    private static final NeedReader READER = new NeedReader(MATERIALS);

    @TestFactory
    Stream<DynamicTest> everyExampleIsANeedThatDecides() {
        return Scenario.needs().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> decides(file)));
    }

    private static void decides(Path file) throws Exception {
        Read<NeedReader.NeedFile> read = READER.read(Files.readAllBytes(file));

        assertThat(read).isInstanceOf(Read.Ok.class);
        if (read instanceof Read.Ok<NeedReader.NeedFile>(NeedReader.NeedFile need)) {
            assertThat(DECISIONS.violations(need.need())).isEmpty();
            Decision decision = DECISIONS.decide(need, DAY);
            assertThat(decision.recourse().rung()).isIn("STATE", "MARKET", "DEVELOPMENT");
            assertThat(decision.data().outcome().settled()).isTrue();
        }
    }
}
