package fr.etagere.drawing;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Shares as bars, the largest on top, and under them an index on its scale.
///
/// @param id prefix of every id of the picture, unique in a page
/// @param title what the picture shows, for those who hear it
/// @param description the same in a sentence or two; the page gives the table
/// @param gauge null when there is no index
public record Bars(
        String id,
        String title,
        String description,
        List<Bar> bars,
        @Nullable Gauge gauge) {

    private static final double WIDTH = 900;
    private static final double LEFT = 268;
    private static final double RIGHT = 150;
    private static final double ROW = 34;
    private static final double THICK = 18;
    private static final double SIZE = 13;
    private static final double TOP = 14;
    private static final double UNDER = 118;
    private static final double STEP = 10;
    private static final double WHOLE = 100;

    public Bars {
        bars = List.copyOf(bars);
    }

    /// @param share percent
    /// @param most percent it would be if all that is unknown were its own; `share` when nothing is unknown
    /// @param label the share in words
    /// @param unknown whether it stands for what is not known: drawn hollow
    public record Bar(String name, double share, double most, String label, boolean unknown) {}

    /// An index, what it may be, and from where it is called high.
    ///
    /// @param low the interval, as a thick line; `least` and `most` what it would be at the ends of the unknown
    /// @param top end of the scale
    public record Gauge(
            String label,
            double value,
            double low,
            double high,
            double least,
            double most,
            double top,
            List<Threshold> thresholds) {

        public Gauge {
            thresholds = List.copyOf(thresholds);
        }
    }

    public record Threshold(double at, String label) {}

    /// A whole SVG 1.1 document, without script.
    public String svg(Finish finish) {
        double below = TOP + bars.size() * ROW;
        double height = below + (gauge == null ? STEP : UNDER);
        return Ink.svg(id, title, description, WIDTH, height, finish, ink -> {
            double top = Math.max(
                    STEP,
                    Math.min(
                            WHOLE,
                            Math.ceil(bars.stream().mapToDouble(Bar::most).max().orElse(0) / STEP) * STEP));
            for (int i = 0; i < bars.size(); i++) {
                bar(ink, bars.get(i), TOP + i * ROW, (WIDTH - LEFT - RIGHT) / top);
            }
            if (gauge != null) {
                gauge(ink, gauge, below + 16);
            }
        });
    }

    private static void bar(Ink ink, Bar bar, double y, double scale) throws XMLStreamException {
        double baseline = y + THICK - 4;
        ink.text(
                Lettering.fitted(bar.name(), LEFT - 24, SIZE, 1).getFirst(),
                LEFT - 10,
                baseline,
                SIZE,
                "end",
                false,
                Ink.LINE);
        double width = Math.max(1, bar.share() * scale);
        if (bar.unknown()) {
            ink.rect(LEFT, y, width, THICK, "box", "none", Ink.LINE, "stroke-dasharray", "3 3", "stroke-width", "1.3");
        } else {
            ink.rect(LEFT, y, width, THICK, "strong", Ink.STRONG, Ink.STRONG);
            if (bar.most() > bar.share()) {
                double end = LEFT + Math.min(WHOLE, bar.most()) * scale;
                double middle = y + THICK / 2;
                ink.line(LEFT + width, middle, end, middle, "line", Ink.LINE, "stroke-dasharray", "2 3");
                ink.line(end, y + 4, end, y + THICK - 4, "line", Ink.LINE, "stroke-width", "1.4");
            }
        }
        double after = LEFT + Math.max(width, Math.min(WHOLE, bar.most()) * scale) + 8;
        ink.text(bar.label(), after, baseline, SIZE, "start", true, Ink.LINE);
    }

    private static void gauge(Ink ink, Gauge gauge, double y) throws XMLStreamException {
        double scale = (WIDTH - LEFT - RIGHT) / gauge.top();
        ink.text(gauge.label(), LEFT, y + 4, SIZE, "start", true, Ink.LINE);
        double axis = y + 44;
        ink.line(LEFT, axis, LEFT + gauge.top() * scale, axis, "line", Ink.QUIET, "stroke-width", "1");
        double least = LEFT + gauge.least() * scale;
        double most = LEFT + Math.min(gauge.top(), gauge.most()) * scale;
        ink.line(least, axis - 12, most, axis - 12, "line", Ink.LINE, "stroke-dasharray", "2 3");
        ink.line(
                LEFT + gauge.low() * scale,
                axis - 12,
                LEFT + gauge.high() * scale,
                axis - 12,
                "strong",
                Ink.STRONG,
                "stroke-width",
                "5");
        double at = LEFT + gauge.value() * scale;
        ink.path(
                "M" + Ink.number(at - 6) + "," + Ink.number(axis - 26) + " l12,0 l-6,9 z",
                "mark",
                "#8a5a13",
                "#8a5a13");
        boolean second = false;
        for (Threshold threshold : gauge.thresholds()) {
            double x = LEFT + threshold.at() * scale;
            double low = axis + 18;
            ink.line(x, axis - 6, x, low, "line", Ink.QUIET, "stroke-width", "1.2");
            ink.text(
                    threshold.label(),
                    second ? x + 4 : x - 4,
                    low,
                    SIZE - 1,
                    second ? "start" : "end",
                    false,
                    Ink.QUIET);
            second = true;
        }
    }
}
