package fr.etagere.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void whoAsksWhatIsBeingMadeWaitsForItAndItIsMadeOnce() throws Exception {
        var memory = new Memory<String>();
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var made = new AtomicInteger();
        var first = new FutureTask<>(() -> memory.of("a", () -> {
            begun.countDown();
            awaited(release);
            return "answer " + made.incrementAndGet();
        }));
        var second = new FutureTask<>(() -> memory.of("a", () -> "answer " + made.incrementAndGet()));
        Thread.ofPlatform().start(first);
        begun.await();
        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(memory.of("b", () -> "another")).as("nobody else waits").isEqualTo("another");
        release.countDown();

        assertThat(first.get()).isEqualTo("answer 1");
        assertThat(second.get()).isEqualTo("answer 1");
        assertThat(made).hasValue(1);
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        var memory = new Memory<String>();

        assertThatThrownBy(() -> memory.of("a", () -> {
                    throw new IllegalStateException("no register");
                }))
                .hasMessage("no register");
        assertThat(memory.of("a", () -> "answer")).isEqualTo("answer");
    }

    @Test
    void whoWaitsReadsWhatWentWrongAsWhoMakesDoes() throws Exception {
        var memory = new Memory<String>();
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = new FutureTask<>(() -> memory.of("a", () -> {
            begun.countDown();
            awaited(release);
            throw new IllegalArgumentException("no register");
        }));
        var second = new FutureTask<>(() -> memory.of("a", () -> "never made"));
        Thread.ofPlatform().start(first);
        begun.await();
        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        release.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(second::get).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsForgottenIsMadeAgain() {
        var memory = new Memory<String>();
        memory.of("a", () -> "before");
        memory.forget("a");

        assertThat(memory.of("a", () -> "after")).isEqualTo("after");
    }

    @Test
    void theAnswersUsedLastAreKept() {
        var memory = new Memory<Integer>();
        memory.of("first", () -> 0);
        for (int i = 0; i < 63; i++) {
            int answer = i;
            memory.of("n" + i, () -> answer);
        }
        memory.of("first", () -> 1);
        memory.of("one more", () -> 2);

        assertThat(memory.of("first", () -> 3)).as("used again since").isEqualTo(0);
        assertThat(memory.of("n0", () -> 4)).as("the oldest was let go").isEqualTo(4);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
