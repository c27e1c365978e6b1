package fr.etagere.dossier;

import fr.etagere.comparison.Acceptability;
import fr.etagere.grid.GridFile;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What every format of a comparison shows, ready to be laid out.
///
/// @param screen true for a page on a screen, false for paper
record ComparisonView(Compared compared, Texts texts, boolean screen, Charts charts) {

    /// Ranks that have a column of their own.
    private static final int RANKS = 5;

    /// Scores on a page; all are in the grid.
    private static final int MOST_SCORES = 1_000;

    /// Nobody asks for twenty documents at once; all are in the JSON.
    private static final int MOST_QUESTIONS = 10;

    ComparisonView onPaper() {
        return new ComparisonView(compared, texts, false, charts);
    }

    String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String lang() {
        return texts.lang().locale().getLanguage();
    }

    ComparisonWording wording() {
        return new ComparisonWording(compared, texts);
    }

    String title() {
        return compared.grid().title();
    }

    String asOf() {
        return texts.date(compared.terms().asOf());
    }

    boolean isRanked() {
        return compared.ranked() != null;
    }

    Compared.Ranked ranked() {
        return Objects.requireNonNull(compared.ranked());
    }

    /// A picture of the comparison, as an address that the page holds in itself.
    String chart(String template) {
        return charts.data(this, template);
    }

    /// Its pictures by name, for a document that packs them.
    Map<String, byte[]> pictures() {
        return isRanked()
                ? Map.of("ranks.png", charts.png(this, "compareranks"), "flips.png", charts.png(this, "compareflips"))
                : Map.of();
    }

    String ranksTitle() {
        return t("compare.ranks");
    }

    String ranksInWords() {
        return rankRows().stream()
                .map(row -> row.name() + t("colon") + String.join(", ", row.shares()) + ".")
                .collect(Collectors.joining(" "));
    }

    String flipsTitle() {
        return t("compare.flips-picture", wording().option(ranked().flips().leader()));
    }

    String flipsInWords() {
        return flipRows().stream()
                .map(row -> row.objective() + t("colon") + row.mean() + ", " + t("compare.below") + " " + row.below()
                        + ", " + t("compare.above") + " " + row.above() + ".")
                .collect(Collectors.joining(" "));
    }

    RankBars rankBars() {
        return RankBars.of(ranked().acceptability(), wording(), texts);
    }

    FlipBands flipBands() {
        return FlipBands.of(ranked().flips(), wording());
    }

    /// A row of the table of ranks.
    ///
    /// @param percent of the first rank, for a bar
    record RankRow(String name, List<String> shares, String confidence, long percent, boolean first) {}

    int ranks() {
        return Math.min(RANKS, ranked().acceptability().options().size());
    }

    List<RankRow> rankRows() {
        double best = ranked().acceptability().options().stream()
                .mapToDouble(one -> one.first().share())
                .max()
                .orElse(0);
        return wording().mostOftenFirst().stream()
                .map(one -> new RankRow(
                        wording().option(one.option()),
                        one.ranks().stream()
                                .limit(ranks())
                                .map(rank -> wording().percent(rank.share()))
                                .toList(),
                        confidence(one),
                        Math.round(one.first().share() * 100),
                        one.first().share() == best))
                .toList();
    }

    private String confidence(Acceptability.OfOption one) {
        return one.favoured() == null
                ? "—"
                : wording().percent(one.favoured().confidence().share());
    }

    /// A row of the table of flips.
    record FlipRow(String objective, String mean, String below, String above) {}

    List<FlipRow> flipRows() {
        return ranked().flips().thresholds().stream()
                .map(one -> new FlipRow(
                        wording().objective(one.objective()),
                        wording().percent(one.weight()),
                        wording().crossing(one.below()),
                        wording().crossing(one.above())))
                .toList();
    }

    /// The weights for which an option is first, on average.
    record CentralRow(String name, String weights) {}

