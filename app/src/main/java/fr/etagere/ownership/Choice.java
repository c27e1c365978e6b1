package fr.etagere.ownership;

/// Which shares within their bounds make the value of an entity least or most, given the values of its holders.
/// Values are in billionths of billionths, so that sums of products of shares are whole numbers and rounding has a
/// known side.
final class Choice {

    static final long ONE = 1_000_000_000_000_000_000L;

    private static final long BILLION = Share.WHOLE;

    private final Stakes stakes;
    private final Stakes.Bounds bounds;
    private final Side side;
    private final int[] chosen;

    /// What is looked for.
    enum Side {
        LEAST,
        MOST,
        /// The most, when whatever nobody is known to hold counts too.
        MOST_WITH_UNDISCLOSED
    }

    Choice(Stakes stakes, Stakes.Bounds bounds, Side side) {
        this.stakes = stakes;
        this.bounds = bounds;
        this.side = side;
        chosen = bounds.least().clone();
    }

    /// The value of an entity, rounded down.
    long down(int entity, long[] values) {
        return sum(entity, values, false);
    }

    /// The value of an entity, rounded up.
    long up(int entity, long[] values) {
        return sum(entity, values, true);
    }

    /// The shares chosen by the last value asked for an entity.
    int chosen(int stake) {
        return chosen[stake];
    }

    /// What nobody is known to hold, where that counts.
    int undisclosed(int entity) {
        return side == Side.MOST_WITH_UNDISCLOSED
                ? (int) (Share.WHOLE - bounds.sure(stakes.start[entity], stakes.start[entity + 1]))
                : 0;
    }

    private long sum(int entity, long[] values, boolean up) {
        int from = stakes.start[entity];
        int to = stakes.start[entity + 1];
        if (side == Side.MOST) {
            choose(from, to, values);
        }
        long whole = undisclosed(entity) * BILLION;
        long rest = 0;
        for (int stake = from; stake < to; stake++) {
            long value = values[stakes.holder[stake]];
            whole += chosen[stake] * (value / BILLION);
            rest += chosen[stake] * (value % BILLION);
        }
        long carried = rest / BILLION + (up && rest % BILLION != 0 ? 1 : 0);
        return Math.min(ONE, whole + carried);
    }

    /// Each holder has its least; what remains of the whole goes to those worth most.
    private void choose(int from, int to, long[] values) {
        long most = 0;
        for (int stake = from; stake < to; stake++) {
            most += bounds.most()[stake];
        }
        if (most <= Share.WHOLE) {
            System.arraycopy(bounds.most(), from, chosen, from, to - from);
            return;
        }
        System.arraycopy(bounds.least(), from, chosen, from, to - from);
        long left = Share.WHOLE - bounds.sure(from, to);
        int[] order = new int[to - from];
        for (int i = 0; i < order.length; i++) {
            order[i] = from + i;
        }
        IntSort.sort(
                order, 0, order.length, (a, b) -> Long.compare(values[stakes.holder[b]], values[stakes.holder[a]]));
        for (int stake : order) {
            int more = (int) Math.min(left, bounds.most()[stake] - bounds.least()[stake]);
            chosen[stake] += more;
            left -= more;
        }
    }
}
