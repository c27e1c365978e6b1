package fr.etagere.drawing;

import java.util.ArrayList;
import java.util.List;

/// How much room text takes. The reader's font is not known here: widths are those of the widest common sans serif, in
/// bold.
final class Lettering {

    static final double SIZE = 13;
    static final double LINE = 17;
    static final double PADDING = 9;

    /// Letters on one line before it breaks.
    private static final int LONGEST = 30;

    private static final double NARROW = 0.4;
    private static final double USUAL = 0.68;
    private static final double WIDE = 0.9;

    private Lettering() {}

    /// Lines broken at spaces; a word too long for a line is cut.
    static List<String> broken(List<String> lines) {
        var broken = new ArrayList<String>();
        for (String line : lines) {
            var current = new StringBuilder();
            for (String word : line.strip().split("\\s+")) {
                String rest = word;
                while (rest.length() > LONGEST) {
                    flush(current, broken);
                    broken.add(rest.substring(0, LONGEST));
                    rest = rest.substring(LONGEST);
                }
                if (!current.isEmpty() && current.length() + 1 + rest.length() > LONGEST) {
                    flush(current, broken);
                }
                current.append(current.isEmpty() ? "" : " ").append(rest);
            }
            flush(current, broken);
        }
        return broken;
    }

    private static void flush(StringBuilder current, List<String> lines) {
        if (!current.isEmpty()) {
            lines.add(current.toString());
            current.setLength(0);
        }
    }

    /// Width of the longest line, in pixels.
    static double width(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> line.chars().mapToDouble(Lettering::em).sum() * SIZE)
                .max()
                .orElse(0);
    }

    private static double em(int letter) {
        if ("iljtfr.,;:'|!()[] ".indexOf(letter) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(letter) || "mw%—@".indexOf(letter) >= 0 ? WIDE : USUAL;
    }
}
