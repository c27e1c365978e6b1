package fr.etagere.dossier;

import fr.etagere.comparison.Acceptability;
import fr.etagere.comparison.Question;
import fr.etagere.comparison.WeightStatement;
import fr.etagere.grid.GridFile;
import fr.etagere.grid.Objectives;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A comparison in sentences, the same ones on the terminal, on the page and in the documents.
public final class ComparisonWording {

    private static final double NOTICEABLE = 0.0005;

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

    private String options(Iterable<String> ids) {
        var names = new ArrayList<String>();
        ids.forEach(id -> names.add(texts.get("compare.named", option(id))));
        return String.join(", ", names);
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
        return texts.get("compare.points", figures.points(margin.share()), figures.error(margin.halfWidth()));
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

    /// A value worth asking for, with the document that would give it.
    public record Asking(Question question, String option, String criterion, String document, String changes) {}

    /// The values whose knowledge could change who is first, most useful first; when none does, those that would leave
    /// less doubt.
    public List<Asking> asking() {
        Compared.Ranked ranked = compared.ranked();
        if (ranked == null) {
            return List.of();
        }
        boolean some = ranked.questions().stream().anyMatch(one -> one.leaderChanges() > NOTICEABLE);
        return ranked.questions().stream()
                .filter(one -> some ? one.leaderChanges() > NOTICEABLE : one.entropyGain() > one.entropyGainError())
                .map(one -> new Asking(
                        one,
                        option(one.option()),
                        criterion(one.criterion()),
                        document(one),
                        percent(one.leaderChanges())))
                .toList();
    }

    /// What the list of {@link #asking()} is called: it may be that nothing changes who is first.
    public String askingTitle() {
        return texts.get(askingChanges() ? "compare.asking" : "compare.asking-none");
    }

    public boolean askingChanges() {
        return asking().stream().anyMatch(ComparisonWording::changes);
    }

    private static boolean changes(Asking one) {
        return one.question().leaderChanges() > NOTICEABLE;
    }

    public String asking(Asking one) {
        if (!changes(one)) {
            return texts.get("compare.ask-only", one.document(), one.option(), one.criterion());
        }
        return texts.get(
                one.question().missing() ? "compare.ask-missing" : "compare.ask-uncertain",
                one.document(),
                one.option(),
                one.criterion(),
                one.changes());
    }

    private String document(Question question) {
        GridFile.Score score =
                compared.grid().score(question.option(), question.criterion()).orElse(null);
        GridFile.Evidence evidence = score == null ? null : score.evidence();
        if (evidence != null && evidence.document() != null) {
            return evidence.document();
        }
        GridFile.Criterion criterion =
                compared.grid().criterion(question.criterion()).orElseThrow();
        return criterion.document() != null
                ? criterion.document()
                : texts.get("compare.any-document", criterion.label());
    }

    /// An answer to a condition, in a sentence.
    public String judged(Compared.Judged one) {
        String ground = one.knockOut().ground();
        String what = one.knockOut().label() + (ground == null ? "" : " (" + ground + ")");
        String on = one.on() == null ? "" : texts.get("compare.on", texts.date(one.on()));
        String sentence = texts.get("compare.met." + one.met(), what, on) + texts.get("compare.by." + one.by());
        return sentence + (one.contradicts() ? texts.get("compare.contradicts") : "");
    }

    /// What supports an answer.
    public List<String> proofs(Compared.Judged one) {
        return one.evidence().stream().map(new ValueWording(texts)::evidence).toList();
    }

    /// What to ask when nobody knows.
    public String askFor(Compared.Judged one) {
        return one.evidence().stream()
                .map(GridFile.Evidence::document)
                .filter(document -> document != null)
                .findFirst()
                .map(document -> texts.get("compare.ask-for", document))
                .orElseGet(() -> texts.get("compare.ask-for-any", one.knockOut().label()));
    }

    /// A statement on the weights, objectives by their names.
    public String statement(GridFile.Statement statement) {
        String said = switch (statement.said()) {
            case WeightStatement.Order(String more, String less) ->
                texts.get("compare.said.order", objective(more), objective(less));
            case WeightStatement.Ranking(List<String> order) ->
                order.stream().map(this::objective).collect(Collectors.joining(" > "));
            case WeightStatement.Between(String objective, double min, double max) ->
                texts.get("compare.said.between", objective(objective), percent(min), percent(max));
            case WeightStatement.Ratio(String over, String under, double min, double max) ->
                texts.get(
                        "compare.said.ratio",
                        objective(over),
                        objective(under),
                        figures.quantity(min),
                        figures.quantity(max));
            case WeightStatement.AtLeast(String objective, double share) ->
                texts.get("compare.said.at-least", objective(objective), percent(share));
            case WeightStatement.AtMost(String objective, double share) ->
                texts.get("compare.said.at-most", objective(objective), percent(share));
            case WeightStatement.Exact(Map<String, Double> weights) ->
                weights.entrySet().stream()
                        .map(one -> texts.get("compare.said.exact", objective(one.getKey()), percent(one.getValue())))
                        .collect(Collectors.joining(", "));
        };
        return said + (statement.reason() == null ? "" : " (" + statement.reason() + ")");
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
