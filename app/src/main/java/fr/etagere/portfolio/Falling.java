package fr.etagere.portfolio;

import java.util.Arrays;
import java.util.PriorityQueue;

/// What falls when some nodes are lost, and when: the least fixpoint of « a node falls when something it needs alone
/// falls, or all the alternatives of a set », taken in the order of time (Knuth 1977, a generalisation of Dijkstra's
/// algorithm). One use, one day, one reading of what is uncertain.
final class Falling {

    static final int NEVER = Integer.MAX_VALUE;
    static final int SEED = -1;

    private final DependencyGraph graph;
    private final int day;
    private final boolean possible;

    /// Alternatives that still stand, by set.
    private final int[] standing;

    private final int[] tentative;

    /// Day each node falls, at the earliest; [#NEVER] when it stands.
    final int[] falls;

    /// The need by which each node fell, or [#SEED].
    final int[] because;

    private int[] now = new int[64];
    private int waiting;
    private final PriorityQueue<Long> later = new PriorityQueue<>();
    private int time;

    /// @param possible true to lose all that may fall, false for what surely falls
    Falling(DependencyGraph graph, int day, boolean possible) {
        this.graph = graph;
        this.day = day;
        this.possible = possible;
        standing = new int[graph.groups];
        falls = new int[graph.size()];
        because = new int[graph.size()];
        tentative = new int[graph.size()];
        Arrays.fill(falls, NEVER);
        Arrays.fill(tentative, NEVER);
        count();
    }

    /// The worst world for what surely stands lacks every alternative that may not be there; the best one has them all,
    /// and lacks the sets of which nothing is sure.
    private void count() {
        boolean[] sure = new boolean[graph.groups];
        for (int need = 0; need < graph.to.length; need++) {
            int group = graph.group[need];
            if (group != DependencyGraph.NO_GROUP && graph.holds(need, day)) {
                sure[group] |= graph.certain[need];
                if (!possible || graph.certain[need]) {
                    standing[group]++;
                }
            }
        }
        for (int group = 0; group < sure.length; group++) {
            if (!possible && !sure[group]) {
                standing[group] = NEVER;
            }
        }
    }

    Falling from(int... seeds) {
        time = day;
        for (int seed : seeds) {
            reach(seed, SEED, day);
        }
        while (waiting > 0 || !later.isEmpty()) {
            if (waiting == 0) {
                long next = later.remove();
                time = (int) (next >> Integer.SIZE);
                settle((int) next, time);
            } else {
                settle(now[--waiting], time);
            }
        }
        return this;
    }

    private void reach(int node, int need, int at) {
        if (at >= tentative[node]) {
            return;
        }
        tentative[node] = at;
        because[node] = need;
        if (at == time) {
            if (waiting == now.length) {
                now = Arrays.copyOf(now, 2 * waiting);
            }
            now[waiting++] = node;
        } else {
            later.add((long) at << Integer.SIZE | node);
        }
    }

    private void settle(int node, int at) {
        if (falls[node] != NEVER || tentative[node] != at) {
            return;
        }
        falls[node] = at;
        for (int need = graph.inStart[node]; need < graph.inStart[node + 1]; need++) {
            if (graph.holds(need, day) && takes(need)) {
                int user = graph.from[need];
                reach(user, need, at + Math.max(0, graph.delays[user]));
            }
        }
    }

    /// Whether this lost need takes its user down.
    private boolean takes(int need) {
        int group = graph.group[need];
        if (group == DependencyGraph.NO_GROUP) {
            return possible || graph.certain[need];
        }
        if (!possible || graph.certain[need]) {
            return --standing[group] == 0;
        }
        return standing[group] == 0;
    }
}
