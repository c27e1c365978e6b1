package fr.etagere.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Lang;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class TurnsTest {

    private final Turns turns = new Turns(1, 1);

    @Test
    void whoComesWhenAsManyWaitAsMayIsToldAtOnceWhenToComeBack() throws Exception {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = new FutureTask<>(() -> turns.take(Lang.FR, () -> {
            begun.countDown();
            release.await();
            return done();
        }));
        Thread.ofPlatform().start(first);
        begun.await();
        var second = new FutureTask<>(() -> turns.take(Lang.FR, TurnsTest::done));
        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        Answer third = turns.take(Lang.FR, () -> {
            throw new AssertionError("done though there was no place");
        });
        release.countDown();

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.headers()).containsEntry("Retry-After", "5");
        assertThat(first.get().status()).isEqualTo(200);
        assertThat(second.get().status()).as("it still had its turn").isEqualTo(200);
        assertThat(turns.take(Lang.FR, TurnsTest::done).status())
                .as("places are given back")
                .isEqualTo(200);
    }

    private static Answer done() {
        return Answer.json(JsonNodeFactory.instance.objectNode());
    }
}
