package fr.etagere.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Days to decide by and days of end, on a line of time: a lozenge for the former, a dot for the latter.
///
/// @param id prefix of every id of the picture, unique in a page
/// @param title what the picture shows, for those who hear it
/// @param description the same in a sentence or two; the page gives the table
/// @param ticks days written on top
public record Timeline(
        String id, String title, String description, LocalDate from, LocalDate to, List<Tick> ticks, List<Row> rows) {

    private static final double WIDTH = 960;
    private static final double LEFT = 330;
    private static final double RIGHT = 110;
    private static final double ROW = 28;
    private static final double TOP = 40;
    private static final double SIZE = 13;

    public Timeline {
        ticks = List.copyOf(ticks);
        rows = List.copyOf(rows);
    }

    public record Tick(LocalDate day, String label) {}

    /// @param decide last day to decide; not after `ends`
    /// @param label said at the end of the row
    /// @param strong whether the row is the one to see first: in bold, with a star
    public record Row(String name, LocalDate decide, LocalDate ends, String label, boolean strong) {}

    /// A whole SVG 1.1 document, without script.
    public String svg(Finish finish) {
        double height = TOP + rows.size() * ROW + 12;
        return Ink.svg(id, title, description, WIDTH, height, finish, ink -> {
            for (Tick tick : ticks) {
                double x = x(tick.day());
                ink.line(x, TOP - 12, x, height - 8, "faint", Ink.FAINT, "stroke-width", "0.7");
                ink.text(tick.label(), x, TOP - 18, SIZE - 1, "middle", false, Ink.QUIET);
            }
            for (int i = 0; i < rows.size(); i++) {
                row(ink, rows.get(i), TOP + i * ROW + ROW / 2);
            }
        });
    }

    private void row(Ink ink, Row row, double y) throws XMLStreamException {
        String name = (row.strong() ? "★ " : "") + row.name();
        ink.text(
                Lettering.fitted(name, LEFT - 24, SIZE, 1).getFirst(),
                LEFT - 14,
                y + 4,
                SIZE,
                "end",
                row.strong(),
                Ink.LINE);
        double decide = x(row.decide());
        double ends = x(row.ends());
        ink.line(decide, y, ends, y, "line", Ink.LINE, "stroke-width", "2");
        if (row.decide().isBefore(row.ends())) {
            ink.path(
                    "M" + Ink.number(decide) + "," + Ink.number(y - 6) + " l6,6 l-6,6 l-6,-6 z",
                    "mark",
                    "#8a5a13",
                    "#8a5a13");
        }
        ink.path(
                "M" + Ink.number(ends - 5) + "," + Ink.number(y) + " a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0 z",
                "strong",
                Ink.STRONG,
                Ink.STRONG);
        ink.text(row.label(), WIDTH - RIGHT + 22, y + 4, SIZE - 1, "start", row.strong(), Ink.LINE);
    }

    /// What is before or after the line stands at its end.
    private double x(LocalDate day) {
        double whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double at = Math.clamp(ChronoUnit.DAYS.between(from, day) / whole, 0, 1);
        return LEFT + at * (WIDTH - LEFT - RIGHT);
    }
}
