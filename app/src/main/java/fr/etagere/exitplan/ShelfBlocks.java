package fr.etagere.exitplan;

import fr.etagere.portfolio.Fate;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.FrameworkName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the shelf holds in place of what is lost, and what leaving takes.
record ShelfBlocks(Analysis analysis, Words words) {

    /// For each thing, on the page; the CSV has them all.
    private static final int SHOWN = 3;

    private static final int EXITS = 20;

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        if (analysis.instead().isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading("shelf", words.t("shelf")));
        if (rows().isEmpty()) {
            blocks.add(new Block.Text(words.t("scenarios.no-substitute")));
        } else {
            List<List<String>> shown = analysis.instead().stream()
                    .flatMap(one -> rows(one, false).stream().limit(SHOWN))
                    .toList();
            blocks.add(
                    new Tables(words).of("substitutes", words.t("shelf.caption"), columns(), Set.of(), shown, rows()));
            blocks.add(new Block.Note(words.t("shelf.caution")));
        }
        blocks.addAll(fates());
        blocks.add(new Block.Heading("leaving", words.t("leaving")));
        if (!exits().isEmpty()) {
            blocks.add(
                    new Tables(words).of("exits", words.t("leaving.caption"), exitColumns(), Set.of(), exits(), EXITS));
        }
        Situation.Terms terms = analysis.situation().terms();
        if (!terms.ask().isEmpty()) {
            blocks.add(new Block.Text(words.texts().get("substitutes.ask")));
            blocks.add(new Block.Items(terms.ask().stream().map(this::text).toList()));
        }
        if (!terms.clauses().isEmpty()) {
            blocks.add(new Block.Text(words.texts().get("substitutes.clauses")));
            blocks.add(new Block.Items(terms.clauses().stream()
                    .map(clause -> words.t("leaving.clause", clause.id(), text(clause)))
                    .toList()));
        }
        return blocks;
    }

    /// By what they stand; what falls with a cut-off, and is not proposed; what to ask for to know
    /// of the others.
    private List<Block> fates() {
        var blocks = new ArrayList<Block>();
        var fates = new FateWords(words.texts());
        List<Substitution> all =
                analysis.instead().stream().map(Instead::substitution).toList();
        items(blocks, "standing", fates.grounds(all, Fate.State.STANDS));
        Map<String, Set<String>> aside = new LinkedHashMap<>();
        all.forEach(thing -> thing.aside()
                .forEach(one -> aside.computeIfAbsent(fates.aside(one), _ -> new LinkedHashSet<>())
                        .add(words.name(thing.node()))));
        items(
                blocks,
                "aside",
                aside.entrySet().stream()
                        .map(one -> words.t("shelf.aside.line", one.getKey(), String.join(", ", one.getValue())))
                        .toList());
        items(
                blocks,
                "missing",
                fates.missing(all).stream()
                        .map(one -> words.t(
                                "shelf.missing.line",
                                one.substitutes(),
                                String.join(words.texts().semicolon(), one.asks())))
                        .toList());
        return blocks;
    }

    private void items(List<Block> blocks, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading("shelf-" + name, words.t("shelf." + name)));
            blocks.add(new Block.Text(words.t("shelf." + name + ".read")));
            blocks.add(new Block.Items(lines));
        }
    }

    private String text(Situation.Term term) {
        return words.texts().lang().of(term.fr(), term.en());
    }

    List<String> columns() {
        return new Tables(words).columns("replace", "instead", "fate", "rung", "licence", "hosting", "effort");
    }

    /// One row for each substitute of each thing; one for a thing that has none.
    List<List<String>> rows() {
        return analysis.instead().stream()
                .flatMap(one -> rows(one, true).stream())
                .toList();
    }

    /// @param grounds whether those of each fate are in its cell; a page tells them once, below
    private List<List<String>> rows(Instead instead, boolean grounds) {
        var fates = new FateWords(words.texts());
        var cells = new SubstituteCells(words.texts());
        if (instead.substitution().found().isEmpty()) {
            String none = instead.substitution().aside().isEmpty() ? "shelf.nothing" : "shelf.falls";
            return List.of(List.of(words.name(instead.node()), words.t(none), "", "", "", "", ""));
        }
        return instead.substitution().found().stream()
                .map(one -> List.of(
                        words.name(instead.node()),
                        one.name(),
                        grounds ? fates.line(one) : fates.label(one),
                        cells.rung(one),
                        cells.licence(one),
                        hosting(one.hosting()),
                        cells.effort(one)))
                .toList();
    }

    /// Where it runs, as far as is known.
    String hosting(Substitute.Hosting hosting) {
        return words.texts()
                .get(
                        "substitutes.hosting." + hosting.state(),
                        hosting.framework() == null ? "" : FrameworkName.of(hosting.framework(), words.texts()),
                        hosting.until() == null ? words.t("unknown") : words.date(hosting.until()));
    }

    List<String> exitColumns() {
        return new Tables(words).columns("replace", "contract", "contract-end", "decide-by", "law", "reversibility");
    }

    /// One row for each contract to leave.
    List<List<String>> exits() {
        var rows = new ArrayList<List<String>>();
        for (Instead instead : analysis.instead()) {
            for (Substitution.Exit exit : instead.substitution().exits()) {
                rows.add(List.of(
                        words.name(instead.node()),
                        words.name(new NodeId(NodeId.Kind.CONTRACT, exit.uid())),
                        words.dateOf(exit.ends()),
                        exit.noticeBy() == null ? words.t("plan.no-notice") : words.date(exit.noticeBy()),
                        exit.governingLaw() == null ? words.t("unknown") : exit.governingLaw(),
                        words.t("leaving.not-published")));
            }
        }
        return rows;
    }
}