    List<CentralRow> centralRows() {
        var rows = new ArrayList<CentralRow>();
        for (Acceptability.OfOption one : wording().mostOftenFirst()) {
            Acceptability.Favoured favoured = one.favoured();
            rows.add(new CentralRow(
                    wording().option(one.option()),
                    favoured == null
                            ? t("compare.never-first")
                            : favoured.weights().entrySet().stream()
                                    .map(weight -> wording().objective(weight.getKey()) + " "
                                            + wording().percent(weight.getValue()))
                                    .collect(Collectors.joining(", "))));
        }
        return rows;
    }

    /// A condition for an option.
    record ConditionRow(String option, String state, String said, List<String> proofs, boolean out) {}

    List<ConditionRow> conditionRows() {
        return compared.knockOuts().stream()
                .map(one -> new ConditionRow(
                        one.option().name(),
                        t("compare.state." + one.met()),
                        wording().conditions().judged(one),
                        one.met() == GridFile.Met.UNKNOWN
                                ? List.of(wording().conditions().askFor(one))
                                : wording().conditions().proofs(one),
                        one.met() == GridFile.Met.NO))
                .toList();
    }

    record CriterionRow(String objective, String label, String indicator, String scale, String share) {}

    List<CriterionRow> criterionRows() {
        var values = new ValueWording(texts);
        return compared.grid().criteria().stream()
                .map(one -> new CriterionRow(
                        wording().objective(one.objective())
                                + (one.axis() == null
                                        ? ""
                                        : t("colon") + wording().objective(Objects.requireNonNull(one.axis()))),
                        one.label(),
                        one.indicator() == null ? "" : one.indicator(),
                        values.scale(one) + (one.unit() == null ? "" : ", " + one.unit()),
                        one.share() == null ? "—" : wording().percent(one.share())))
                .toList();
    }

    record ScoreRow(String criterion, String option, String value, String evidence) {}

    List<ScoreRow> scoreRows() {
        var values = new ValueWording(texts);
        var rows = new ArrayList<ScoreRow>();
        for (GridFile.Criterion criterion : compared.grid().criteria()) {
            for (GridFile.Option option : compared.grid().options()) {
                GridFile.Score score =
                        compared.grid().score(option.id(), criterion.id()).orElse(null);
                if (rows.size() < MOST_SCORES) {
                    GridFile.Evidence evidence = score == null ? null : score.evidence();
                    rows.add(new ScoreRow(
                            criterion.label(),
                            option.name(),
                            values.value(score, criterion),
                            evidence == null ? "—" : values.evidence(evidence)));
                }
            }
        }
        return rows;
    }

    List<AskingWording.Asking> mostUseful() {
        return wording().asking().all().stream().limit(MOST_QUESTIONS).toList();
    }

    List<String> statements() {
        return compared.grid().weights().stream()
                .map(new WeightWording(wording(), texts)::sentence)
                .toList();
    }

    List<String> vetoes() {
        return ranked().ranking().held().stream()
                .map(one -> t(
                        "compare.veto-held",
                        wording().option(one.option()),
                        wording().option(one.by()),
                        wording().criterion(one.criterion())))
                .toList();
    }

    /// When criteria and scores were written, and whether somebody says so.
    String order() {
        var dates = compared.grid().dates();
        return dates.statedOn() == null || dates.scoredOn() == null
                ? t("compare.order-unknown")
                : t("compare.order", texts.date(dates.statedOn()), texts.date(dates.scoredOn()));
    }

    String method() {
        return wording().method();
    }

    String defaults() {
        return compared.objectives().defaults().note().in(texts.lang());
    }

    /// The style sheet, inside the page: no page of ours asks anything of the network.
    String styleElement() {
        return "<style>\n" + Bundled.text("report/style.css")
                + Bundled.text("report/" + (screen ? "screen.css" : "paper.css")) + "</style>";
    }
}
