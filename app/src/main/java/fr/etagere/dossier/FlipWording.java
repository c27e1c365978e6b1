package fr.etagere.dossier;

import fr.etagere.comparison.Flips;
import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would make another option first, in sentences.
record FlipWording(ComparisonWording wording, Texts texts, Flips flips) {

    private record Limit(String objective, boolean above, Flips.Crossing crossing, double distance) {}

    /// The end of the sentence that says how often an option is first: until when it stays so.
    String until(String first) {
        if (flips.tied()) {
            return texts.get("compare.tied-at-mean");
        }
        if (!flips.leader().equals(first)) {
            return texts.get("compare.other-at-mean", wording.option(flips.leader()));
        }
        return nearest().stream()
                .map(limit -> texts.get(
                        limit.above() ? "compare.until-above" : "compare.until-below",
                        wording.objective(limit.objective()),
                        wording.percent(limit.crossing().weight()),
                        wording.option(limit.crossing().option())))
                .findFirst()
                .orElseGet(() -> texts.get("compare.no-limit"));
    }

    List<String> weights() {
        return nearest().stream()
                .map(limit -> texts.get(
                        limit.above() ? "compare.flip-above" : "compare.flip-below",
                        wording.objective(limit.objective()),
                        wording.percent(limit.crossing().weight()),
                        wording.option(limit.crossing().option()),
                        wording.percent(flips.reference().getOrDefault(limit.objective(), 0.0))))
                .toList();
    }

    /// The changes of one weight that end the lead, the smallest first.
    private List<Limit> nearest() {
        var limits = new ArrayList<Limit>();
        for (Flips.Threshold one : flips.thresholds()) {
            add(limits, one, true, one.above());
            add(limits, one, false, one.below());
        }
        limits.sort(Comparator.comparingDouble(Limit::distance));
        return limits;
    }

    private static void add(
            List<Limit> limits, Flips.Threshold threshold, boolean above, Flips.@Nullable Crossing crossing) {
        if (crossing != null) {
            limits.add(new Limit(
                    threshold.objective(), above, crossing, Math.abs(crossing.weight() - threshold.weight())));
        }
    }

    List<String> scores(GridFile grid) {
        var lines = new ArrayList<String>();
        for (Flips.ScoreFlip one : flips.scores()) {
            GridFile.Criterion criterion = grid.criterion(one.criterion()).orElseThrow();
            change(lines, criterion, one.leaderFalls());
            change(lines, criterion, one.challengerRises());
        }
        return lines;
    }

    private void change(List<String> lines, GridFile.Criterion criterion, Flips.@Nullable ScoreChange change) {
        if (change != null) {
            var figures = new Figures(texts.lang());
            lines.add(texts.get(
                    "compare.flip-score",
                    wording.option(change.option()),
                    criterion.label(),
                    figures.quantity(change.from()),
                    figures.quantity(change.to()),
                    new ValueWording(texts).unit(criterion)));
        }
    }
}
