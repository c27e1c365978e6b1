package fr.etagere.web;

import fr.etagere.cartography.MeasureTerms;
import fr.etagere.cartography.Measured;
import fr.etagere.portfolio.Diversity;
import fr.etagere.portfolio.Measures;
import fr.etagere.portfolio.Openness;
import fr.etagere.portfolio.Scale;
import fr.etagere.portfolio.ScaleShares;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The four measures, each as tables of what is sure, what may be and what is not known.
record MeasuresView(MapFrame frame, Measured measured) {

    /// @param text what it is, as its source says
    /// @param said in place of tables, when one line says it
    record Measure(
            String id,
            String text,
            List<Shared> tables,
            List<Line> lines,
            @Nullable String said) {}

    /// A whole shared out between scales.
    record Shared(String caption, List<Row> rows) {}

    /// @param least share that is surely there
    /// @param most the same, with all that may be there
    record Row(String name, String least, String most) {}

    /// How many share it.
    record Line(String name, String named, String equivalent, String bounds, String unknown) {}

    private Texts texts() {
        return frame.visit().texts();
    }

    List<Measure> all() {
        Measures measures = measured.measures();
        return measured.terms().measures().stream()
                .map(one -> of(one, measures))
                .toList();
    }

    private Measure of(MeasureTerms.Measure term, Measures measures) {
        String text = term.text().in(texts().lang());
        String id = term.id().name();
        return switch (term.id()) {
            case ORIGIN ->
                new Measure(
                        id,
                        text,
                        List.of(
                                shared("measures.by-controller", measures.originByController(), true),
                                shared("measures.by-seat", measures.originBySeat(), true),
                                shared("measures.by-contract", measures.contractsByController(), false)),
                        List.of(),
                        null);
            case STORAGE ->
                new Measure(
                        id,
                        text,
                        List.of(
                                shared("measures.systems", measures.storage(), false),
                                shared("measures.critical", measures.criticalStorage(), false)),
                        List.of(),
                        null);
            case OPENNESS -> new Measure(id, text, List.of(), List.of(), openness(measures.openness()));
            case DIVERSITY -> new Measure(id, text, List.of(), diversity(measures), null);
        };
    }

    private Shared shared(String key, ScaleShares shares, boolean money) {
        String caption = texts().get(key) + texts().get("colon");
        if (shares.counted() == 0) {
            return new Shared(caption + texts().get("measures.nothing", shares.unweighted()), List.of());
        }
        var rows = new ArrayList<Row>();
        for (Scale scale : Scale.values()) {
            rows.add(row("measures.scale." + scale, shares.of(scale)));
            if (scale == Scale.EUROPEAN) {
                rows.add(row("measures.union", shares.union()));
            }
        }
        rows.add(new Row(texts().get("measures.unknown"), percent(shares.unknown()), ""));
        return new Shared(
                caption
                        + (money
                                ? texts().get(
                                                "measures.amount",
                                                texts().amount(shares.whole().setScale(2, RoundingMode.HALF_UP)),
                                                shares.counted(),
                                                shares.unweighted())
                                : texts().get("measures.count", shares.counted())),
                rows);
    }

    private Row row(String key, ScaleShares.Part part) {
        return new Row(texts().get(key), percent(part.least()), percent(part.most()));
    }

    private String openness(Openness openness) {
        int whole = openness.open() + openness.other() + openness.unknown();
        return whole == 0
                ? frame.visit().t("map.no-component")
                : texts().get(
                                "measures.openness",
                                percent(openness.share().least()),
                                percent(openness.share().most()),
                                openness.open(),
                                openness.other(),
                                openness.unknown(),
                                whole);
    }

    private List<Line> diversity(Measures measures) {
        var lines = new ArrayList<Line>();
        lines.add(line("measures.suppliers", measures.suppliers()));
        lines.add(line("measures.controllers", measures.controllers()));
        for (Scale scale : Scale.values()) {
            Diversity one = measures.controllersByScale().get(scale);
            if (one != null) {
                lines.add(line("measures.scale." + scale, one));
            }
        }
        return lines;
    }

    private Line line(String key, Diversity one) {
        String none = frame.visit().t("map.unknown");
        return new Line(
                texts().get(key),
                Integer.toString(one.named()),
                one.equivalent() == null ? none : decimal(one.equivalent()),
                one.most() == null ? none : frame.visit().t("map.from-to", decimal(one.least()), decimal(one.most())),
                percent(one.unknown()));
    }

    String source() {
        MeasureTerms terms = measured.terms();
        return texts().get(
                        "measures.source",
                        terms.source().in(texts().lang()),
                        texts().date(terms.lastChecked()),
                        texts().get("status." + terms.status()));
    }

    private String percent(double value) {
        return String.format(texts().lang().locale(), texts().lang() == Lang.FR ? "%.1f\u00a0%%" : "%.1f%%", value);
    }

    private String decimal(double value) {
        return String.format(texts().lang().locale(), "%.1f", value);
    }
}
