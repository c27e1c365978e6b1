package fr.etagere.dossier;

import fr.etagere.comparison.Flips;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The picture of the flips: for each objective, where its weight may go before another option is first.
record FlipBands(List<Band> bands) {

    static final int LEFT = 270;
    static final int WIDTH = 660;
    static final int ROW = 62;
    private static final double LETTER = 7.4;
    private static final int LABELLED = 100;

    /// @param keptFrom start of the weights that keep the first first
    /// @param keptWidth their extent
    /// @param mean where the admitted mean is
    /// @param others who is first on each side
    record Band(
            String name, int y, double keptFrom, double keptWidth, double mean, String meanLabel, List<Other> others) {}

    /// @param edge where the two are equal
    /// @param label who takes over; empty when it would not fit
    record Other(double x, double width, double edge, String edgeLabel, String label, boolean after) {}

    static FlipBands of(Flips flips, ComparisonWording wording) {
        var bands = new ArrayList<Band>();
        for (Flips.Threshold one : flips.thresholds()) {
            double from = one.below() == null ? 0 : one.below().weight();
            double to = one.above() == null ? 1 : one.above().weight();
            var others = new ArrayList<Other>();
            add(others, one.below(), 0, from, false, wording);
            add(others, one.above(), to, 1, true, wording);
            bands.add(new Band(
                    RankBars.shortened(wording.objective(one.objective()), 34),
                    bands.size() * ROW,
                    LEFT + from * WIDTH,
                    (to - from) * WIDTH,
                    LEFT + one.weight() * WIDTH,
                    wording.percent(one.weight()),
                    others));
        }
        return new FlipBands(bands);
    }

    private static void add(
            List<Other> others,
            Flips.@Nullable Crossing crossing,
            double from,
            double to,
            boolean after,
            ComparisonWording wording) {
        if (crossing == null) {
            return;
        }
        double width = (to - from) * WIDTH;
        String name = RankBars.shortened(wording.option(crossing.option()), Math.max(2, (int) (width / LETTER) - 2));
        others.add(new Other(
                LEFT + from * WIDTH,
                width,
                LEFT + crossing.weight() * WIDTH,
                wording.percent(crossing.weight()),
                width < LABELLED ? "" : name,
                after));
    }

    int height() {
        return bands.size() * ROW + 80;
    }
}
