package fr.etagere.exitplan;

import fr.etagere.drawing.Timeline;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Renewal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The contracts that end, by when to decide, and which one moves the concentration most.
record RenewalBlocks(Analysis analysis, Words words) {

    /// Rows that a person follows in one picture.
    private static final int MOST = 30;

    private static final int QUARTER = 3;

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        List<Renewal> renewals = analysis.renewals();
        blocks.add(new Block.Heading("renewals", words.t("renewals")));
        blocks.add(new Block.Text(words.t(
                "renewals.read",
                words.date(analysis.situation().day()),
                words.date(analysis.horizon()),
                renewals.size(),
                analysis.endless().size())));
        if (renewals.isEmpty()) {
            return blocks;
        }
        Optional<Renewal> most = Renewal.mostMoving(renewals);
        most.ifPresent(renewal -> blocks.add(new Block.Text(words.t(
                "renewals.most",
                name(renewal),
                words.date(renewal.decideBy()),
                words.points(renewal.moves() == null ? 0 : renewal.moves())))));
        blocks.add(Figures.of("renewals", timeline(renewals, most), words.t("renewals.legend")));
        blocks.add(new Tables(words).of("renewals", words.t("renewals.caption"), columns(), Set.of(4, 5), rows(), 40));
        return blocks;
    }

    private String name(Renewal renewal) {
        return words.name(new NodeId(NodeId.Kind.CONTRACT, renewal.contract().uid()));
    }

    /// The picture keeps those that move the index most, in the order of decisions; the table has all.
    private Timeline timeline(List<Renewal> renewals, Optional<Renewal> most) {
        List<Renewal> shown = renewals.stream()
                .sorted(Comparator.comparingDouble((Renewal one) -> one.moves() == null ? 0 : -Math.abs(one.moves()))
                        .thenComparing(Renewal::decideBy))
                .limit(MOST)
                .sorted(Comparator.comparing(Renewal::decideBy).thenComparing(Renewal::ends))
                .toList();
        var rows = new ArrayList<Timeline.Row>();
        for (Renewal one : shown) {
            rows.add(new Timeline.Row(
                    name(one),
                    one.decideBy(),
                    one.ends(),
                    one.moves() == null ? words.t("unknown") : words.t("renewals.points", words.points(one.moves())),
                    most.filter(one::equals).isPresent()));
        }
        return new Timeline(
                "renewals",
                words.t("renewals.title"),
                words.t("renewals.description", renewals.size(), shown.size()),
                analysis.situation().day(),
                analysis.horizon(),
                ticks(),
                rows);
    }

    private List<Timeline.Tick> ticks() {
        var ticks = new ArrayList<Timeline.Tick>();
        LocalDate day = analysis.situation().day();
        var format =
                DateTimeFormatter.ofPattern("MMM yyyy", words.texts().lang().locale());
        for (LocalDate at = day.withDayOfMonth(1).plusMonths(1);
                at.isBefore(analysis.horizon());
                at = at.plusMonths(QUARTER)) {
            ticks.add(new Timeline.Tick(at, format.format(at)));
        }
        return ticks;
    }

    List<String> columns() {
        return new Tables(words).columns("contract", "supplier", "decide-by", "contract-end", "amount", "moves");
    }

    /// One row for each contract that ends, soonest decision first.
    List<List<String>> rows() {
        return analysis.renewals().stream()
                .map(renewal -> {
                    Contract contract = renewal.contract();
                    return List.of(
                            name(renewal),
                            Shares.suppliers(analysis.map(), contract).stream()
                                    .map(words::name)
                                    .collect(Collectors.joining(" + ")),
                            contract.noticeMonths() == null
                                    ? words.t("renewals.no-notice", words.date(renewal.decideBy()))
                                    : words.date(renewal.decideBy()),
                            words.date(renewal.ends()),
                            words.euros(contract.amount()),
                            renewal.moves() == null ? words.t("unknown") : words.points(renewal.moves()));
                })
                .toList();
    }
}
