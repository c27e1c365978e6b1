package fr.etagere.ownership;

import java.util.BitSet;

/// What some entities may hold when everything undisclosed above a company may be theirs too.
final class ForeignReach {

    private final Stakes stakes;
    private final int majority;
    private final BitSet walls;

    /// @param walls those behind whom there is nobody to look for: persons, States
    ForeignReach(Stakes stakes, int majority, BitSet walls) {
        this.stakes = stakes;
        this.majority = majority;
        this.walls = walls;
    }

    /// The most of the entity asked about that they and those they may control can have.
    int most(BitSet start, Stakes.Bounds bounds) {
        BitSet controlled = controlled(start);
        return (int) (Share.WHOLE - others(Question.ASKED, controlled, bounds));
    }

    /// All companies in which those surely not theirs leave them a majority of votes.
    private BitSet controlled(BitSet start) {
        var set = (BitSet) start.clone();
        var queue = new IntList(stakes.size());
        for (int entity = 0; entity < stakes.size(); entity++) {
            queue.add(entity);
        }
        for (int next = 0; next < queue.size(); next++) {
            int entity = queue.get(next);
            boolean free = entity != Question.ASKED && !set.get(entity) && !walls.get(entity);
            if (free && Share.WHOLE - others(entity, set, stakes.votes) > majority) {
                set.set(entity);
                for (int at = stakes.downStart(entity); at < stakes.downStart(entity + 1); at++) {
                    queue.add(stakes.held(stakes.downStake(at)));
                }
            }
        }
        return set;
    }

    private long others(int held, BitSet set, Stakes.Bounds bounds) {
        long sum = 0;
        for (int stake = stakes.start[held]; stake < stakes.start[held + 1]; stake++) {
            if (!set.get(stakes.holder[stake])) {
                sum += bounds.least()[stake];
            }
        }
        return sum;
    }
}
