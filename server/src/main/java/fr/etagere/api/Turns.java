package fr.etagere.api;

import fr.etagere.shared.Lang;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Work that takes a processor for a while: few at a time. Who waits too long, or comes when enough
/// others wait with what they sent, is told when to come back.
final class Turns {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;
    private static final int SECONDS = 10;

    private final Semaphore places;

    /// One for each place, and for each who waits for one.
    private final Semaphore room;

    Turns() {
        this(AT_ONCE, WAITING);
    }

    Turns(int atOnce, int waiting) {
        places = new Semaphore(atOnce);
        room = new Semaphore(atOnce + waiting);
    }

    /// What is done once there is a place.
    @FunctionalInterface
    interface Work {
        Answer done() throws IOException, InterruptedException;
    }

    Answer take(Call call, Work work) throws IOException, InterruptedException {
        return take(call.lang(), work);
    }

    Answer take(Lang lang, Work work) throws IOException, InterruptedException {
        if (!room.tryAcquire()) {
            return busy(lang);
        }
        try {
            return places.tryAcquire(SECONDS, TimeUnit.SECONDS) ? placed(work) : busy(lang);
        } finally {
            room.release();
        }
    }

    private Answer placed(Work work) throws IOException, InterruptedException {
        try {
            return work.done();
        } finally {
            places.release();
        }
    }

    private static Answer busy(Lang lang) {
        return Problem.of(ProblemType.BUSY, lang).with("Retry-After", "5");
    }
}
