package fr.etagere.exitplan;

import fr.etagere.drawing.Bars;
import fr.etagere.portfolio.Concentration;
import java.util.ArrayList;
import java.util.function.Function;

/// A share-out as bars with its index under them.
record ShareBars(Words words, Situation situation) {

    private static final int BARS = 12;
    private static final double WHOLE = 100;
    private static final double SCALE = 10_000;

    /// @param label what stands at the end of a bar
    Bars of(
            String id,
            String title,
            String description,
            Concentration counted,
            Function<Concentration.Part, String> name,
            Function<Concentration.Part, String> label) {
        var bars = new ArrayList<Bars.Bar>();
        counted.parts().stream()
                .limit(BARS)
                .forEach(part -> bars.add(new Bars.Bar(
                        name.apply(part),
                        part.share(),
                        Math.min(WHOLE, part.share() + counted.unknown()),
                        label.apply(part),
                        false)));
        if (counted.parts().size() > BARS) {
            double rest = counted.parts().stream()
                    .skip(BARS)
                    .mapToDouble(Concentration.Part::share)
                    .sum();
            bars.add(new Bars.Bar(
                    words.t("map.others", counted.parts().size() - BARS), rest, rest, words.percent(rest), false));
        }
        if (counted.unknown() > 0) {
            bars.add(new Bars.Bar(
                    words.t("shares.lost"),
                    counted.unknown(),
                    counted.unknown(),
                    words.percent(counted.unknown()),
                    true));
        }
        return new Bars(id, title, description, bars, gauge(counted));
    }

    private Bars.Gauge gauge(Concentration counted) {
        double index = counted.index() == null ? 0 : counted.index();
        return new Bars.Gauge(
                words.t("shares.gauge", words.count(index), words.count(counted.low()), words.count(counted.high())),
                index,
                counted.low(),
                counted.high(),
                counted.least(),
                counted.most(),
                SCALE,
                situation.levels().stream()
                        .map(level -> new Bars.Threshold(
                                level.from(), words.t("shares.threshold", words.count(level.from()), level.label())))
                        .toList());
    }
}
