package fr.etagere.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Does something at once, then each night, as long as it is not closed. What fails one night is tried the next.
final class Nightly implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Nightly.class.getName());
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    /// Waits, then runs.
    interface Timer extends AutoCloseable {

        void after(Duration delay, Runnable work);

        @Override
        void close();

        /// A thread of its own, that keeps no server from stopping.
        static Timer ofThread(String name) {
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(name).factory());
            return new Timer() {
                @Override
                public void after(Duration delay, Runnable work) {
                    try {
                        timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
                    } catch (RejectedExecutionException e) {
                        // Closed meanwhile: there is no next night.
                    }
                }

                @Override
                public void close() {
                    timer.shutdownNow();
                }
            };
        }
    }

    private final Clock clock;
    private final Timer timer;
    private final Runnable work;

    /// @param clock says when it is night, where people are
    Nightly(Clock clock, Timer timer, Runnable work) {
        this.clock = clock;
        this.timer = timer;
        this.work = work;
    }

    void begin() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // Whatever a night met, memory that ran out included, the server goes on and the next night comes.
            LOG.log(System.Logger.Level.ERROR, "what is done each night could not be done", e);
        } finally {
            timer.after(untilNight(), this::begin);
        }
    }

    private Duration untilNight() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime night = now.with(HOUR);
        return Duration.between(
                now, night.isAfter(now) ? night : now.plusDays(1).with(HOUR));
    }

    @Override
    public void close() {
        timer.close();
    }
}
