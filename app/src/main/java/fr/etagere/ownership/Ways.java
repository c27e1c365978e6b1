package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The links of shares by which one entity reaches another, as grounds.
final class Ways {

    private final Question question;
    private final Stakes stakes;

    Ways(Question question) {
        this.question = question;
        stakes = question.stakes;
    }

    /// From a holder down to the entity asked about. A way does not come back to the holder.
    ///
    /// @param by number of the holder among the stakes
    /// @param among numbers of those that ways may go through
    List<Holding> from(int by, BitSet among) {
        BitSet reached = below(by, among);
        var upwards = new ArrayList<List<Integer>>();
        // Numbers grow with the distance from the entity asked about.
        for (int held = reached.nextSetBit(0); held >= 0; held = reached.nextSetBit(held + 1)) {
            if (held != by) {
                upwards.add(question.shareLinks(held, reached));
            }
        }
        return question.holdings(
                upwards.reversed().stream().flatMap(List::stream).toList());
    }

    /// Everything: all entities among the stakes.
    List<Holding> from(int by) {
        var all = new BitSet();
        all.set(0, stakes.size());
        return from(by, all);
    }

    private BitSet below(int by, BitSet among) {
        var reached = new BitSet();
        reached.set(by);
        var queue = new IntList(8);
        queue.add(by);
        for (int next = 0; next < queue.size(); next++) {
            int holder = queue.get(next);
            for (int at = stakes.downStart(holder); at < stakes.downStart(holder + 1); at++) {
                int held = stakes.held(stakes.downStake(at));
                boolean open = held == Question.ASKED || among.get(held);
                if (open && !reached.get(held)) {
                    reached.set(held);
                    queue.add(held);
                }
            }
        }
        return reached;
    }
}
