package fr.etagere.ownership;

import java.util.Arrays;
import java.util.BitSet;

/// Company control: an entity controls those in which it has the majority of votes, itself and through all that it
/// controls already. The least set closed under that rule, as in Gulino, Ceri, Gottlob, Sallinger and Bellomarini, «
/// Distributed Company Control in Company Shareholding Graphs », ICDE 2021.
final class VoteControl {

    private final Stakes stakes;
    private final long majority;

    /// @param majority in billionths; control takes strictly more
    VoteControl(Stakes stakes, int majority) {
        this.stakes = stakes;
        this.majority = majority;
    }

    /// What an entity controls whatever the unknown votes are, itself included.
    BitSet certain(int by) {
        return closure(only(by), false);
    }

    /// What some entities acting as one control whatever the unknown votes are, themselves included.
    BitSet certain(BitSet together) {
        return closure(together, false);
    }

    /// What an entity controls under some completion. The votes of an entity are settled once, when it joins, so one
    /// completion serves all: nothing is lost and nothing is added.
    BitSet possible(int by) {
        return closure(only(by), true);
    }

    BitSet possible(BitSet together) {
        return closure(together, true);
    }

    private static BitSet only(int by) {
        var set = new BitSet();
        set.set(by);
        return set;
    }

    private BitSet closure(BitSet start, boolean possible) {
        var controlled = (BitSet) start.clone();
        var most = new LongTally();
        var queue = new IntList(16);
        start.stream().forEach(queue::add);
        for (int next = 0; next < queue.size(); next++) {
            int holder = queue.get(next);
            for (int at = stakes.downStart(holder); at < stakes.downStart(holder + 1); at++) {
                int stake = stakes.downStake(at);
                int held = stakes.held(stake);
                if (controlled.get(held)) {
                    continue;
                }
                int share = (possible ? stakes.votes.most() : stakes.votes.least())[stake];
                long sum = most.add(held, share);
                if (sum > majority && (!possible || leaves(held, controlled) > majority)) {
                    controlled.set(held);
                    queue.add(held);
                }
            }
        }
        return controlled;
    }

    /// What the holders outside a set surely leave to it.
    private long leaves(int held, BitSet set) {
        return Share.WHOLE - sum(held, set, false, stakes.votes.least());
    }

    /// The shares that a set has in an entity, under every completion and under some.
    ///
    /// @param bounds of capital or of votes
    Share held(Stakes.Bounds bounds, int held, BitSet certain, BitSet possible) {
        long least = sum(held, certain, true, bounds.least());
        long most = Math.min(
                sum(held, possible, true, bounds.most()), Share.WHOLE - sum(held, possible, false, bounds.least()));
        return new Share((int) least, (int) Math.max(least, most));
    }

    private long sum(int held, BitSet set, boolean inside, int[] shares) {
        long sum = 0;
        for (int stake = stakes.start[held]; stake < stakes.start[held + 1]; stake++) {
            if (set.get(stakes.holder[stake]) == inside) {
                sum += shares[stake];
            }
        }
        return sum;
    }

    /// Sums by entity, few or many.
    private static final class LongTally {
        private final IntMap numbers = new IntMap();
        private long[] sums = new long[16];

        long add(int of, int value) {
            int number = numbers.number(of);
            if (number == sums.length) {
                sums = Arrays.copyOf(sums, sums.length << 1);
            }
            sums[number] += value;
            return sums[number];
        }
    }
}
