package fr.etagere.exitplan;

import fr.etagere.drawing.Bars;
import fr.etagere.drawing.ColumnMap;
import fr.etagere.drawing.Finish;
import fr.etagere.drawing.Timeline;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pictures as blocks of the report, each with its size.
final class Figures {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    /// Wider than this, letters would be too small across an upright page.
    private static final double UPRIGHT = 960;

    private Figures() {}

    static Block.Figure of(String name, ColumnMap map, String legend) {
        return of(name, map.title(), map.description(), legend, map::svg, true);
    }

    static Block.Figure of(String name, Bars bars, String legend) {
        return of(name, bars.title(), bars.description(), legend, bars::svg, false);
    }

    static Block.Figure of(String name, Timeline timeline, String legend) {
        return of(name, timeline.title(), timeline.description(), legend, timeline::svg, false);
    }

    private static Block.Figure of(
            String name, String title, String description, String legend, Function<Finish, String> svg, boolean wide) {
        Matcher size = SIZE.matcher(svg.apply(Finish.PAPER));
        if (!size.find()) {
            throw new IllegalStateException("a picture of ours has no size: " + name);
        }
        double width = Double.parseDouble(size.group(1));
        return new Block.Figure(
                name,
                title,
                description,
                legend,
                svg,
                width,
                Double.parseDouble(size.group(2)),
                wide && width > UPRIGHT);
    }
}
