package fr.etagere.api;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Work that takes a processor for a while: few at a time, and who waits too long is told when to come back.
final class Turns {

    private static final int AT_ONCE = 2;
    private static final int SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /// What is done once there is a place.
    @FunctionalInterface
    interface Work {
        Answer done() throws IOException;
    }

    Answer take(Call call, Work work) throws IOException, InterruptedException {
        if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
            return call.problem(ProblemType.BUSY).with("Retry-After", "5");
        }
        try {
            return work.done();
        } finally {
            places.release();
        }
    }
}
