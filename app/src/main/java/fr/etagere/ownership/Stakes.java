package fr.etagere.ownership;

import java.util.Arrays;

/// The shares that hold on a day, among some entities numbered from zero: one stake for each holder of an entity,
/// whatever the number of sources. Bounds are tightened by what the other holders surely have, so that some
/// completion reaches each of them.
final class Stakes {

    /// Graph node of each entity.
    final int[] nodes;
    /// Where the holders of each entity begin; one more value than entities.
    final int[] start;

    final int[] holder;
    final Bounds capital;
    final Bounds votes;
    private final IntMap numbers;
    private final int[] downStart;
    private final int[] down;
    private final int[] heldOf;

    Stakes(IntMap numbers, int[] start, int[] holder, Bounds capital, Bounds votes) {
        this.numbers = numbers;
        this.nodes = numbers.nodes();
        this.start = start;
        this.holder = holder;
        this.capital = capital;
        this.votes = votes;
        for (int i = 0; i < nodes.length; i++) {
            capital.tighten(start[i], start[i + 1]);
            votes.tighten(start[i], start[i + 1]);
        }
        heldOf = new int[holder.length];
        downStart = new int[nodes.length + 1];
        for (int i = 0; i < nodes.length; i++) {
            for (int stake = start[i]; stake < start[i + 1]; stake++) {
                heldOf[stake] = i;
                downStart[holder[stake] + 1]++;
            }
        }
        for (int i = 0; i < nodes.length; i++) {
            downStart[i + 1] += downStart[i];
        }
        down = new int[holder.length];
        int[] next = Arrays.copyOf(downStart, nodes.length);
        for (int stake = 0; stake < holder.length; stake++) {
            down[next[holder[stake]]++] = stake;
        }
    }

    /// Least and most of each stake, in billionths.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bounds(int[] least, int[] most) {

        /// Sum of what is surely held among stakes.
        long sure(int from, int to) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                sum += least[i];
            }
            return sum;
        }

        /// Shares that surely pass the whole contradict each other: each may be overstated by all of the excess. Then
        /// nobody has more than what the others leave.
        private void tighten(int from, int to) {
            long sure = sure(from, to);
            if (sure > Share.WHOLE) {
                long excess = sure - Share.WHOLE;
                for (int i = from; i < to; i++) {
                    least[i] = (int) Math.max(0, least[i] - excess);
                }
                sure = sure(from, to);
            }
            for (int i = from; i < to; i++) {
                most[i] = (int) Math.min(most[i], Share.WHOLE - (sure - least[i]));
            }
        }
    }

    /// The entity that a graph node is, or -1 when it is not among them.
    int number(int node) {
        return numbers.find(node);
    }

    int size() {
        return nodes.length;
    }

    int downStart(int entity) {
        return downStart[entity];
    }

    /// Stakes that an entity has, from [#downStart] to that of the next.
    int downStake(int at) {
        return down[at];
    }

    int held(int stake) {
        return heldOf[stake];
    }
}
