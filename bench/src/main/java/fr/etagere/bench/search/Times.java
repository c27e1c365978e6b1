package fr.etagere.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How long each query of a round took, in nanoseconds, sorted.
///
/// @param cpu processor time of the asking thread; empty when it is not known
record Times(long[] clock, long[] cpu) {

    private static final double NANOS_PER_MS = 1e6;

    Times {
        Arrays.sort(clock);
        Arrays.sort(cpu);
    }

    int count() {
        return clock.length;
    }

    double clock(double part) {
        return at(clock, part);
    }

    double cpu(double part) {
        return at(cpu, part);
    }

    /// The middle of what the rounds give.
    static double median(List<Times> rounds, ToDoubleFunction<Times> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / NANOS_PER_MS;
    }
}
