package fr.etagere.ownership;

import java.util.Arrays;

/// For every entity at once, who surely controls it and is surely controlled by none. Where one entity controls
/// another, its group takes the other's in: two that surely control a third cannot be strangers, since their
/// majorities share a holder, so groups nest and union-find is enough.
final class VoteTops {

    private final Stakes stakes;
    private final long majority;
    private final int[] parent;
    /// Members of a group, as a chain from its top.
    private final int[] nextMember;

    private final int[] lastMember;
    private final int[] members;

    VoteTops(Stakes stakes, int majority) {
        this.stakes = stakes;
        this.majority = majority;
        int size = stakes.size();
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
        lastMember = parent.clone();
        nextMember = new int[size];
        Arrays.fill(nextMember, -1);
        members = new int[size];
        Arrays.fill(members, 1);
        var queue = new IntList(size);
        for (int entity = 0; entity < size; entity++) {
            settle(entity, queue);
        }
        for (int next = 0; next < queue.size(); next++) {
            settle(queue.get(next), queue);
        }
    }

    int top(int entity) {
        int at = entity;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// Whether a top is itself under the majority of its own group, as in a cycle.
    boolean heldByOwnGroup(int top) {
        return majorityGroup(top) == top;
    }

    /// Puts a top under the group that has the majority in it, if there is one. Members of groups were put there by
    /// such a majority already.
    private void settle(int entity, IntList queue) {
        if (parent[entity] != entity) {
            return;
        }
        int by = majorityGroup(entity);
        if (by < 0 || by == entity) {
            return;
        }
        // What was held partly by one group and partly by the other may now be under one majority: it is among what
        // either holds, so looking at the smaller group is enough.
        int small = members[by] < members[entity] ? by : entity;
        for (int member = small, left = members[small]; left > 0; left--, member = nextMember[member]) {
            for (int at = stakes.downStart(member); at < stakes.downStart(member + 1); at++) {
                int held = stakes.held(stakes.downStake(at));
                if (parent[held] == held) {
                    queue.add(held);
                }
            }
        }
        parent[entity] = by;
        nextMember[lastMember[by]] = entity;
        lastMember[by] = lastMember[entity];
        members[by] += members[entity];
        queue.add(by);
    }

    private int majorityGroup(int entity) {
        int from = stakes.start[entity];
        int to = stakes.start[entity + 1];
        if (stakes.votes.sure(from, to) <= majority) {
            return -1;
        }
        // A majority vote of groups (Boyer and Moore, weighted), then a count.
        int candidate = -1;
        long lead = 0;
        for (int stake = from; stake < to; stake++) {
            int group = top(stakes.holder[stake]);
            int votes = stakes.votes.least()[stake];
            if (group == candidate) {
                lead += votes;
            } else if (votes > lead) {
                candidate = group;
                lead = votes - lead;
            } else {
                lead -= votes;
            }
        }
        long sum = 0;
        for (int stake = from; stake < to; stake++) {
            if (top(stakes.holder[stake]) == candidate) {
                sum += stakes.votes.least()[stake];
            }
        }
        return sum > majority ? candidate : -1;
    }
}
