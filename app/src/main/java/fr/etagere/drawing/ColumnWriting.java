package fr.etagere.drawing;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Draws a laid out map in columns. Marks are told by outline and by words, not by colour alone.
final class ColumnWriting {

    private ColumnWriting() {}

    static String of(ColumnMap map, ColumnLayout layout, Finish finish) {
        return Ink.svg(map.id(), map.title(), map.description(), layout.width(), layout.height(), finish, ink -> {
            for (int i = 0; i < map.columns().size(); i++) {
                heading(ink, map.columns().get(i).heading(), ColumnLayout.left(i));
            }
            for (ColumnLayout.Drawn drawn : layout.arrows()) {
                arrow(ink, drawn);
            }
            for (ColumnLayout.Placed placed : layout.boxes()) {
                box(ink, placed);
            }
        });
    }

    private static void heading(Ink ink, String heading, double x) throws XMLStreamException {
        List<String> lines = Lettering.fitted(heading, ColumnLayout.WIDTH, ColumnLayout.NAME, 2);
        double y = 16 + (lines.size() == 1 ? ColumnLayout.LINE : 0);
        for (String line : lines) {
            ink.text(line, x, y, ColumnLayout.NAME, "start", true, Ink.QUIET);
            y += ColumnLayout.LINE;
        }
        ink.line(x, 38, x + ColumnLayout.WIDTH, 38, "line", Ink.QUIET, "stroke-width", "1");
    }

    /// Level at both ends, so that the eye keeps it through a column.
    private static void arrow(Ink ink, ColumnLayout.Drawn drawn) throws XMLStreamException {
        var d = new StringBuilder();
        List<Layout.Point> points = drawn.points();
        d.append("M").append(at(points.getFirst()));
        for (int i = 1; i < points.size(); i++) {
            Layout.Point from = points.get(i - 1);
            Layout.Point to = points.get(i);
            if (i % 2 == 0) {
                d.append(" L").append(at(to));
            } else {
                double middle = (from.x() + to.x()) / 2;
                d.append(" C")
                        .append(at(new Layout.Point(middle, from.y())))
                        .append(" ")
                        .append(at(new Layout.Point(middle, to.y())))
                        .append(" ")
                        .append(at(to));
            }
        }
        boolean dashed = drawn.arrow().stroke() == Arrow.Stroke.DASHED;
        ink.path(
                d.toString(),
                drawn.folded() ? "faint" : "line",
                "none",
                drawn.folded() ? Ink.FAINT : Ink.QUIET,
                "stroke-width",
                drawn.folded() ? "0.9" : "1.2",
                "stroke-dasharray",
                dashed ? "5 4" : "none");
    }

    private static String at(Layout.Point point) {
        return Ink.number(point.x()) + "," + Ink.number(point.y());
    }

    private static void box(Ink ink, ColumnLayout.Placed placed) throws XMLStreamException {
        Box.Mark mark = placed.box().mark();
        String kind = switch (mark) {
            case HIT -> "box warm";
            case END -> "box cool";
            case PLAIN, SUBJECT, UNKNOWN, FOLDED -> "box";
        };
        String fill = switch (mark) {
            case HIT -> Ink.WARM;
            case END -> Ink.COOL;
            case PLAIN, SUBJECT, UNKNOWN, FOLDED -> Ink.FILL;
        };
        String width = switch (mark) {
            case SUBJECT -> "3";
            case HIT -> "2.4";
            case END -> "2";
            case PLAIN, UNKNOWN, FOLDED -> "1.1";
        };
        String dashes = switch (mark) {
            case UNKNOWN -> "2 3";
            case FOLDED -> "7 3";
            case PLAIN, SUBJECT, END, HIT -> "none";
        };
        ink.rect(
                placed.x(),
                placed.y(),
                ColumnLayout.WIDTH,
                placed.height(),
                kind,
                fill,
                Ink.LINE,
                "rx",
                "3",
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
        double y = placed.y() + ColumnLayout.PADDING + ColumnLayout.NAME - 2;
        for (String line : placed.names()) {
            ink.text(line, placed.x() + ColumnLayout.PADDING, y, ColumnLayout.NAME, "start", true, Ink.LINE);
            y += ColumnLayout.LINE;
        }
        for (String line : placed.details()) {
            ink.text(line, placed.x() + ColumnLayout.PADDING, y, ColumnLayout.DETAIL, "start", false, Ink.QUIET);
            y += ColumnLayout.LINE;
        }
    }
}
