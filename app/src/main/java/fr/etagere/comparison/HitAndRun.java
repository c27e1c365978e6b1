package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Walks in the polytope: from a point, a random direction, then a point drawn evenly on the chord. Its limit is the
/// uniform distribution (Smith 1984); Tervonen, van Valkenhoef, Basturk and Postmus (2013) brought it to weights.
///
/// The walk runs in coordinates where the polytope is about as wide in all directions: its covariance, estimated by
/// three pilot walks, is made the identity. Two samples are then d² steps apart (d: dimension), 128 at most, where
/// Tervonen and others take d³ without that change. Up to eleven dimensions, two samples in a row correlate by about
/// 0.2; beyond, by more. A block begins with as many steps as 32 samples. Each block is a walk of its own from
/// the inner point, so blocks are independent and the spread of their means tells the error, correlation included.
final class HitAndRun implements WeightSource {

    /// Below this share of draws kept, walking costs less than rejecting.
    static final double BELOW = 0.01;

    private static final int BURN_IN = 32;
    private static final int MOST_THINNING = 128;

    private static final int PILOTS = 3;
    private static final int PILOT_SAMPLES = 256;
    private static final int PILOT_THINNING = 2;

    private final WalkSpace space;
    private final double[] direction;
    private final double[] place;
    private final double[] slack;
    private final double[] rate;

    private HitAndRun(WalkSpace space) {
        this.space = space;
        this.direction = new double[space.dimension()];
        this.place = new double[space.dimension()];
        this.slack = new double[space.faces()];
        this.rate = new double[space.faces()];
    }

    /// @param polytope of more than one point
    static HitAndRun in(Polytope polytope) {
        Polytope.Faces faces = polytope.faces();
        double[] centre = polytope.inside(faces);
        double[][] basis =
                WalkSpace.directions(faces.tight().stream().map(Row::a).toList(), polytope.size());
        var walk = new HitAndRun(new WalkSpace(faces.slack(), centre, basis));
        for (int pilot = 0; pilot < PILOTS; pilot++) {
            walk = new HitAndRun(walk.space.rounded(walk.pilot(new Randoms(0, pilot))));
        }
        return walk;
    }

    private List<double[]> pilot(Randoms randoms) {
        start(randoms);
        var visited = new ArrayList<double[]>();
        int samples = PILOT_SAMPLES * place.length;
        for (int i = 0; i < samples; i++) {
            steps(randoms, PILOT_THINNING * place.length);
            visited.add(place.clone());
        }
        return visited;
    }

    @Override
    public void start(Randoms randoms) {
        Arrays.fill(place, 0);
        space.slacks(place, slack);
        steps(randoms, BURN_IN * thinning());
    }

    @Override
    public void fill(Randoms randoms, double[][] out, int count) {
        for (int s = 0; s < count; s++) {
            steps(randoms, thinning());
            // Slacks are carried along each step: computed anew here, their rounding never builds up.
            space.slacks(place, slack);
            for (int i = 0; i < out.length; i++) {
                out[i][s] = space.weight(i, place);
            }
        }
    }

    private int thinning() {
        return Math.min(MOST_THINNING, place.length * place.length);
    }

    private void steps(Randoms randoms, int count) {
        for (int step = 0; step < count; step++) {
            randoms.gaussians(direction);
            space.rates(direction, rate);
            double back = Double.NEGATIVE_INFINITY;
            double forth = Double.POSITIVE_INFINITY;
            for (int f = 0; f < rate.length; f++) {
                double reach = -slack[f] / rate[f];
                if (rate[f] > 0) {
                    back = Math.max(back, reach);
                } else if (rate[f] < 0) {
                    forth = Math.min(forth, reach);
                }
            }
            double length = back + randoms.next() * (forth - back);
            for (int d = 0; d < place.length; d++) {
                place[d] += length * direction[d];
            }
            for (int f = 0; f < rate.length; f++) {
                slack[f] = Math.max(0, slack[f] + length * rate[f]);
            }
        }
    }

    @Override
    public WeightSource fresh() {
        return new HitAndRun(space);
    }

    @Override
    public Acceptability.Sampling sampling() {
        return new Acceptability.Sampling(Acceptability.Method.HIT_AND_RUN, 1, BURN_IN * thinning(), thinning());
    }
}
