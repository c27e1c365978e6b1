package fr.etagere.exitplan;

import fr.etagere.portfolio.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Components past their support.
record LifetimeBlocks(Analysis analysis, Words words) {

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("end-of-life", words.t("lifetimes")));
        Situation.Lifetimes lifetimes = analysis.situation().lifetimes();
        if (lifetimes == null) {
            blocks.add(new Block.Text(words.t("lifetimes.not-asked")));
            return blocks;
        }
        blocks.add(new Block.Text(words.t(
                "lifetimes.read",
                lifetimes.components(),
                ended().size(),
                lifetimes.supported(),
                lifetimes.unknown(),
                Words.whole(lifetimes.source()))));
        if (!ended().isEmpty()) {
            blocks.add(new Tables(words)
                    .of("end-of-life", words.t("lifetimes.caption"), columns(), Set.of(4), rows(), 40));
        }
        return blocks;
    }

    private List<Situation.Ended> ended() {
        Situation.Lifetimes lifetimes = analysis.situation().lifetimes();
        return lifetimes == null ? List.of() : lifetimes.ended();
    }

    List<String> columns() {
        return new Tables(words).columns("component", "product", "cycle", "ended-since", "critical-count");
    }

    /// One row for each component past its support: those of critical systems first.
    List<List<String>> rows() {
        return ended().stream()
                .sorted(Comparator.comparingInt((Situation.Ended ended) -> -critical(ended.component()))
                        .thenComparing(Situation.Ended::component))
                .map(ended -> List.of(
                        words.name(ended.component()),
                        Words.whole(ended.product()),
                        Words.whole(ended.cycle()),
                        words.dateOf(ended.since()),
                        words.count(critical(ended.component()))))
                .toList();
    }

    private int critical(NodeId component) {
        return analysis.map().has(component) ? analysis.map().row(component).critical() : 0;
    }
}
