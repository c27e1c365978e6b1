package fr.etagere.dossier;

import fr.etagere.comparison.WeightStatement;
import fr.etagere.grid.GridFile;
import fr.etagere.shared.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the buyer says of the weights, in sentences.
record WeightWording(ComparisonWording wording, Texts texts) {

    /// A statement on the weights, objectives by their names.
    String sentence(GridFile.Statement statement) {
        String said = switch (statement.said()) {
            case WeightStatement.Order(String more, String less) ->
                texts.get("compare.said.order", wording.objective(more), wording.objective(less));
            case WeightStatement.Ranking(List<String> order) ->
                order.stream().map(wording::objective).collect(Collectors.joining(" > "));
            case WeightStatement.Between(String objective, double min, double max) ->
                texts.get(
                        "compare.said.between",
                        wording.objective(objective),
                        wording.percent(min),
                        wording.percent(max));
            case WeightStatement.Ratio(String over, String under, double min, double max) ->
                texts.get(
                        "compare.said.ratio",
                        wording.objective(over),
                        wording.objective(under),
                        figures().quantity(min),
                        figures().quantity(max));
            case WeightStatement.AtLeast(String objective, double share) ->
                texts.get("compare.said.at-least", wording.objective(objective), wording.percent(share));
            case WeightStatement.AtMost(String objective, double share) ->
                texts.get("compare.said.at-most", wording.objective(objective), wording.percent(share));
            case WeightStatement.Exact(Map<String, Double> weights) ->
                weights.entrySet().stream()
                        .map(one -> texts.get(
                                "compare.said.exact", wording.objective(one.getKey()), wording.percent(one.getValue())))
                        .collect(Collectors.joining(", "));
        };
        return said + (statement.reason() == null ? "" : " (" + statement.reason() + ")");
    }

    private Figures figures() {
        return new Figures(texts.lang());
    }
}
