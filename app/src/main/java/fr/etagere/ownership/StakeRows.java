package fr.etagere.ownership;

import java.util.List;

/// Stakes as they are read, one after the other.
final class StakeRows {

    private final IntList holder;
    private final IntList capitalLeast;
    private final IntList capitalMost;
    private final IntList votesLeast;
    private final IntList votesMost;

    /// @param room how many are expected
    StakeRows(int room) {
        holder = new IntList(room);
        capitalLeast = new IntList(room);
        capitalMost = new IntList(room);
        votesLeast = new IntList(room);
        votesMost = new IntList(room);
    }

    int size() {
        return holder.size();
    }

    int holder(int stake) {
        return holder.get(stake);
    }

    void add(int by, Statement statement) {
        holder.add(by);
        capitalLeast.add(statement.capitalLeast());
        capitalMost.add(statement.capitalMost());
        votesLeast.add(statement.votesLeast());
        votesMost.add(statement.votesMost());
    }

    /// The stakes of a head office and of its branch are one person's. Whether one is counted in the other is not
    /// published: together they are at least the larger, at most the sum.
    void merge(int stake, Statement statement) {
        capitalLeast.set(stake, Math.max(capitalLeast.get(stake), statement.capitalLeast()));
        votesLeast.set(stake, Math.max(votesLeast.get(stake), statement.votesLeast()));
        capitalMost.set(stake, (int) Math.min(Share.WHOLE, (long) capitalMost.get(stake) + statement.capitalMost()));
        votesMost.set(stake, (int) Math.min(Share.WHOLE, (long) votesMost.get(stake) + statement.votesMost()));
    }

    /// Puts parts end to end.
    ///
    /// @param starts of each part, where the stakes of each of its entities begin in it
    static Stakes stakes(IntMap numbers, List<IntList> starts, List<StakeRows> parts) {
        int[] start = new int[starts.stream().mapToInt(IntList::size).sum() + 1];
        int entity = 0;
        int before = 0;
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < starts.get(part).size(); i++) {
                start[entity++] = before + starts.get(part).get(i);
            }
            before += parts.get(part).size();
        }
        start[entity] = before;
        return new Stakes(
                numbers,
                start,
                joined(parts.stream().map(part -> part.holder).toList(), before),
                new Stakes.Bounds(
                        joined(parts.stream().map(part -> part.capitalLeast).toList(), before),
                        joined(parts.stream().map(part -> part.capitalMost).toList(), before)),
                new Stakes.Bounds(
                        joined(parts.stream().map(part -> part.votesLeast).toList(), before),
                        joined(parts.stream().map(part -> part.votesMost).toList(), before)));
    }

    private static int[] joined(List<IntList> lists, int size) {
        int[] all = new int[size];
        int at = 0;
        for (IntList list : lists) {
            list.copy(all, at);
            at += list.size();
        }
        return all;
    }
}
