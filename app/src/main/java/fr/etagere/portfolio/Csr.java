package fr.etagere.portfolio;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Compressed sparse rows: things sorted by the row they belong to, in two passes.
final class Csr {

    private Csr() {}

    /// Where each row starts; one more for the end.
    static int[] starts(int rows, int things, IntUnaryOperator row) {
        int[] starts = new int[rows + 1];
        for (int thing = 0; thing < things; thing++) {
            starts[row.applyAsInt(thing) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    /// The things, row after row, in their own order within a row.
    static int[] order(int[] starts, int things, IntUnaryOperator row) {
        int[] next = starts.clone();
        int[] order = new int[things];
        for (int thing = 0; thing < things; thing++) {
            order[next[row.applyAsInt(thing)]++] = thing;
        }
        return order;
    }
}
