package fr.etagere.records;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.dossier.DecisionFile;
import fr.etagere.serving.Served;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Texts;
import fr.etagere.steps.DecisionsInUse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that come while others are being verified.
class VerificationsTest {

    private static final byte[] FILE = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home = Path.of("");

    @Test
    void whoComesWhenAsManyWaitAsMayIsAnsweredAtOnceAndTheirFileIsNotRead() throws Exception {
        Verifications verifications =
                new Verifications(Served.part(DecisionsInUse.class), home, Served.part(Materials.class), 1, 1);
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = verifying(verifications, () -> {
            begun.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return FILE;
        });
        Thread.ofPlatform().start(first);
        begun.await();
        var second = verifying(verifications, () -> FILE);
        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        Optional<DecisionFile.Verification> third = verifications.verify(
                () -> {
                    throw new AssertionError("read though nobody has a turn for it");
                },
                Texts.of(Lang.FR));
        var fourth = verifications.replay(FILE, LocalDate.of(2026, 11, 22));
        release.countDown();

        assertThat(third).isEmpty();
        assertThat(fourth).isEmpty();
        assertThat(first.get()).isPresent();
        assertThat(second.get()).as("it still had its turn").isPresent();
        assertThat(verifications.verify(() -> FILE, Texts.of(Lang.FR)))
                .as("places are given back")
                .isPresent();
    }

    private static FutureTask<Optional<DecisionFile.Verification>> verifying(
            Verifications verifications, Verifications.Brought file) {
        return new FutureTask<>(() -> verifications.verify(file, Texts.of(Lang.FR)));
    }
}
