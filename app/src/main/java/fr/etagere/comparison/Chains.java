package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Objectives that rows order one after the other, lightest first. Each objective is in one chain at most; rows that
/// would branch or close a ring are left out, and rejection sees to them.
final class Chains {

    private Chains() {}

    static List<int[]> of(Polytope polytope) {
        int size = polytope.size();
        int[] heavier = new int[size];
        int[] lighter = new int[size];
        Arrays.fill(heavier, -1);
        Arrays.fill(lighter, -1);
        for (Row row : polytope.rows()) {
            int more = only(row, 1);
            int less = only(row, -1);
            boolean order = row.b() == 0 && more >= 0 && less >= 0 && others(row) == 0;
            if (order && lighter[more] < 0 && heavier[less] < 0 && end(heavier, more) != less) {
                lighter[more] = less;
                heavier[less] = more;
            }
        }
        var chains = new ArrayList<int[]>();
        for (int i = 0; i < size; i++) {
            if (lighter[i] < 0 && heavier[i] >= 0) {
                var chain = new ArrayList<Integer>();
                for (int each = i; each >= 0; each = heavier[each]) {
                    chain.add(each);
                }
                chains.add(chain.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return chains;
    }

    /// The heaviest end of the chain that holds `from`.
    private static int end(int[] heavier, int from) {
        int end = from;
        while (heavier[end] >= 0) {
            end = heavier[end];
        }
        return end;
    }

    /// The place of this coefficient, or -1.
    private static int only(Row row, double coefficient) {
        for (int i = 0; i < row.a().length; i++) {
            if (row.a()[i] == coefficient) {
                return i;
            }
        }
        return -1;
    }

    private static long others(Row row) {
        return Arrays.stream(row.a()).filter(a -> a != 0).count() - 2;
    }
}
