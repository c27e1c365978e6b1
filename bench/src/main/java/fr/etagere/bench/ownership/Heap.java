package fr.etagere.bench.ownership;

import java.util.Locale;

/// What the Java heap holds.
final class Heap {

    private static final double MILLION = 1e6;

    private Heap() {}

    /// Bytes still in use after a collection.
    static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static String told(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / MILLION);
    }
}
