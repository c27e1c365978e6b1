package fr.etagere.bench.ownership;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the engines said so far: the next one must say the same.
final class ToldControl {

    private final DrawnStakes stakes;
    private final long majority;
    private int @Nullable [] chains;
    private int @Nullable [] controllers;

    ToldControl(DrawnStakes stakes, int majority) {
        this.stakes = stakes;
        this.majority = majority;
    }

    int chained() {
        return count(chains);
    }

    int controlled() {
        return count(controllers);
    }

    private static int count(int @Nullable [] tops) {
        return tops == null
                ? 0
                : (int) Arrays.stream(tops).filter(top -> top >= 0).count();
    }

    void chains(String who, int[] tops) {
        if (chains == null) {
            chains = tops;
        } else if (!Arrays.equals(chains, tops)) {
            throw apart(who, Arrays.mismatch(chains, tops));
        }
        // A chain of majorities is control: the whole question puts both of its ends under one.
        int[] groups = groups(controllers == null ? tops : controllers);
        for (int entity = 0; controllers != null && entity < tops.length; entity++) {
            if (tops[entity] >= 0 && groups[entity] != groups[tops[entity]]) {
                throw apart(who, entity);
            }
        }
    }

    void chain(String who, int entity, int top) {
        // A ring is walked a thousand steps by a query, and has no end for a walk.
        if (chains != null && chains[entity] >= 0 && chains[entity] != top) {
            throw apart(who, entity);
        }
    }

    /// Groups are the same, and so are their tops but in a ring, where any member will do.
    void controllers(String who, int[] tops) {
        if (controllers == null) {
            controllers = tops;
            return;
        }
        int[] before = groups(controllers);
        int[] now = groups(tops);
        if (!Arrays.equals(least(before), least(now))) {
            throw apart(who, Arrays.mismatch(least(before), least(now)));
        }
        boolean[] ring = heldByOwnGroup(now);
        for (int entity = 0; entity < tops.length; entity++) {
            if (before[entity] != now[entity] && !(ring[before[entity]] && ring[now[entity]])) {
                throw apart(who, entity);
            }
        }
    }

    /// The top of each entity, itself when nobody is above.
    private static int[] groups(int[] tops) {
        int[] groups = tops.clone();
        for (int entity = 0; entity < groups.length; entity++) {
            groups[entity] = groups[entity] < 0 ? entity : groups[entity];
        }
        return groups;
    }

    /// The least member of each entity's group, which does not depend on the top.
    private static int[] least(int[] groups) {
        int[] first = new int[groups.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int entity = groups.length - 1; entity >= 0; entity--) {
            first[groups[entity]] = entity;
        }
        int[] least = new int[groups.length];
        Arrays.setAll(least, entity -> first[groups[entity]]);
        return least;
    }

    private boolean[] heldByOwnGroup(int[] groups) {
        long[] votes = new long[groups.length];
        for (int i = 0; i < stakes.size(); i++) {
            if (groups[stakes.holder()[i]] == groups[stakes.held()[i]]) {
                votes[stakes.held()[i]] += stakes.votes()[i];
            }
        }
        boolean[] held = new boolean[groups.length];
        for (int entity = 0; entity < held.length; entity++) {
            held[entity] = votes[entity] > majority;
        }
        return held;
    }

    private static IllegalStateException apart(String who, int entity) {
        return new IllegalStateException(who + " disagrees on entity " + entity);
    }
}
