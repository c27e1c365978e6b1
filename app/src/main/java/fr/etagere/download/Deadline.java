package fr.etagere.download;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The instant after which nothing is waited for. It runs on the timer of the machine, not on the calendar.
final class Deadline {

    private final Duration total;
    private final long end;

    Deadline(Duration total) {
        this.total = total;
        this.end = System.nanoTime() + total.toNanos();
    }

    /// A nearer deadline for one step, unless this one is nearer still.
    Deadline within(Duration step) {
        return new Deadline(Duration.ofNanos(Math.max(0, Math.min(step.toNanos(), left()))));
    }

    boolean passed() {
        return left() <= 0;
    }

    /// Nanoseconds left; negative once it is passed.
    long left() {
        return end - System.nanoTime();
    }

    /// Milliseconds to wait, at least one: to a socket, zero means for ever.
    int millis(Duration most) {
        return (int) Math.max(1, Math.min(most.toMillis(), TimeUnit.NANOSECONDS.toMillis(left())));
    }

    /// Closes this when the deadline passes, unless the answer is closed before. A read timeout would not do: a
    /// server that drips a byte now and then starts it again each time, and TLS reads many times for one byte.
    Closeable closing(Closeable open) {
        var done = new CompletableFuture<Void>();
        var _ = done.orTimeout(Math.max(1, left()), TimeUnit.NANOSECONDS).whenComplete((_, late) -> {
            if (late != null) {
                close(open);
            }
        });
        return () -> done.complete(null);
    }

    Refusal tooSlow() {
        return new Refusal("download-too-slow", Long.toString(total.toSeconds()));
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            // It was to be given up; whoever reads it will see it is closed.
        }
    }
}
