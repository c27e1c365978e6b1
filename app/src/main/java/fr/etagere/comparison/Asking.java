package fr.etagere.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What knowing each uncertain value would change. One run of samples serves all: its samples are sorted into bins by
/// where the value fell, and each bin shows who would be first if the value were known to be there. There is no inner
/// loop and no model of the response; the price is the width of a bin. The error of a change of leader counts it; the
/// fall of entropy is that of knowing the bin, a little less than of knowing the value.
final class Asking {

    /// Bins of equal probability of a continuous range; a named scale has one bin a level. Narrow enough to place a
    /// change of leader, wide enough that 100 000 samples leave three thousand in each.
    static final int BINS = 32;

    /// Numbers that the tables of one thread hold at once, 32 MB: a large grid fills its tables by parts, each from
    /// the same samples drawn again.
    static final int TABLE = 1 << 22;

    private final Model model;
    private final WeightSource source;
    private final long samples;
    private final long seed;
    private final int table;

    Asking(Model model, WeightSource source, long samples, long seed) {
        this(model, source, samples, seed, TABLE);
    }

    /// @param table numbers that the tables of one thread hold at once
    Asking(Model model, WeightSource source, long samples, long seed, int table) {
        if (samples < 1) {
            throw new IllegalArgumentException("not a number of samples: " + samples);
        }
        this.model = model;
        this.source = source;
        this.samples = samples;
        this.seed = seed;
        this.table = table;
    }

    List<Question> questions() {
        List<Draws.Unknown> unknowns = new Draws(model, source, true).unknowns();
        if (unknowns.isEmpty()) {
            return List.of();
        }
        var questions = new ArrayList<Question>();
        for (int from = 0; from < unknowns.size(); ) {
            Part part = new Part(from, end(unknowns, from));
            List<double[][][]> lanes = Smaa.lanes(lane -> firsts(lane, part), true);
            for (int u = part.from(); u < part.to(); u++) {
                double[][] firsts = lanes.get(0)[u - part.from()];
                for (int bin = 0; bin < firsts.length; bin++) {
                    for (int o = 0; o < firsts[bin].length; o++) {
                        firsts[bin][o] += lanes.get(1)[u - part.from()][bin][o];
                    }
                }
                questions.add(question(unknowns.get(u), new BinTable(firsts)));
            }
            from = part.to();
        }
        questions.sort(Comparator.comparingDouble(Question::leaderChanges)
                .thenComparingDouble(Question::entropyGain)
                .reversed());
        return List.copyOf(questions);
    }

    /// The unknowns whose tables are filled together.
    private record Part(int from, int to) {}

    private int end(List<Draws.Unknown> unknowns, int from) {
        long held = 0;
        int to = from;
        while (to < unknowns.size() && held <= table) {
            held += (long) bins(unknowns.get(to)) * model.options.size();
            to++;
        }
        return held > table ? Math.max(from + 1, to - 1) : to;
    }

    private int bins(Draws.Unknown unknown) {
        Cell cell = model.cells[unknown.option()][unknown.criterion()];
        return cell instanceof Cell.AnyLevel(int levels) ? levels : BINS;
    }

    private Question question(Draws.Unknown unknown, BinTable table) {
        Cell cell = model.cells[unknown.option()][unknown.criterion()];
        boolean levels = cell instanceof Cell.AnyLevel;
        BinTable.Change change = table.leaderChanges(levels);
        BinTable.Change gain = table.entropyGain();
        return new Question(
                model.options.get(unknown.option()),
                model.criteria.get(unknown.criterion()).id(),
                model.missing[unknown.option()][unknown.criterion()],
                change.value(),
                change.error(),
                gain.value(),
                gain.error());
    }

    /// How often each option is first, by unknown, then by bin of its range.
    private double[][][] firsts(int lane, Part part) {
        var draws = new Draws(model, source, true);
        var ranks = new Ranks(model.options.size());
        List<Draws.Unknown> unknowns = draws.unknowns();
        double[][][] firsts = new double[part.to() - part.from()][][];
        for (int u = 0; u < firsts.length; u++) {
            firsts[u] = new double[bins(unknowns.get(part.from() + u))][model.options.size()];
        }
        Smaa.blocks(lane, samples, seed, 0, draws, new Smaa.Chunks() {
            @Override
            public void chunk(Randoms randoms, int number, int count) {
                draws.next(randoms, count);
                ranks.rank(draws.scores, count, null);
                for (int u = 0; u < firsts.length; u++) {
                    if (ranks.tied) {
                        addTied(firsts[u], draws.uniform(part.from() + u), ranks, count);
                    } else {
                        add(firsts[u], draws.uniform(part.from() + u), ranks.first, count);
                    }
                }
            }

            @Override
            public void endBlock() {
                // Bins are added over all blocks.
            }
        });
        return firsts;
    }

    private static void add(double[][] bins, double[] uniform, int[] first, int count) {
        for (int s = 0; s < count; s++) {
            bins[(int) (uniform[s] * bins.length)][first[s]]++;
        }
    }

    private static void addTied(double[][] bins, double[] uniform, Ranks ranks, int count) {
        for (int o = 0; o < ranks.better.length; o++) {
            for (int s = 0; s < count; s++) {
                if (ranks.better[o][s] == 0) {
                    bins[(int) (uniform[s] * bins.length)][o] += 1.0 / (1 + ranks.equal[o][s]);
                }
            }
        }
    }
}
