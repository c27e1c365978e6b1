package fr.etagere.tender;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// What a schema cannot say of criteria: labels that differ, weights with two decimals and bounds in order, one rank
/// each. What the rules refuse is not said here.
final class TenderSense {

    private static final int WEIGHT_DECIMALS = 2;

    private final Document document;
    private final List<Violation> violations = new ArrayList<>();

    TenderSense(Document document) {
        this.document = document;
    }

    List<Violation> violations() {
        var labels = new HashSet<String>();
        var ranks = new HashSet<Integer>();
        for (int i = 0; i < at("/criteria").size(); i++) {
            String path = "/criteria/" + i;
            String label = at(path + "/label").asString("");
            if (!label.isBlank() && !labels.add(label.strip().toLowerCase(Locale.ROOT))) {
                add(path + "/label", "tender-label-twice", label);
            }
            JsonNode rank = at(path + "/rank");
            if (rank.isIntegralNumber() && !ranks.add(rank.asInt(0))) {
                add(path + "/rank", "tender-rank-twice");
            }
            weight(path + "/weight");
        }
        return violations;
    }

    private void weight(String path) {
        for (String place : List.of(path, path + "/min", path + "/max")) {
            JsonNode weight = at(place);
            if (weight.isNumber() && weight.decimalValue().stripTrailingZeros().scale() > WEIGHT_DECIMALS) {
                add(place, "tender-weight-decimals");
            }
        }
        JsonNode min = at(path + "/min");
        JsonNode max = at(path + "/max");
        if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
            add(path, "tender-weight-reversed");
        }
    }

    private JsonNode at(String pointer) {
        return document.root().at(pointer);
    }

    private void add(String pointer, String code, String... arguments) {
        violations.add(
                new Violation(pointer, document.line(pointer), at(pointer).asString(""), code, List.of(arguments)));
    }
}
