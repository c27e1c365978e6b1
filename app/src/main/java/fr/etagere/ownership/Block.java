package fr.etagere.ownership;

import java.util.Arrays;
import java.util.Optional;

/// Solves the equations of entities that hold each other, those above them being settled.
final class Block {

    /// Cross-holdings of usual size settle in some dozens of rounds; slower ones are solved by elimination.
    private static final int ROUNDS = 400;

    private static final int LONG_ROUNDS = 20_000;
    private static final int DENSE = 512;
    private static final int IMPROVEMENTS = 30;
    private static final int WIDENINGS = 58;

    private final Stakes stakes;
    private final Choice choice;
    private final int[] entities;
    private final long[] values;
    private final IntMap places = new IntMap();

    Block(Stakes stakes, Choice choice, int[] entities, long[] values) {
        this.stakes = stakes;
        this.choice = choice;
        this.entities = entities;
        this.values = values;
        for (int entity : entities) {
            places.number(entity);
        }
    }

    /// @param least whether bounds below are wanted, or bounds above
    void solve(boolean least) {
        boolean slow = !rise(ROUNDS);
        boolean small = entities.length <= DENSE;
        if (slow && small) {
            leap();
        } else if (slow) {
            rise(LONG_ROUNDS);
        }
        if (!isExact() && !least) {
            coverFromAbove(slow && small ? eliminate().map(solved -> solved[1]).orElseGet(this::steps) : steps());
        }
    }

    /// Whether the nearest billionths, which a register written by hand often gives, solve the equations exactly;
    /// they are then kept.
    private boolean isExact() {
        long[] low = current();
        for (int at = 0; at < entities.length; at++) {
            values[entities[at]] = (low[at] + Share.WHOLE / 2) / Share.WHOLE * Share.WHOLE;
        }
        if (isBelow() && isAbove()) {
            return true;
        }
        put(low);
        return false;
    }

    /// From a bound below to a better one, until nothing moves: each round is one reading of the equations, rounded
    /// down.
    private boolean rise(int rounds) {
        for (int round = 0; round < rounds; round++) {
            boolean moved = false;
            for (int entity : entities) {
                long value = choice.down(entity, values);
                if (value > values[entity]) {
                    values[entity] = value;
                    moved = true;
                }
            }
            if (!moved) {
                return true;
            }
        }
        return false;
    }

    /// Solves for the shares chosen now, steps back by less than shows, and keeps the result if the equations say
    /// that it is a bound below; then chooses again.
    private void leap() {
        for (int i = 0; i < IMPROVEMENTS; i++) {
            Optional<double[][]> solved = eliminate();
            if (solved.isEmpty()) {
                return;
            }
            long[] before = current();
            double[] value = solved.get()[0];
            double[] steps = solved.get()[1];
            boolean kept = false;
            for (int back = 0; back < WIDENINGS && !kept; back++) {
                for (int at = 0; at < entities.length; at++) {
                    long lower = (long) (value[at] * Choice.ONE) - (long) Math.scalb(steps[at], back);
                    values[entities[at]] = Math.clamp(lower, before[at], Choice.ONE);
                }
                kept = isBelow();
            }
            if (!kept) {
                put(before);
                return;
            }
            rise(ROUNDS / 10);
            if (Arrays.equals(before, current())) {
                return;
            }
        }
    }

    private boolean isBelow() {
        for (int entity : entities) {
            if (choice.down(entity, values) < values[entity]) {
                return false;
            }
        }
        return true;
    }

    /// Lifts a bound below into one above, by as little as the equations accept.
    private void coverFromAbove(double[] steps) {
        long[] low = current();
        for (int wider = 0; wider < WIDENINGS; wider++) {
            for (int at = 0; at < entities.length; at++) {
                double lifted = low[at] + Math.scalb(steps[at], wider);
                values[entities[at]] = lifted >= Choice.ONE ? Choice.ONE : (long) Math.ceil(lifted);
            }
            if (isAbove()) {
                return;
            }
        }
        // Nothing of the whole is more than the whole.
        for (int entity : entities) {
            values[entity] = Choice.ONE;
        }
    }

    private boolean isAbove() {
        for (int entity : entities) {
            if (choice.up(entity, values) > values[entity]) {
                return false;
            }
        }
        return true;
    }

    private long[] current() {
        return Arrays.stream(entities).mapToLong(entity -> values[entity]).toArray();
    }

    private void put(long[] wanted) {
        for (int at = 0; at < entities.length; at++) {
            values[entities[at]] = wanted[at];
        }
    }

    /// How many steps a walk makes before it leaves, for the shares chosen: how far an error of one spreads.
    private double[] steps() {
        double[] steps = new double[entities.length];
        Arrays.fill(steps, 1);
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > 1e-3; round++) {
            moved = 0;
            for (int at = 0; at < entities.length; at++) {
                int entity = entities[at];
                double sum = 1;
                for (int stake = stakes.start[entity]; stake < stakes.start[entity + 1]; stake++) {
                    int place = places.find(stakes.holder[stake]);
                    sum += place < 0 ? 0 : steps[place] * choice.chosen(stake) / Share.WHOLE;
                }
                moved = Math.max(moved, sum - steps[at]);
                steps[at] = sum;
            }
        }
        return steps;
    }

    /// Values and steps for the shares chosen now; empty when they close the block on itself.
    private Optional<double[][]> eliminate() {
        int size = entities.length;
        double[][] matrix = new double[size][size];
        double[] outside = new double[size];
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        for (int at = 0; at < size; at++) {
            int entity = entities[at];
            choice.down(entity, values);
            matrix[at][at] = 1;
            outside[at] = (double) choice.undisclosed(entity) / Share.WHOLE;
            for (int stake = stakes.start[entity]; stake < stakes.start[entity + 1]; stake++) {
                int place = places.find(stakes.holder[stake]);
                double share = (double) choice.chosen(stake) / Share.WHOLE;
                if (place < 0) {
                    outside[at] += share * values[stakes.holder[stake]] / Choice.ONE;
                } else {
                    matrix[at][place] -= share;
                }
            }
        }
        return Elimination.solve(matrix, outside, ones);
    }
}
