package fr.etagere.dossier;

import fr.etagere.comparison.Acceptability;
import fr.etagere.comparison.Flips;
import fr.etagere.grid.GridFile;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comparison in sentences, the same ones on the terminal, on the page and in the documents.
public final class ComparisonWording {

    private final Compared compared;
    private final Texts texts;
    private final Figures figures;

    public ComparisonWording(Compared compared, Texts texts) {
        this.compared = compared;
        this.texts = texts;
        this.figures = new Figures(texts.lang());
    }

    public String percent(double share) {
        return figures.percent(share);
    }

    /// The widest Monte Carlo error of the ranks, in points.
    public String error() {
        Compared.Ranked ranked = compared.ranked();
        return figures.error(ranked == null ? 0 : ranked.acceptability().worstHalfWidth());
    }

    /// How many draws, their seed and their error.
    public String method() {
        String said = texts.get(
                "compare.method",
                error(),
                compared.terms().samples(),
                Long.toString(compared.terms().seed()));
        Compared.Ranked ranked = compared.ranked();
        if (ranked == null
                || ranked.acceptability().pairs().samples()
                        == ranked.acceptability().samples()) {
            return said;
        }
        Acceptability.Pairs pairs = ranked.acceptability().pairs();
        return said + " " + texts.get("compare.method-pairs", pairs.samples(), figures.error(pairs.worstHalfWidth()));
    }

    public String objective(String id) {
        return compared.objectives()
                .named(id)
                .map(Objectives.Named::label)
                .map(this::in)
                .orElse(id);
    }

    public String option(String id) {
        return compared.grid().option(id).map(GridFile.Option::name).orElse(id);
    }

    /// Which option comes first beyond a weight, and from what weight on; a dash when none does.
    public String crossing(Flips.@Nullable Crossing crossing) {
        return crossing == null
                ? "—"
                : texts.get("compare.crossing", percent(crossing.weight()), option(crossing.option()));
    }

    private String options(Iterable<String> ids) {
        var names = new ArrayList<String>();
        ids.forEach(id -> names.add(texts.get("compare.named", option(id))));
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + texts.get("compare.and") + names.get(last);
    }

    private String in(Bilingual text) {
        return text.in(texts.lang());
    }

    /// Whether one option stands out, in a sentence.
    public String conclusion() {
        return switch (compared.conclusion()) {
            case Compared.Conclusion.Leader(String option, Acceptability.Figure margin) ->
                texts.get("compare.leader", option(option), points(margin), wanted());
            case Compared.Conclusion.NoClearWinner(List<String> contenders, Acceptability.Figure margin) ->
                texts.get("compare.no-winner", options(contenders), points(margin), wanted());
            case Compared.Conclusion.HeldByVeto(String option, var by, Acceptability.Figure margin) ->
                texts.get(
                        "compare.held",
                        option(option),
                        options(by.stream().sorted().toList()),
                        points(margin));
            case Compared.Conclusion.Alone(String option) -> texts.get("compare.alone", option(option));
            case Compared.Conclusion.Nobody() -> texts.get("compare.nobody");
        };
    }

    private String points(Acceptability.Figure margin) {
        return texts.get(
                "compare.points",
                figures.points(margin.share()),
                figures.error(margin.halfWidth()),
                Math.round(margin.share() * 1000) / 10.0);
    }

    private String wanted() {
        return figures.points(compared.terms().margin());
    }

    /// The options that were ranked, the most often first on top.
    public List<Acceptability.OfOption> mostOftenFirst() {
        Compared.Ranked ranked = compared.ranked();
        return ranked == null
                ? List.of()
                : ranked.acceptability().options().stream()
                        .sorted(Comparator.comparingDouble((Acceptability.OfOption one) ->
                                        one.first().share())
                                .reversed())
                        .toList();
    }

    /// What a legal file may quote: how often the first is first, and what ends that.
    public String quotable() {
        Compared.Ranked ranked = compared.ranked();
        if (ranked == null) {
            return conclusion();
        }
        Acceptability.OfOption first = mostOftenFirst().getFirst();
        boolean certain = ranked.questions().isEmpty();
        String said = texts.get(
                certain ? "compare.first" : "compare.first-uncertain",
                option(first.option()),
                percent(first.first().share()),
                figures.error(first.first().halfWidth()));
        return said + new FlipWording(this, texts, ranked.flips()).until(first.option());
    }

    /// The same, then who was eliminated and who is kept for want of an answer.
    public String inShort() {
        var said = new ArrayList<>(List.of(quotable()));
        List<String> out = conditions().eliminated();
        if (!out.isEmpty()) {
            said.add(texts.get("report.comparison.out", String.join(texts.semicolon(), out)));
        }
        List<String> open = conditions().open();
        if (!open.isEmpty()) {
            said.add(texts.get("report.comparison.open", String.join(texts.semicolon(), open)));
        }
        return String.join(" ", said);
    }

    /// What would change the first, the smallest change first.
    public List<String> flips() {
        Compared.Ranked ranked = compared.ranked();
        return ranked == null ? List.of() : new FlipWording(this, texts, ranked.flips()).weights();
    }

    /// The changes of one score that end the lead.
    public List<String> scoreFlips() {
        Compared.Ranked ranked = compared.ranked();
        return ranked == null ? List.of() : new FlipWording(this, texts, ranked.flips()).scores(compared.grid());
    }

    public String criterion(String id) {
        return compared.grid().criterion(id).map(GridFile.Criterion::label).orElse(id);
    }

    /// What to ask for.
    public AskingWording asking() {
        return new AskingWording(compared, this, texts);
    }

    /// The conditions that eliminate.
    public ConditionWording conditions() {
        return new ConditionWording(compared, texts);
    }

    /// The objectives of the doctrine that no criterion serves: the comparison says nothing of them.
    public List<String> silent() {
        return compared.objectives().objectives().stream()
                .filter(one -> compared.grid().criteria().stream()
                        .noneMatch(criterion -> criterion.objective().equals(one.id())))
                .map(one -> in(one.label()))
                .toList();
    }
}
