package fr.etagere.ownership;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Rows sorted by group, then in an order of the caller's; a row equal to the one before is left out.
///
/// @param start where each group begins in `rows`; one more value than groups
@SuppressWarnings("ArrayRecordComponent") // never compared
record Grouped(int[] start, int[] rows) {

    static Grouped of(int groups, int size, IntUnaryOperator group, IntSort.Order order) {
        int[] start = new int[groups + 1];
        for (int row = 0; row < size; row++) {
            start[group.applyAsInt(row) + 1]++;
        }
        for (int i = 0; i < groups; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[next[group.applyAsInt(row)]++] = row;
        }
        return distinct(start, rows, order);
    }

    private static Grouped distinct(int[] start, int[] rows, IntSort.Order order) {
        int kept = 0;
        for (int i = 0; i < start.length - 1; i++) {
            int from = start[i];
            int to = start[i + 1];
            IntSort.sort(rows, from, to, order);
            start[i] = kept;
            for (int at = from; at < to; at++) {
                if (kept == start[i] || order.compare(rows[kept - 1], rows[at]) != 0) {
                    rows[kept++] = rows[at];
                }
            }
        }
        start[start.length - 1] = kept;
        return new Grouped(start, kept == rows.length ? rows : Arrays.copyOf(rows, kept));
    }
}
