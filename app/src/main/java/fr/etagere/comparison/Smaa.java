package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Runs the samples and puts the figures together. Blocks of 4096 samples go to two lanes in turn, whatever the
/// threads, and lanes are added in order: the figures do not depend on who ran what.
final class Smaa {

    static final int BLOCK = 4096;

    /// Confidence factors cost as many scorings as there are options, so they have fewer samples.
    static final long CONFIDENCE_SAMPLES = 1 << 16;

    private static final long LEAST_CONFIDENCE_SAMPLES = 1 << 10;

    /// Products of a weight and a value that confidence factors may cost: half a second.
    private static final long CONFIDENCE_WORK = 1L << 32;

    private static final int LANES = 2;

    /// Blocks of the confidence factors, away from those of the ranks.
    private static final long CONFIDENCE_BLOCKS = 1L << 23;

    private final Model model;
    private final WeightSource source;
    private final long samples;
    private final long seed;

    /// @param samples at least 1
    Smaa(Model model, WeightSource source, long samples, long seed) {
        if (samples < 1 || samples > CONFIDENCE_BLOCKS * BLOCK) {
            throw new IllegalArgumentException("not a number of samples: " + samples);
        }
        this.model = model;
        this.source = source;
        this.samples = samples;
        this.seed = seed;
    }

    /// Calls `lane` for 0 and 1, on two threads when there are two.
    static <T> List<T> lanes(IntFunction<T> lane, boolean parallel) {
        IntStream lanes = IntStream.range(0, LANES);
        return (parallel ? lanes.parallel() : lanes).mapToObj(lane).toList();
    }

    /// What a lane does with each chunk of its samples.
    interface Chunks {
        /// @param number of the chunk in its block
        void chunk(Randoms randoms, int number, int count);

        void endBlock();
    }

    /// Goes through the blocks of a lane.
    static void blocks(int lane, long samples, long seed, long firstBlock, Draws draws, Chunks chunks) {
        for (long block = lane; block * BLOCK < samples; block += LANES) {
            var randoms = new Randoms(seed, firstBlock + block);
            draws.start(randoms);
            long left = Math.min(BLOCK, samples - block * BLOCK);
            for (int number = 0; left > 0; left -= Randoms.WIDTH, number++) {
                chunks.chunk(randoms, number, (int) Math.min(left, Randoms.WIDTH));
            }
            chunks.endBlock();
        }
    }

    Acceptability run(boolean parallel) {
        Tally tally = lanes(this::tally, parallel).stream().reduce(Tally::plus).orElseThrow();
        double[][] central = new double[model.options.size()][];
        for (int o = 0; o < central.length; o++) {
            double firsts = tally.ranks[o][0];
            central[o] = Arrays.stream(tally.central[o])
                    .map(sum -> firsts == 0 ? 0 : sum / firsts)
                    .toArray();
        }
        long work = (long) central.length * central.length * model.criteria.size();
        long affordable = Math.clamp(CONFIDENCE_WORK / work, LEAST_CONFIDENCE_SAMPLES, CONFIDENCE_SAMPLES);
        long drawn = model.uncertain() ? Math.min(samples, affordable) : 1;
        double[] confident = new double[central.length];
        for (double[] lane : lanes(lane -> confident(lane, drawn, tally, central), parallel)) {
            for (int o = 0; o < confident.length; o++) {
                confident[o] += lane[o];
            }
        }
        return figures(tally, central, confident, drawn);
    }

    private Tally tally(int lane) {
        var draws = new Draws(model, source, false);
        var ranks = new Ranks(model.options.size());
        var tally = new Tally(model.options.size(), model.criteria.size());
        var pairs = PairShare.of(model.options.size(), samples);
        blocks(lane, samples, seed, 0, draws, new Chunks() {
            @Override
            public void chunk(Randoms randoms, int number, int count) {
                draws.next(randoms, count);
                boolean counted = pairs.counts(number);
                ranks.rank(draws.scores, count, counted ? tally.wins : null);
                tally.add(ranks, draws.weights, count, counted);
            }

            @Override
            public void endBlock() {
                tally.endBlock();
            }
        });
        return tally;
    }

