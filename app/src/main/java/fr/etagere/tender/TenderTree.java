package fr.etagere.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A checked tree as records.
final class TenderTree {

    private TenderTree() {}

    static Tender tender(JsonNode root) {
        var criteria = new ArrayList<Tender.Criterion>();
        root.path("criteria").forEach(criterion -> criteria.add(criterion(criterion)));
        return new Tender(
                root.path("object").asString(),
                Tender.Procedure.valueOf(root.path("procedure").asString().toUpperCase(Locale.ROOT)),
                answer(root.path("standardised")),
                answer(root.path("sensitiveData")),
                text(root.path("sensitivity")),
                answer(root.path("lifeCycleCost")),
                root.has("weightsPublished") ? answer(root.path("weightsPublished")) : Answer.YES,
                text(root.path("rankingReason")),
                text(root.path("brandJustification")),
                new Tender.Variants(answer(root.at("/variants/allowed")), text(root.at("/variants/minimum"))),
                criteria,
                texts(root.path("specifications")));
    }

    private static Tender.Criterion criterion(JsonNode criterion) {
        return new Tender.Criterion(
                criterion.path("label").asString(),
                Tender.Objective.valueOf(criterion.path("objective").asString()),
                criterion.path("indicator").asString("").strip(),
                criterion.path("method").asString("").strip(),
                criterion.has("weight") && !toSet(criterion) ? weight(criterion.path("weight")) : null,
                toSet(criterion),
                criterion.has("rank") ? Integer.valueOf(criterion.path("rank").asInt()) : null,
                criterion.path("link").asString("").strip(),
                texts(criterion.path("evidence")));
    }

    /// The schema admits one word there: that the weight is not known yet.
    private static boolean toSet(JsonNode criterion) {
        return criterion.path("weight").isString();
    }

    private static Tender.Weight weight(JsonNode weight) {
        if (weight.isNumber()) {
            BigDecimal exact = weight.decimalValue();
            return new Tender.Weight(exact, exact);
        }
        return new Tender.Weight(
                weight.path("min").decimalValue(), weight.path("max").decimalValue());
    }

    private static Answer answer(JsonNode written) {
        return Answer.of(written.asString(""));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString().strip() : null;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
