package fr.etagere.ownership;

import java.util.Arrays;

/// Strongly connected components of a small graph, numbered so that a component comes after all it points to (Tarjan,
/// without recursion: chains of ownership may be longer than a stack).
final class Components {

    final int[] of;
    final int count;

    /// @param start where the successors of each node begin in `to`; one more value than nodes
    Components(int[] start, int[] to) {
        int size = start.length - 1;
        of = new int[size];
        Arrays.fill(of, -1);
        int[] met = new int[size];
        int[] low = new int[size];
        int[] next = Arrays.copyOf(start, size);
        var path = new int[size];
        int clock = 0;
        int found = 0;
        int openSize = 0;
        int[] opened = new int[size];
        for (int root = 0; root < size; root++) {
            if (met[root] != 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            met[root] = low[root] = ++clock;
            opened[openSize++] = root;
            while (depth >= 0) {
                int at = path[depth];
                if (next[at] < start[at + 1]) {
                    int successor = to[next[at]++];
                    if (met[successor] == 0) {
                        met[successor] = low[successor] = ++clock;
                        opened[openSize++] = successor;
                        path[++depth] = successor;
                    } else if (of[successor] < 0) {
                        low[at] = Math.min(low[at], met[successor]);
                    }
                } else {
                    if (low[at] == met[at]) {
                        int member;
                        do {
                            member = opened[--openSize];
                            of[member] = found;
                        } while (member != at);
                        found++;
                    }
                    depth--;
                    if (depth >= 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[at]);
                    }
                }
            }
        }
        count = found;
    }
}
