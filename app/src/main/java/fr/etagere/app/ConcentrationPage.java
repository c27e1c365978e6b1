package fr.etagere.app;

import fr.etagere.cartography.Over;
import fr.etagere.portfolio.Concentration;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Shares and index, for people.
final class ConcentrationPage {

    private static final int SHOWN = 15;

    private final Texts texts;
    private final JsonNode levels;
    private final Over over;

    ConcentrationPage(Texts texts, JsonNode levels, Over over) {
        this.texts = texts;
        this.levels = levels;
        this.over = over;
    }

    /// @param relying how many systems rely on each; empty over amounts
    List<String> lines(Concentration concentration, Map<String, String> names, Map<String, Integer> relying) {
        var lines = new ArrayList<String>();
        Double index = concentration.index();
        if (index == null) {
            lines.add(
                    concentration.counted() == 0
                            ? texts.get("concentration.none", concentration.withoutAmount())
                            : texts.get(key("nobody"), concentration.counted()));
            return lines;
        }
        switch (over) {
            case AMOUNT ->
                lines.add(texts.get(
                        "concentration.total",
                        texts.amount(concentration.total().setScale(2, RoundingMode.HALF_UP)),
                        concentration.counted(),
                        concentration.withoutAmount()));
            case SYSTEMS ->
                lines.add(texts.get(
                        "concentration.systems",
                        concentration.total().setScale(0, RoundingMode.HALF_UP).intValue()));
        }
        shares(concentration, names, relying, lines);
        lines.add(texts.get(
                key("index"),
                Math.round(index),
                Math.round(concentration.low()),
                Math.round(concentration.high()),
                mark(index)));
        if (concentration.unknown() > 0) {
            lines.add(texts.get(
                    key("unknown"),
                    String.format(texts.lang().locale(), "%.1f", concentration.unknown()),
                    Math.round(concentration.least()),
                    Math.round(concentration.most())));
        }
        lines.add(texts.get("concentration.caution"));
        if (concentration.byYear().size() > 1) {
            var years = new ArrayList<String>();
            concentration.byYear().forEach((year, one) -> years.add(year + texts.colon() + Math.round(one)));
            lines.add(texts.get(key("trend"), String.join(", ", years)));
        }
        return lines;
    }

    private String key(String name) {
        return switch (over) {
            case AMOUNT -> "concentration." + name;
            case SYSTEMS -> "concentration.systems-" + name;
        };
    }

    private void shares(
            Concentration concentration, Map<String, String> names, Map<String, Integer> relying, List<String> lines) {
        var table = new TextTable();
        concentration.parts().stream()
                .limit(SHOWN)
                .forEach(part -> table.row(List.of(
                        names.getOrDefault(part.to(), part.to()),
                        String.format(texts.lang().locale(), "%.1f %%", part.share()),
                        switch (over) {
                            case AMOUNT -> texts.amount(part.amount().setScale(2, RoundingMode.HALF_UP));
                            case SYSTEMS -> texts.get("concentration.relying", relying.getOrDefault(part.to(), 0));
                        })));
        table.lines().forEach(line -> lines.add("  " + line));
        if (concentration.parts().size() > SHOWN) {
            lines.add(
                    "  " + texts.get("concentration.more", concentration.parts().size() - SHOWN));
        }
    }

    /// The highest level reached, with its source.
    private String mark(double index) {
        String mark = texts.get("concentration.low");
        for (JsonNode level : levels) {
            if (index >= level.path("from").asDouble()) {
                mark = level.path(texts.lang() == Lang.FR ? "fr" : "en").asString()
                        + ", "
                        + level.path("source").asString();
            }
        }
        return mark;
    }
}
