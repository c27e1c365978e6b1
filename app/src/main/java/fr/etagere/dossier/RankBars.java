package fr.etagere.dossier;

import fr.etagere.comparison.Acceptability;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The picture of the ranks: a bar an option, cut by rank, most often first on top.
///
/// @param bars at most {@link #MOST}; the table under the picture has them all
record RankBars(List<Bar> bars, List<Part> legend) {

    static final int LEFT = 270;
    static final int WIDTH = 660;
    static final int ROW = 44;
    private static final int MOST = 12;

    /// The last pattern stands for every rank from there on.
    private static final int PATTERNS = 5;

    private static final int LEGEND_STEP = 132;

    /// A label narrower than this would touch its neighbours.
    private static final int LABELLED = 52;

    record Bar(String name, int y, List<Part> parts) {}

    /// A part of a bar.
    ///
    /// @param pattern 1 to 5
    /// @param label empty when it would not fit
    record Part(int pattern, double x, double width, String label) {
        double middle() {
            return x + width / 2;
        }
    }

    static RankBars of(Acceptability acceptability, ComparisonWording wording, Texts texts) {
        List<Acceptability.OfOption> shown = acceptability.options().stream()
                .sorted(Comparator.comparingDouble(
                                (Acceptability.OfOption one) -> one.first().share())
                        .reversed())
                .limit(MOST)
                .toList();
        var bars = new ArrayList<Bar>();
        for (Acceptability.OfOption one : shown) {
            bars.add(new Bar(
                    shortened(wording.option(one.option()), 34), bars.size() * ROW, parts(one.ranks(), wording)));
        }
        int ranks = Math.min(PATTERNS, acceptability.options().size());
        boolean more = acceptability.options().size() > PATTERNS;
        var legend = new ArrayList<Part>();
        for (int r = 1; r <= ranks; r++) {
            String name = texts.get(more && r == ranks ? "compare.rank-on" : "compare.rank", r);
            legend.add(new Part(r, LEFT + (r - 1) * LEGEND_STEP, LEGEND_STEP, name));
        }
        return new RankBars(bars, legend);
    }

    private static List<Part> parts(List<Acceptability.Figure> ranks, ComparisonWording wording) {
        var parts = new ArrayList<Part>();
        double x = LEFT;
        double left = 1;
        for (int r = 0; r < Math.min(PATTERNS, ranks.size()); r++) {
            double share = r == PATTERNS - 1 ? left : ranks.get(r).share();
            double width = share * WIDTH;
            parts.add(new Part(r + 1, x, width, width < LABELLED ? "" : wording.percent(share)));
            x += width;
            left = Math.max(0, left - share);
        }
        return parts;
    }

    int height() {
        return bars.size() * ROW + 70;
    }

    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
