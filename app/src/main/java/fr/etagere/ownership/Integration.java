package fr.etagere.ownership;

import fr.etagere.ownership.Choice.Side;
import java.util.BitSet;

/// Integrated ownership: the part of an entity that others hold, directly or through any chain, cross-holdings
/// included.
///
/// For a holder s it is the least solution of y(j) = a(s,j) + Σ a(k,j) y(k) over the holders k ≠ s of j: chains that
/// come back to s are not counted again (Baldone, Brioschi and Paleari 1998, who mend Brioschi, Buzzacchi and Colombo
/// 1989; Magnanimi and Iezzi, « Ownership Graphs and Reasoning in Corporate Economics », EcoFinKG 2022). Read
/// backwards, it is the chance that a walk from j, going each time to a holder drawn by its share, meets s. So
/// several holders are asked for together without counting twice what one has through another, and the most under
/// unknown shares is an interval Markov chain's.
///
/// Components of entities that hold each other are solved whole. Bounds are sure: those below are checked to rise
/// under the equations, those above to fall.
final class Integration {

    private final Stakes stakes;
    private final Stakes.Bounds bounds;
    private final int[][] components;

    Integration(Stakes stakes, Stakes.Bounds bounds) {
        this.stakes = stakes;
        this.bounds = bounds;
        components = components();
    }

    /// The part of an entity that some holders have together.
    Share of(BitSet sources, int held) {
        var none = new BitSet();
        return new Share(floor(value(Side.LEAST, sources, none, held)), ceiling(value(Side.MOST, sources, none, held)));
    }

    /// The most that some holders and all undisclosed ones may have together.
    ///
    /// @param walls those behind whom there is nobody to look for
    int mostWithUndisclosed(BitSet sources, BitSet walls, int held) {
        return ceiling(value(Side.MOST_WITH_UNDISCLOSED, sources, walls, held));
    }

    private static int floor(long value) {
        return (int) (value / Share.WHOLE);
    }

    private static int ceiling(long value) {
        return (int) (value / Share.WHOLE + (value % Share.WHOLE == 0 ? 0 : 1));
    }

    private long value(Side side, BitSet sources, BitSet walls, int held) {
        var choice = new Choice(stakes, bounds, side);
        var values = new long[stakes.size()];
        sources.stream().forEach(source -> values[source] = Choice.ONE);
        var fixed = (BitSet) sources.clone();
        fixed.or(walls);
        for (int[] component : components) {
            int[] free = free(component, fixed);
            if (free.length == 1 && !holdsItself(free[0])) {
                values[free[0]] = side == Side.LEAST ? choice.down(free[0], values) : choice.up(free[0], values);
            } else if (free.length > 0) {
                new Block(stakes, choice, free, values).solve(side == Side.LEAST);
            }
        }
        return side == Side.LEAST ? choice.down(held, values) : choice.up(held, values);
    }

    private static int[] free(int[] component, BitSet fixed) {
        int free = 0;
        for (int entity : component) {
            free += fixed.get(entity) ? 0 : 1;
        }
        if (free == component.length) {
            return component;
        }
        int[] left = new int[free];
        int at = 0;
        for (int entity : component) {
            if (!fixed.get(entity)) {
                left[at++] = entity;
            }
        }
        return left;
    }

    private boolean holdsItself(int entity) {
        for (int stake = stakes.start[entity]; stake < stakes.start[entity + 1]; stake++) {
            if (stakes.holder[stake] == entity && bounds.most()[stake] > 0) {
                return true;
            }
        }
        return false;
    }

    /// Holders before what they hold. A stake that can be nothing ties nobody.
    private int[][] components() {
        int[] start = new int[stakes.size() + 1];
        var holders = new IntList(stakes.holder.length);
        for (int entity = 0; entity < stakes.size(); entity++) {
            for (int stake = stakes.start[entity]; stake < stakes.start[entity + 1]; stake++) {
                if (bounds.most()[stake] > 0) {
                    holders.add(stakes.holder[stake]);
                }
            }
            start[entity + 1] = holders.size();
        }
        var found = new Components(start, holders.toArray());
        int[][] members = new int[found.count][];
        int[] sizes = new int[found.count];
        for (int component : found.of) {
            sizes[component]++;
        }
        for (int component = 0; component < found.count; component++) {
            members[component] = new int[sizes[component]];
        }
        for (int entity = 0; entity < stakes.size(); entity++) {
            int component = found.of[entity];
            members[component][--sizes[component]] = entity;
        }
        return members;
    }
}
