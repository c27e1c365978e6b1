package fr.etagere.naming;

import java.util.Arrays;

/// Adds up bits by rank, and forgets them at a cost that does not depend on the size of the register. Not for two
/// threads.
final class Tally {

    private final float[] bits;
    private int[] touched = new int[1 << 10];
    private int size;

    Tally(int ranks) {
        bits = new float[ranks];
    }

    void add(int rank, double more) {
        if (bits[rank] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = rank;
        }
        bits[rank] += (float) more;
    }

    /// The ranks with most bits, most first, the lower rank first among equals.
    int[] best(int most) {
        return best(most, 0);
    }

    /// The same, of those that have more bits than `least`.
    int[] best(int most, double least) {
        // Bits above, rank upside down below, so that one order of longs is both.
        long[] top = new long[Math.min(most, size)];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int rank = touched[i];
            long key = (long) Float.floatToIntBits(bits[rank]) << Integer.SIZE | (Integer.MAX_VALUE - rank);
            if (bits[rank] <= least || (kept == top.length && key <= top[0])) {
                continue;
            }
            if (kept < top.length) {
                top[kept++] = key;
                if (kept == top.length) {
                    Arrays.sort(top);
                }
            } else {
                sink(top, key);
            }
        }
        Arrays.sort(top, 0, kept);
        int[] best = new int[kept];
        for (int i = 0; i < kept; i++) {
            best[i] = Integer.MAX_VALUE - (int) top[kept - 1 - i];
        }
        return best;
    }

    /// Replaces the least of a heap.
    private static void sink(long[] heap, long key) {
        int at = 0;
        for (int child = 1; child < heap.length; child = 2 * at + 1) {
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = key;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            bits[touched[i]] = 0;
        }
        size = 0;
    }
}
