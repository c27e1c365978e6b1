package fr.etagere.comparison;

/// How often each option is first in each bin of the range of one value.
///
/// @param firsts by bin, then by option
@SuppressWarnings("ArrayRecordComponent") // never compared
record BinTable(double[][] firsts) {

    record Change(double value, double error) {}

    /// Probability that another option than the leader of all bins together leads, the bin being known. The error is
    /// the mass of the bins where the first two are within Monte Carlo error, and half a bin at each change
    /// of leader between neighbours.
    ///
    /// @param levels whether bins are levels, which have no width
    Change leaderChanges(boolean levels) {
        double[] all = sums();
        double total = 0;
        for (double each : all) {
            total += each;
        }
        int leader = leader(all);
        double changed = 0;
        double unsure = 0;
        int before = -1;
        for (double[] bin : firsts) {
            double mass = 0;
            for (double each : bin) {
                mass += each;
            }
            int here = leader(bin);
            int rival = here == leader ? second(bin, here) : leader;
            changed += here == leader ? 0 : mass;
            boolean resolved = bin[here] - bin[rival] > Errors.Z * Math.sqrt(bin[here] + bin[rival]);
            if (!resolved) {
                unsure += mass;
            } else if (before >= 0 && before != here && !levels) {
                unsure += mass / 2;
            }
            before = resolved ? here : -1;
        }
        return new Change(changed / total, unsure / total);
    }

    /// Mutual information of the bin and of who is first, in bits, less what as many samples show by chance when there
    /// is none (Miller 1955).
    Change entropyGain() {
        double[] all = sums();
        double total = 0;
        for (double each : all) {
            total += each;
        }
        double mean = 0;
        double square = 0;
        int bins = 0;
        for (double[] bin : firsts) {
            double mass = 0;
            for (double each : bin) {
                mass += each;
            }
            bins += mass > 0 ? 1 : 0;
            for (int o = 0; o < bin.length; o++) {
                if (bin[o] > 0) {
                    double bits = StrictMath.log(bin[o] * total / (mass * all[o])) / StrictMath.log(2);
                    mean += bin[o] / total * bits;
                    square += bin[o] / total * bits * bits;
                }
            }
        }
        int options = 0;
        for (double each : all) {
            options += each > 0 ? 1 : 0;
        }
        double freedom = Math.max(0, (bins - 1) * (options - 1));
        double unit = 1 / (2 * total * StrictMath.log(2));
        double variance = Math.max(0, square - mean * mean) / total + 2 * freedom * unit * unit;
        return new Change(Math.max(0, mean - freedom * unit), Errors.Z * Math.sqrt(variance));
    }

    private double[] sums() {
        double[] sums = new double[firsts[0].length];
        for (double[] bin : firsts) {
            for (int o = 0; o < sums.length; o++) {
                sums[o] += bin[o];
            }
        }
        return sums;
    }

    private static int leader(double[] firsts) {
        return second(firsts, -1);
    }

    /// The most often first, one set aside.
    private static int second(double[] firsts, int aside) {
        int best = aside == 0 ? 1 : 0;
        for (int o = 0; o < firsts.length; o++) {
            best = o != aside && firsts[o] > firsts[best] ? o : best;
        }
        return best;
    }
}
