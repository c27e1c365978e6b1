package fr.etagere.app;

import fr.etagere.comparison.Acceptability;
import fr.etagere.dossier.Compared;
import fr.etagere.dossier.ComparisonWording;
import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/// A comparison on a terminal.
final class CompareSummary {

    private static final int RANKS = 5;
    private static final int LINES = 5;
    private static final int NAME = 34;

    private final Compared compared;
    private final Texts texts;
    private final ComparisonWording wording;
    private final List<String> lines = new ArrayList<>();

    CompareSummary(Compared compared, Texts texts) {
        this.compared = compared;
        this.texts = texts;
        this.wording = new ComparisonWording(compared, texts);
    }

    String text() {
        lines.add(compared.grid().title());
        lines.add(texts.get("summary.as-of", texts.date(compared.terms().asOf())));
        knockOuts();
        Compared.Ranked ranked = compared.ranked();
        if (ranked != null) {
            table(ranked.acceptability());
        }
        lines.add("");
        lines.add(wording.conclusion());
        if (ranked != null) {
            lines.add(wording.quotable());
            some(texts.get("compare.flips"), wording.flips());
            some(
                    wording.asking().title(),
                    wording.asking().all().stream()
                            .map(wording.asking()::sentence)
                            .toList());
            if (!wording.silent().isEmpty()) {
                lines.add("");
                lines.add(texts.get("compare.silent", String.join(", ", wording.silent())));
            }
            lines.add("");
            lines.add(wording.method());
        }
        return String.join("\n", lines) + "\n";
    }

    private void knockOuts() {
        List<Compared.Judged> out = compared.knockOuts().stream()
                .filter(one -> one.met() == GridFile.Met.NO)
                .toList();
        if (!out.isEmpty()) {
            lines.add("");
            lines.add(texts.get("compare.eliminated"));
            for (Compared.Judged one : out) {
                lines.add("  ✗ " + one.option().name() + texts.get("colon")
                        + wording.conditions().judged(one));
                wording.conditions().proofs(one).forEach(proof -> lines.add("      " + proof));
            }
        }
        if (!compared.unanswered().isEmpty()) {
            lines.add("");
            lines.add(texts.get("compare.unanswered"));
            for (Compared.Judged one : compared.unanswered()) {
                lines.add("  ? " + one.option().name() + texts.get("colon")
                        + wording.conditions().judged(one));
                lines.add("      → " + wording.conditions().askFor(one));
            }
        }
    }

    private void table(Acceptability acceptability) {
        int ranks = Math.min(RANKS, acceptability.options().size());
        lines.add("");
        lines.add(texts.get("compare.ranks"));
        var head = new StringBuilder("  " + padded(texts.get("compare.option"), NAME));
        for (int r = 1; r <= ranks; r++) {
            head.append(right(texts.get("compare.rank", r)));
        }
        lines.add(head + right(texts.get("compare.confidence")).replaceFirst("^ ?", "   "));
        for (Acceptability.OfOption one : wording.mostOftenFirst()) {
            var line = new StringBuilder("  " + padded(wording.option(one.option()), NAME));
            one.ranks().stream().limit(ranks).forEach(rank -> line.append(right(wording.percent(rank.share()))));
            String confidence = one.favoured() == null
                    ? "—"
                    : wording.percent(one.favoured().confidence().share());
            lines.add(line + "  " + right(confidence));
        }
    }

    private void some(String title, List<String> what) {
        if (what.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        what.stream().limit(LINES).forEach(line -> lines.add("  · " + line));
        if (what.size() > LINES) {
            lines.add("  " + texts.get("compare.more", what.size() - LINES));
        }
    }

    private static String padded(String text, int width) {
        int length = text.codePointCount(0, text.length());
        String shown = length <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
        return shown + " ".repeat(width - shown.codePointCount(0, shown.length()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, 10 - text.length())) + text;
    }
}
