package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Draws from a simplex that holds the polytope, and keeps what satisfies every row. Two such simplices are tried:
/// the weights above the least that each can be, those that cannot move set aside, and the weights sorted along chains
/// of « weighs at least as much ». Sorting keeps a point of the simplex evenly drawn, and a full ranking then rejects
/// nothing.
final class Rejection implements WeightSource {

    private static final int PILOT_CHUNKS = 32;

    /// As wide as rounding in a sum of weights, so that an equality met exactly is not refused.
    private static final double ROUNDING = -1e-12;

    private final Polytope polytope;
    private final List<Row> rows;
    private final double[] base;
    private final double spread;
    private final int[] moving;
    private final boolean[] moves;
    private final List<int[]> chains;
    private final double acceptance;

    private final Simplex simplex;
    private final List<SortingNetwork> networks;
    private final double[][] drawn;
    private final double[] slack = new double[Randoms.WIDTH];
    private final double[] least = new double[Randoms.WIDTH];

    private Rejection(Polytope polytope, double[] base, int[] moving, List<int[]> chains, double acceptance) {
        this.polytope = polytope;
        this.base = base;
        this.spread = 1 - Arrays.stream(base).sum();
        this.moving = moving;
        this.moves = new boolean[polytope.size()];
        for (int i : moving) {
            moves[i] = true;
        }
        this.chains = chains;
        this.simplex = new Simplex(moving.length);
        this.networks =
                chains.stream().map(chain -> new SortingNetwork(chain.length)).toList();
        this.drawn = new double[polytope.size()][Randoms.WIDTH];
        this.rows = polytope.rows().stream()
                .filter(row -> corners().stream().anyMatch(corner -> row.slack(corner) < ROUNDING))
                .toList();
        this.acceptance = acceptance < 0 ? pilot() : acceptance;
    }

    static List<Rejection> candidates(Polytope polytope) {
        var candidates = new ArrayList<Rejection>();
        candidates.add(new Rejection(polytope, polytope.lowest(), polytope.moving(), List.of(), -1));
        List<int[]> chains = Chains.of(polytope);
        if (!chains.isEmpty()) {
            int[] all = IntStream.range(0, polytope.size()).toArray();
            candidates.add(new Rejection(polytope, new double[polytope.size()], all, chains, -1));
        }
        return candidates;
    }

    /// The corners of what draws come from: a row that holds at each of them holds everywhere and is not looked at.
    private List<double[]> corners() {
        var corners = new ArrayList<double[]>();
        for (int i : moving) {
            double[] corner = base.clone();
            int[] heaviest = {i};
            for (int[] chain : chains) {
                for (int k = 0; k < chain.length; k++) {
                    heaviest = chain[k] == i ? Arrays.copyOfRange(chain, k, chain.length) : heaviest;
                }
            }
            for (int each : heaviest) {
                corner[each] += spread / heaviest.length;
            }
            corners.add(corner);
        }
        return corners;
    }

    /// Share of the draws that are kept, measured on a fixed seed.
    double acceptance() {
        return acceptance;
    }

    private double pilot() {
        var randoms = new Randoms(0, 0);
        double kept = 0;
        for (int chunk = 0; chunk < PILOT_CHUNKS; chunk++) {
            draw(randoms, Randoms.WIDTH);
            for (double each : least) {
                kept += each >= ROUNDING ? 1 : 0;
            }
        }
        return kept / (PILOT_CHUNKS * Randoms.WIDTH);
    }

    @Override
    public void start(Randoms randoms) {
        // Draws are independent.
    }

    @Override
    public void fill(Randoms randoms, double[][] out, int count) {
        if (rows.isEmpty()) {
            propose(randoms, out, count);
            return;
        }
        int filled = 0;
        while (filled < count) {
            draw(randoms, Randoms.WIDTH);
            for (int s = 0; s < Randoms.WIDTH && filled < count; s++) {
                if (least[s] >= ROUNDING) {
                    for (int i = 0; i < out.length; i++) {
                        out[i][filled] = drawn[i][s];
                    }
                    filled++;
                }
            }
        }
    }

    /// Draws, and leaves in `least` the least slack of each draw over the rows.
    private void draw(Randoms randoms, int count) {
        propose(randoms, drawn, count);
        Simplex.set(least, Double.MAX_VALUE, count);
        for (Row row : rows) {
            Simplex.set(slack, -row.b(), count);
            for (int i = 0; i < drawn.length; i++) {
                if (row.a()[i] != 0) {
                    Scores.add(slack, drawn[i], row.a()[i], count);
                }
            }
            lower(least, slack, count);
        }
    }

    private void propose(Randoms randoms, double[][] out, int count) {
        simplex.fill(randoms, some(out, moving), count);
        if (spread < 1) {
            for (int i = 0; i < out.length; i++) {
                if (!moves[i]) {
                    Simplex.set(out[i], 0, count);
                }
                shift(out[i], base[i], spread, count);
            }
        }
        for (int k = 0; k < chains.size(); k++) {
            networks.get(k).sort(some(out, chains.get(k)), count);
        }
    }

    private static double[][] some(double[][] columns, int[] which) {
        double[][] some = new double[which.length][];
        for (int k = 0; k < which.length; k++) {
            some[k] = columns[which[k]];
        }
        return some;
    }

    private static void shift(double[] out, double base, double spread, int count) {
        for (int s = 0; s < count; s++) {
            out[s] = Math.fma(out[s], spread, base);
        }
    }

    private static void lower(double[] least, double[] slack, int count) {
        for (int s = 0; s < count; s++) {
            least[s] = Math.min(least[s], slack[s]);
        }
    }

    @Override
    public WeightSource fresh() {
        return new Rejection(polytope, base, moving, chains, acceptance);
    }

    @Override
    public Acceptability.Sampling sampling() {
        var method = rows.isEmpty() ? Acceptability.Method.DIRECT : Acceptability.Method.REJECTION;
        return new Acceptability.Sampling(method, acceptance, 0, 1);
    }
}
