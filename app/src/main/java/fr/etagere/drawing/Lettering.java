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

    /// One line of text on at most some lines of a width; what does not fit ends in « … ».
    static List<String> fitted(String line, double width, double size, int most) {
        var lines = new ArrayList<String>();
        var current = new StringBuilder();
        for (String word : line.strip().split("\\s+")) {
            String rest = word;
            while (!fits((current.isEmpty() ? "" : current + " ") + rest, width, size)) {
                if (current.isEmpty()) {
                    int cut = cut(rest, width, size);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                } else {
                    flush(current, lines);
                }
            }
            current.append(current.isEmpty() ? "" : " ").append(rest);
        }
        flush(current, lines);
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.removeLast();
        while (!fits(last + "…", width, size)) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last + "…");
        return kept;
    }

    /// How much of a word fits on a line: at least a letter.
    private static int cut(String word, double width, double size) {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && fits(word.substring(0, word.offsetByCodePoints(cut, 1)), width, size)) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }

    private static boolean fits(String text, double width, double size) {
        return text.length() <= 1 || text.chars().mapToDouble(Lettering::em).sum() * size <= width;
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
