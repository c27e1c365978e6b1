package fr.etagere.registry;

import fr.etagere.filings.FilingRegisters;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Opens the copies in use once, and again when they change. Whoever asks while a new import is
/// being opened waits a moment for it, then reads what was in use before.
final class Opening {

    private static final System.Logger LOG = System.getLogger(Opening.class.getName());
    private static final long MOMENT_MS = 2_000;

    private final Path home;
    private final FilingRegisters registers;
    private volatile @Nullable Opened opened;
    private @Nullable Making making;

    /// @param key of what it opens
    private record Making(String key, FutureTask<Opened> task) {}

    /// @param home `$ETAGERE_HOME`
    Opening(Path home) {
        this.home = home;
        this.registers = new FilingRegisters(home);
    }

    /// @throws fr.etagere.filings.DamagedFiling when nothing could be opened yet
    Opened now() throws IOException {
        return within(MOMENT_MS);
    }

    /// The same, however long it takes.
    Opened settled() throws IOException {
        return within(Long.MAX_VALUE);
    }

    private Opened within(long milliseconds) throws IOException {
        String key = registers.key();
        Opened held = opened;
        if (held != null && held.key().equals(key)) {
            return held;
        }
        FutureTask<Opened> task = making(key, held == null);
        try {
            return held == null ? task.get() : task.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return held;
        } catch (ExecutionException e) {
            if (held != null) {
                return held;
            }
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// @param here whether this thread does it: nothing else can be answered meanwhile
    private FutureTask<Opened> making(String key, boolean here) {
        FutureTask<Opened> task;
        synchronized (this) {
            if (making != null && making.key().equals(key)) {
                return making.task();
            }
            task = new FutureTask<>(() -> open(key));
            making = new Making(key, task);
        }
        if (here) {
            task.run();
        } else {
            Thread.ofPlatform().daemon().name("registers").start(task);
        }
        return task;
    }

    private Opened open(String key) throws IOException {
        try {
            Opened made = Opened.of(key, home);
            opened = made;
            return made;
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                LOG.log(System.Logger.Level.ERROR, "the registers could not be opened again: those before are kept", e);
            }
            throw e;
        }
    }
}