    /// Of the draws of the uncertain values, how many leave each option first under its central weights.
    private double[] confident(int lane, long drawn, Tally tally, double[][] central) {
        var draws = new Draws(model, source, true);
        var ranks = new Ranks(model.options.size());
        double[] firsts = new double[central.length];
        double[][] weights = new double[model.criteria.size()][Randoms.WIDTH];
        blocks(lane, drawn, seed, CONFIDENCE_BLOCKS, draws, new Chunks() {
            @Override
            public void chunk(Randoms randoms, int number, int count) {
                draws.values(randoms, count);
                for (int o = 0; o < firsts.length; o++) {
                    if (tally.ranks[o][0] > 0) {
                        for (int c = 0; c < weights.length; c++) {
                            Simplex.set(weights[c], central[o][c], count);
                        }
                        draws.score(randoms, weights, count);
                        ranks.rankOne(o, draws.scores, count);
                        for (int s = 0; s < count; s++) {
                            firsts[o] += ranks.better[o][s] == 0 ? 1.0 / (1 + ranks.equal[o][s]) : 0;
                        }
                    }
                }
            }

            @Override
            public void endBlock() {
                // Draws of values are independent: blocks tell nothing more.
            }
        });
        return firsts;
    }

    private Acceptability figures(Tally tally, double[][] central, double[] confident, long drawn) {
        var options = new ArrayList<Acceptability.OfOption>();
        double worst = 0;
        double worstPair = 0;
        for (int o = 0; o < central.length; o++) {
            var ranks = new ArrayList<Acceptability.Figure>();
            for (int r = 0; r < central.length; r++) {
                var figure = figure(tally.ranks[o][r], tally.squares[o][r], tally.blocks, samples);
                ranks.add(figure);
                worst = Math.max(worst, figure.halfWidth());
            }
            var beats = new LinkedHashMap<String, Acceptability.Figure>();
            for (int b = 0; b < central.length; b++) {
                if (b != o) {
                    var figure = figure(tally.beats[o][b], tally.beatSquares[o][b], tally.blocks, tally.pairSamples);
                    beats.put(model.options.get(b), figure);
                    worstPair = Math.max(worstPair, figure.halfWidth());
                }
            }
            boolean ever = tally.ranks[o][0] > 0;
            double confidence = Math.clamp(confident[o] / drawn, 0, 1);
            options.add(new Acceptability.OfOption(
                    model.options.get(o),
                    List.copyOf(ranks),
                    ever
                            ? new Acceptability.Favoured(
                                    byObjective(central[o]), byCriterion(central[o]), confidence(confidence, drawn))
                            : null,
                    Collections.unmodifiableMap(beats)));
        }
        return new Acceptability(
                samples,
                seed,
                source.sampling(),
                options,
                worst,
                new Acceptability.Pairs(tally.pairSamples, worstPair));
    }

    private Acceptability.Figure figure(double sum, double squares, long blocks, long of) {
        double share = Math.clamp(sum / of, 0, 1);
        boolean walk = source.sampling().method() == Acceptability.Method.HIT_AND_RUN;
        return new Acceptability.Figure(
                share, walk ? Errors.ofBlocks(sum, squares, blocks, of) : Errors.wilson(share, (double) of));
    }

    /// Without any uncertain value, one scoring says all.
    private Acceptability.Figure confidence(double share, long drawn) {
        return new Acceptability.Figure(share, model.uncertain() ? Errors.wilson(share, (double) drawn) : 0);
    }

    private Map<String, Double> byObjective(double[] weights) {
        var by = new LinkedHashMap<String, Double>();
        for (int i = 0; i < model.under.length; i++) {
            by.put(
                    model.objectives.get(i),
                    Arrays.stream(model.under[i]).mapToDouble(c -> weights[c]).sum());
        }
        return Collections.unmodifiableMap(by);
    }

    private Map<String, Double> byCriterion(double[] weights) {
        var by = new LinkedHashMap<String, Double>();
        for (int c = 0; c < weights.length; c++) {
            by.put(model.criteria.get(c).id(), weights[c]);
        }
        return Collections.unmodifiableMap(by);
    }
}
