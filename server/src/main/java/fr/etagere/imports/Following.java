package fr.etagere.imports;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// How far a reading has come, written down a few times a second. Told by the threads of one import.
final class Following {

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(300);

    private final Writing writing;
    private final BooleanSupplier stopping;
    private long bytes;
    private long rows;
    private long written = System.nanoTime() - BETWEEN;

    /// Keeps the figures.
    @FunctionalInterface
    interface Writing {
        void write(long bytes, long rows);
    }

    /// The server is to stop: the import is left as it is, and can be run again.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopping", null, false, false);
        }
    }

    Following(Writing writing, BooleanSupplier stopping) {
        this.writing = writing;
        this.stopping = stopping;
    }

    void bytes(long read) {
        told(read, -1);
    }

    void rows(long read) {
        told(-1, read);
    }

    void both(long bytesRead, long rowsRead) {
        told(bytesRead, rowsRead);
    }

    private void told(long bytesRead, long rowsRead) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        long nowBytes;
        long nowRows;
        synchronized (this) {
            bytes = Math.max(bytes, bytesRead);
            rows = Math.max(rows, rowsRead);
            long now = System.nanoTime();
            if (now - written < BETWEEN) {
                return;
            }
            written = now;
            nowBytes = bytes;
            nowRows = rows;
        }
        writing.write(nowBytes, nowRows);
    }
}
