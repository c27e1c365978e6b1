package fr.etagere.steps;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Work that takes a processor for a while: few at a time, few who wait, none for long. Whoever
/// waits holds no connection to the database.
public final class Turns {

    /// Those who wait for a page have nothing in memory here.
    private static final int PAGES_WAITING = 200;

    private final int seconds;
    private final Semaphore places;

    /// One for each place, and for each who waits for one.
    private final Semaphore room;

    /// @param seconds that one waits at most
    public Turns(int atOnce, int waiting, int seconds) {
        this.seconds = seconds;
        this.places = new Semaphore(atOnce, true);
        this.room = new Semaphore(atOnce + waiting);
    }

    /// For pages: more at once than there are processors would only make each longer. Programs
    /// have places of their own, and take none of people's.
    static Turns ofPages() {
        return new Turns(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8), PAGES_WAITING, 20);
    }

    /// What is done once there is a place.
    @FunctionalInterface
    public interface Work<T> {
        T done() throws IOException, InterruptedException;
    }

    /// What the work gives; empty when too many others are at it: at once when as many wait as
    /// may, else when no turn came.
    public <T> Optional<T> take(Work<T> work) throws IOException, InterruptedException {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return places.tryAcquire(seconds, TimeUnit.SECONDS) ? Optional.of(placed(work)) : Optional.empty();
        } finally {
            room.release();
        }
    }

    private <T> T placed(Work<T> work) throws IOException, InterruptedException {
        try {
            return work.done();
        } finally {
            places.release();
        }
    }
}
