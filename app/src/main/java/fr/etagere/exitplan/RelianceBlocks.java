package fr.etagere.exitplan;

import fr.etagere.portfolio.Concentration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// To how few critical systems lead, in pictures that have their tables.
record RelianceBlocks(Analysis analysis, Words words) {

    private static final int SHOWN = 10;

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        if (analysis.reliance().isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading("reliance", words.t("reliance")));
        blocks.add(new Block.Text(
                words.t("reliance.read", analysis.reliance().getFirst().systems())));
        for (Leaning leaning : analysis.reliance()) {
            Concentration counted = leaning.concentration();
            if (counted.index() == null) {
                blocks.add(new Block.Text(words.t("reliance.nobody." + leaning.by())));
                continue;
            }
            blocks.add(Figures.of(
                    name(leaning),
                    new ShareBars(words, analysis.situation())
                            .of(
                                    name(leaning),
                                    words.t("reliance.title." + leaning.by()),
                                    caption(leaning),
                                    counted,
                                    part -> words.name(leaning.to(part)),
                                    part -> words.t(
                                            "reliance.label", words.percent(part.share()), leaning.relying(part))),
                    words.t("shares.legend")));
            blocks.add(new Tables(words)
                    .of(name(leaning), caption(leaning), columns(), Set.of(1, 2), rows(leaning), SHOWN));
        }
        return blocks;
    }

    /// Of the picture and of the table.
    static String name(Leaning leaning) {
        return "reliance-" + leaning.by().name().toLowerCase(Locale.ROOT);
    }

    private String caption(Leaning leaning) {
        Concentration counted = leaning.concentration();
        return words.t(
                "reliance.caption." + leaning.by(),
                words.count(counted.index() == null ? 0 : counted.index()),
                words.percent(counted.unknown()));
    }

    List<String> columns() {
        return new Tables(words).columns("to", "share", "relying");
    }

    /// One row for each that critical systems rely on, and one for what is not known.
    List<List<String>> rows(Leaning leaning) {
        var rows = new ArrayList<List<String>>();
        for (Concentration.Part part : leaning.concentration().parts()) {
            rows.add(List.of(
                    words.name(leaning.to(part)), words.percent(part.share()), words.count(leaning.relying(part))));
        }
        double unknown = leaning.concentration().unknown();
        if (!rows.isEmpty() && unknown > 0) {
            rows.add(List.of(words.t("shares.lost"), words.percent(unknown), words.t("unknown")));
        }
        return rows;
    }
}
