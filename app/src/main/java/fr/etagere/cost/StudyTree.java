package fr.etagere.cost;

import fr.etagere.shared.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A checked tree as records.
final class StudyTree {

    private final Document document;
    private final JsonNode root;
    private final int years;

    StudyTree(Document document) {
        this.document = document;
        this.root = document.root();
        this.years = root.path("years").asInt();
    }

    Study study() {
        var options = new ArrayList<Study.Option>();
        for (int i = 0; i < root.path("options").size(); i++) {
            options.add(option("/options/" + i));
        }
        return new Study(
                root.path("title").asString(),
                text(root.path("note")),
                years,
                LocalDate.parse(root.path("start").asString()),
                interval(root.at("/discountRate/percent")),
                root.at("/discountRate/source").asString(),
                root.has("users") ? interval(root.path("users")) : null,
                options);
    }

    private Study.Option option(String path) {
        JsonNode option = root.at(path);
        var none = EnumSet.noneOf(Kind.class);
        option.path("none").forEach(kind -> none.add(Kind.valueOf(kind.asString())));
        var lines = new ArrayList<Line>();
        for (int i = 0; i < option.path("lines").size(); i++) {
            lines.add(line(path + "/lines/" + i));
        }
        return new Study.Option(option.path("name").asString(), none, lines, path, document.line(path));
    }

    private Line line(String path) {
        JsonNode line = root.at(path);
        String amount = amountKey(line);
        return new Line(
                Kind.valueOf(line.path("kind").asString()),
                line.path("label").asString(),
                amount == null ? Interval.UNKNOWN : interval(line.path(amount)),
                amount == null || amount.equals("once")
                        ? new Line.Schedule.Once(line.path("year").asInt(0))
                        : yearly(line),
                heads(line, "perUserYear".equals(amount)),
                text(line.path("evidence")),
                text(line.path("ask")),
                path,
                document.line(path));
    }

    static @Nullable String amountKey(JsonNode line) {
        return CostSense.AMOUNTS.stream().filter(line::has).findFirst().orElse(null);
    }

    private Line.Schedule yearly(JsonNode line) {
        return new Line.Schedule.Yearly(
                line.path("from").asInt(1),
                line.path("to").asInt(years),
                line.has("indexation") ? interval(line.path("indexation")) : Interval.ZERO);
    }

    private static Line.Heads heads(JsonNode line, boolean perUser) {
        if (!perUser) {
            return new Line.Heads.Single();
        }
        return line.has("users") ? new Line.Heads.Own(interval(line.path("users"))) : new Line.Heads.AllUsers();
    }

    /// A number is exact, an object its bounds, and a text says « unknown ».
    private static Interval interval(JsonNode node) {
        if (node.isNumber()) {
            return Interval.of(node.decimalValue());
        }
        if (!node.isObject()) {
            return Interval.UNKNOWN;
        }
        BigDecimal min = node.path("min").decimalValue();
        return new Interval(min, node.has("max") ? node.path("max").decimalValue() : null);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
