package fr.etagere.app;

import fr.etagere.cartography.MeasureTerms;
import fr.etagere.portfolio.Diversity;
import fr.etagere.portfolio.Measures;
import fr.etagere.portfolio.Scale;
import fr.etagere.portfolio.ScaleShares;
import fr.etagere.shared.Texts;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The four measures, for people.
final class MeasuresPage {

    private final Texts texts;
    private final MeasureTerms terms;

    MeasuresPage(Texts texts, MeasureTerms terms) {
        this.texts = texts;
        this.terms = terms;
    }

    List<String> lines(Measures measures, LocalDate day) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("measures.title", texts.date(day)));
        int number = 1;
        for (MeasureTerms.Measure measure : terms.measures()) {
            lines.add("%d. %s".formatted(number++, measure.text().in(texts.lang())));
            switch (measure.id()) {
                case ORIGIN -> {
                    shares("measures.by-controller", measures.originByController(), true, lines);
                    shares("measures.by-seat", measures.originBySeat(), true, lines);
                    shares("measures.by-contract", measures.contractsByController(), false, lines);
                }
                case STORAGE -> {
                    shares("measures.systems", measures.storage(), false, lines);
                    shares("measures.critical", measures.criticalStorage(), false, lines);
                }
                case OPENNESS -> openness(measures, lines);
                case DIVERSITY -> diversity(measures, lines);
            }
        }
        lines.add(texts.get("measures.reading"));
        lines.add(texts.get("measures.no-total"));
        lines.add(texts.get(
                "measures.source",
                terms.source().in(texts.lang()),
                texts.date(terms.lastChecked()),
                texts.get("status." + terms.status())));
        return lines;
    }

    private void shares(String key, ScaleShares shares, boolean money, List<String> lines) {
        if (shares.counted() == 0) {
            lines.add("  " + texts.get(key) + texts.get("colon") + texts.get("measures.nothing", shares.unweighted()));
            return;
        }
        lines.add("  "
                + texts.get(key)
                + texts.get("colon")
                + (money
                        ? texts.get(
                                "measures.amount",
                                texts.amount(shares.whole().setScale(2, RoundingMode.HALF_UP)),
                                shares.counted(),
                                shares.unweighted())
                        : texts.get("measures.count", shares.counted())));
        var table = new TextTable();
        for (Scale scale : Scale.values()) {
            table.row(row("measures.scale." + scale, shares.of(scale)));
            if (scale == Scale.EUROPEAN) {
                table.row(row("measures.union", shares.union()));
            }
        }
        table.row(List.of(texts.get("measures.unknown"), percent(shares.unknown()), ""));
        table.lines().forEach(line -> lines.add("    " + line));
    }

    private List<String> row(String key, ScaleShares.Part part) {
        return List.of(texts.get(key), percent(part.least()), texts.get("measures.up-to", percent(part.most())));
    }

    private void openness(Measures measures, List<String> lines) {
        var openness = measures.openness();
        int whole = openness.open() + openness.other() + openness.unknown();
        lines.add("  "
                + (whole == 0
                        ? texts.get("measures.no-component")
                        : texts.get(
                                "measures.openness",
                                percent(openness.share().least()),
                                percent(openness.share().most()),
                                openness.open(),
                                openness.other(),
                                openness.unknown(),
                                whole)));
    }

    private void diversity(Measures measures, List<String> lines) {
        lines.add("  " + diversity("measures.suppliers", measures.suppliers()));
        lines.add("  " + diversity("measures.controllers", measures.controllers()));
        for (Scale scale : Scale.values()) {
            Diversity one = measures.controllersByScale().get(scale);
            if (one != null) {
                lines.add("    " + diversity("measures.scale." + scale, one));
            }
        }
    }

    private String diversity(String key, Diversity one) {
        String text = one.equivalent() == null
                ? texts.get("measures.diversity-unknown", percent(one.unknown()))
                : texts.get(
                        "measures.diversity",
                        one.named(),
                        decimal(one.equivalent()),
                        decimal(one.least()),
                        one.most() == null ? "?" : decimal(one.most()),
                        percent(one.unknown()));
        return texts.get(key) + texts.get("colon") + text;
    }

    private String percent(double value) {
        return String.format(texts.lang().locale(), "%.1f %%", value);
    }

    private String decimal(double value) {
        return String.format(texts.lang().locale(), "%.1f", value);
    }
}
