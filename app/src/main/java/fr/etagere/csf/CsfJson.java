package fr.etagere.csf;

import fr.etagere.shared.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An assessment for programs: the score and the SEAL first, then what they were made with and what they leave open.
/// `docs/schemas/csf-assessment.schema.json`.
public final class CsfJson {

    /// Every published figure is exact well before; only quotients by actual maxima are ever rounded.
    private static final int DECIMALS = 8;

    private final Framework framework;
    private final Lang lang;

    /// @param lang of names, warnings and titles of sources
    public CsfJson(Framework framework, Lang lang) {
        this.framework = framework;
        this.lang = lang;
    }

    /// The whole answer.
    ///
    /// @param weighting the one that the score is given by; all are shown beside it
    public ObjectNode of(Assessment assessment, Weighting weighting) {
        Assessment.Total total = assessment.total(weighting);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("score", number(total.score()));
        root.put("overallSeal", assessment.seal().known());
        ArrayNode objectives = root.putArray("objectives");
        assessment.objectives().forEach(standing -> objective(objectives.addObject(), standing, weighting));
        root.put("weights", weighting.id());
        root.put("denominator", assessment.denominator().name());
        root.put(
                "denominatorName",
                framework.division(assessment.denominator()).label().in(lang));
        range(root.putObject("scoreRange"), total.range());
        seals(root.putObject("sealRange"), assessment.seal());
        root.put("complete", assessment.unanswered().isEmpty());
        strings(root.putArray("gaps"), assessment.unanswered());
        ArrayNode weightings = root.putArray("weightings");
        assessment.totals().forEach(each -> weighting(weightings.addObject(), each));
        Gate.Outcome outcome = assessment.gateOutcome();
        root.put("gate", outcome == null ? null : outcome.name());
        ArrayNode lines = root.putArray("minimums");
        assessment.gate().forEach(line -> line(lines.addObject(), line));
        warnings(root.putArray("warnings"));
        sources(root.putArray("sources"));
        return root;
    }

    private void objective(ObjectNode node, Assessment.Standing standing, Weighting weighting) {
        node.put("id", standing.objective().id());
        node.put("points", number(standing.points()));
        node.put("score", number(standing.percent()));
        node.put("seal", standing.seal().known());
        strings(node.putArray("unanswered"), standing.unanswered());
        node.put("name", standing.objective().label().in(lang));
        node.put("maximum", number(standing.maximum()));
        node.put("weight", number(weighting.share(standing.objective().id())));
        range(node.putObject("scoreRange"), standing.percents());
        seals(node.putObject("sealRange"), standing.seal());
    }

    private void weighting(ObjectNode node, Assessment.Total total) {
        Weighting weighting = total.weighting();
        node.put("id", weighting.id());
        node.put("name", weighting.label().in(lang));
        node.put("published", weighting.published());
        node.put("status", weighting.status().name());
        strings(node.putArray("sources"), weighting.sources());
        node.put("score", number(total.score()));
        range(node.putObject("scoreRange"), total.range());
        range(node.putObject("scoreFromSeals"), total.fromSeals());
    }

    private static void line(ObjectNode node, Assessment.Line line) {
        node.put("id", line.objective().id());
        node.put("minimum", line.minimum());
        node.put("seal", line.seal().known());
        seals(node.putObject("sealRange"), line.seal());
        node.put("outcome", line.outcome().name());
        strings(node.putArray("because"), line.because());
    }

    private void warnings(ArrayNode list) {
        framework.warnings().forEach(warning -> {
            ObjectNode node = list.addObject();
            node.put("id", warning.id());
            node.put("text", warning.text().in(lang));
            node.put("status", warning.status().name());
            strings(node.putArray("sources"), warning.sources());
        });
    }

    private void sources(ArrayNode list) {
        framework
                .sources()
                .forEach(source -> list.addObject()
                        .put("id", source.id())
                        .put("title", source.title().in(lang))
                        .put("published", source.published())
                        .put("status", source.status().name())
                        .put("lastChecked", source.lastChecked().toString())
                        .put("address", source.address())
                        .put("licence", source.licence())
                        .put(
                                "note",
                                source.note() == null ? null : source.note().in(lang)));
    }

    private static void range(ObjectNode node, Assessment.Range range) {
        node.put("min", number(range.least())).put("max", number(range.most()));
    }

    private static void seals(ObjectNode node, Assessment.Seal seal) {
        node.put("min", seal.lowest()).put("max", seal.highest());
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal shown = value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
        BigDecimal bare = shown.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
