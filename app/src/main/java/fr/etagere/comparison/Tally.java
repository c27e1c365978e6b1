package fr.etagere.comparison;

/// What the samples add up to.
final class Tally {

    /// Below any part: the smallest is one sample shared by 500 options.
    private static final double RESIDUE = 1e-6;

    /// Samples that give an option a rank, by option and rank from 0; a tie gives each of its ranks a part.
    final double[][] ranks;

    /// Squares of the same, summed block by block: the spread of blocks is an error that needs no independence inside.
    final double[][] squares;

    /// Samples of the open block where an option beats another; equal ones count in neither.
    final long[][] wins;

    /// Samples where an option beats another, half of the ties included, and squares by block.
    final double[][] beats;

    final double[][] beatSquares;

    /// Sum of the weights of the criteria, over the samples where an option is first.
    final double[][] central;

    long blocks;

    /// How many samples counted who beats whom.
    long pairSamples;

    private final int size;
    private long inBlock;
    private final long[][] whole;

    /// Of tied samples: what is gained from a rank to the one before.
    private final double[][] parts;

    Tally(int options, int criteria) {
        size = options;
        ranks = new double[size][size];
        squares = new double[size][size];
        wins = new long[size][size];
        beats = new double[size][size];
        beatSquares = new double[size][size];
        central = new double[size][criteria];
        whole = new long[size][size];
        parts = new double[size][size + 1];
    }

    /// @param pairs whether who beats whom was counted
    void add(Ranks found, double[][] weights, int count, boolean pairs) {
        if (found.tied) {
            addTied(found, weights, count);
        } else {
            for (int o = 0; o < size; o++) {
                histogram(whole[o], found.better[o], count);
            }
            for (int s = 0; s < count; s++) {
                double[] sums = central[found.first[s]];
                for (int c = 0; c < sums.length; c++) {
                    sums[c] += weights[c][s];
                }
            }
        }
        inBlock += pairs ? count : 0;
    }

    private static void histogram(long[] counts, int[] better, int count) {
        for (int s = 0; s < count; s++) {
            counts[better[s]]++;
        }
    }

    private void addTied(Ranks found, double[][] weights, int count) {
        for (int o = 0; o < size; o++) {
            for (int s = 0; s < count; s++) {
                int rank = found.better[o][s];
                int equal = found.equal[o][s];
                double part = 1.0 / (1 + equal);
                parts[o][rank] += part;
                parts[o][rank + equal + 1] -= part;
                if (rank == 0) {
                    for (int c = 0; c < weights.length; c++) {
                        central[o][c] += part * weights[c][s];
                    }
                }
            }
        }
    }

    /// Closes a block of samples.
    void endBlock() {
        for (int o = 0; o < size; o++) {
            double part = 0;
            for (int r = 0; r < size; r++) {
                part += parts[o][r];
                // What rounding leaves of parts that came and went is no part.
                double here = whole[o][r] + (part < RESIDUE ? 0 : part);
                ranks[o][r] += here;
                squares[o][r] += here * here;
                whole[o][r] = 0;
                parts[o][r] = 0;
            }
            parts[o][size] = 0;
        }
        endWins();
        blocks++;
    }

    private void endWins() {
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                double ofA = (inBlock + wins[a][b] - wins[b][a]) / 2.0;
                double ofB = inBlock - ofA;
                beats[a][b] += ofA;
                beats[b][a] += ofB;
                beatSquares[a][b] += ofA * ofA;
                beatSquares[b][a] += ofB * ofB;
                wins[a][b] = 0;
                wins[b][a] = 0;
            }
        }
        pairSamples += inBlock;
        inBlock = 0;
    }

    /// Adds the other to this one.
    Tally plus(Tally other) {
        for (int o = 0; o < size; o++) {
            add(ranks[o], other.ranks[o]);
            add(squares[o], other.squares[o]);
            add(central[o], other.central[o]);
            add(beats[o], other.beats[o]);
            add(beatSquares[o], other.beatSquares[o]);
        }
        blocks += other.blocks;
        pairSamples += other.pairSamples;
        return this;
    }

    private static void add(double[] to, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }
}
