package fr.etagere.rows;

import java.util.ArrayList;
import java.util.List;

/// A table in memory without the records that a misplaced quotation mark breaks. One such mark would lose all the rows
/// after it: the record is taken out instead, up to the next line that reads as a row as wide as the header.
///
/// @param text the table, its broken records blank, so that every other row keeps its line
/// @param broken what was taken out, in order
record BrokenQuotes(String text, List<Broken> broken) {

    /// @param line where it starts, 1-based
    /// @param raw its first line
    record Broken(int line, String raw) {}

    private static final int BROKEN = -1;

    static BrokenQuotes in(String text, char separator) {
        var scan = new Scan(text, separator);
        var broken = new ArrayList<Broken>();
        var mended = new StringBuilder();
        int width = BROKEN;
        int line = 1;
        for (int start = 0; start < text.length(); ) {
            int columns = scan.record(start);
            int end = columns == BROKEN ? scan.lineEnd(start) : scan.end;
            boolean blank = text.substring(start, end).isBlank();
            if (columns == BROKEN && width == BROKEN) {
                // Without a header nothing tells a row: the reader of the table refuses it.
                return new BrokenQuotes(text, List.of());
            }
            if (columns == BROKEN) {
                broken.add(new Broken(line, text.substring(start, end).strip()));
                while (end < text.length() && scan.record(end) != width) {
                    end = scan.lineEnd(end);
                }
            } else if (width == BROKEN && !blank) {
                width = columns;
            }
            int lines = (int)
                    text.substring(start, end).chars().filter(c -> c == '\n').count();
            mended.append(columns == BROKEN ? "\n".repeat(lines) : text.substring(start, end));
            line += lines;
            start = end;
        }
        return broken.isEmpty() ? new BrokenQuotes(text, List.of()) : new BrokenQuotes(mended.toString(), broken);
    }

    /// Reads one record at a time, as RFC 4180 has it.
    private static final class Scan {
        private final String text;
        private final char separator;
        private int end;

        Scan(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        /// How many cells the record that starts there has; `end` is after it.
        int record(int start) {
            int columns = 1;
            int at = start;
            while (true) {
                at = cell(at);
                if (at == BROKEN) {
                    return BROKEN;
                }
                if (at == text.length() || text.charAt(at) != separator) {
                    end = lineEnd(at);
                    return columns;
                }
                columns++;
                at++;
            }
        }

        int lineEnd(int at) {
            int feed = text.indexOf('\n', at);
            return feed < 0 ? text.length() : feed + 1;
        }

        /// Where the cell ends: at a separator, an end of line or the end of the text.
        private int cell(int start) {
            int at = start;
            if (at < text.length() && text.charAt(at) == '"') {
                at++;
                while (true) {
                    at = text.indexOf('"', at);
                    if (at < 0) {
                        return BROKEN;
                    }
                    if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                        at += 2;
                    } else {
                        break;
                    }
                }
                at++;
                return at == text.length() || ends(text.charAt(at)) ? at : BROKEN;
            }
            while (at < text.length() && !ends(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private boolean ends(char c) {
            return c == separator || c == '\n' || c == '\r';
        }
    }
}
