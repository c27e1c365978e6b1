package fr.etagere.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Deque;

/// A table without the records that a misplaced quotation mark breaks, read as it comes. One such mark would lose all
/// the rows after it: the record is taken out instead, up to the next line that reads as a row as wide as the header.
/// What is taken out leaves its lines blank, so that every other row keeps its line.
final class SoundRecords extends Reader {

    private static final int BROKEN = -1;
    private static final int START = 1 << 16;

    /// A record as it is shown is much shorter.
    private static final int SHOWN = 4096;

    /// A record taken out.
    ///
    /// @param line where it starts, 1-based
    /// @param raw its first line
    record Broken(int line, String raw) {}

    /// What an open quotation mark and nothing sound after it mean.
    enum Cut {
        /// A last row that is broken: the text was whole.
        ROW,
        /// A text that may have been cut: it is passed on as it is, and refused.
        TEXT
    }

    private final Reader text;
    private final char separator;
    private final Cut cut;
    private final int most;
    private final Deque<Broken> broken;

    private char[] window = new char[START];
    private int from;
    private int to;

    /// How many characters at the start of the window may be given.
    private int ready;

    private int blankLines;
    private char blank = '\n';
    private int line = 1;
    private int width = BROKEN;
    private int end;
    private boolean unclosed;
    private boolean asItIs;

    /// @param most the longest record looked at, in characters; from a longer one on, the text is passed on as it is
    /// @param broken where the records taken out are put, each before the record that follows it is read
    SoundRecords(Reader text, char separator, Cut cut, int most, Deque<Broken> broken) {
        this.text = text;
        this.separator = separator;
        this.cut = cut;
        this.most = most;
        this.broken = broken;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (ready == 0 && blankLines == 0) {
            if (!has(0)) {
                return -1;
            }
            next();
        }
        if (blankLines > 0) {
            blankLines--;
            into[offset] = blank;
            return 1;
        }
        int count = Math.min(length, ready);
        System.arraycopy(window, from, into, offset, count);
        from += count;
        ready -= count;
        return count;
    }

    /// Finds what may be given next.
    private void next() throws IOException {
        if (asItIs) {
            ready = to - from;
            return;
        }
        unclosed = false;
        int columns = record(0);
        int stop = end;
        // Without a header nothing tells a row: the reader of the table refuses it.
        if (asItIs || (columns == BROKEN && width == BROKEN)) {
            asItIs = true;
        } else if (columns == BROKEN) {
            takeOut();
        } else {
            if (width == BROKEN && !isBlank(stop)) {
                width = columns;
            }
            line += lines(stop);
            ready = stop;
        }
    }

    private void takeOut() throws IOException {
        boolean open = unclosed;
        int first = lineEnd(0);
        int stop = first;
        while (has(stop) && record(stop) != width) {
            stop = lineEnd(stop);
        }
        if (asItIs || (open && cut == Cut.TEXT && !has(stop))) {
            asItIs = true;
            return;
        }
        broken.add(new Broken(line, new String(window, from, Math.min(first, SHOWN)).strip()));
        blankLines = lines(stop);
        // As the lines around it end: after a carriage return alone, a line feed would not be a line.
        blank = window[from + stop - 1] == '\r' ? '\r' : '\n';
        line += blankLines;
        from += stop;
    }

    /// How many cells the record that starts there has; `end` is after it.
    private int record(int start) throws IOException {
        int columns = 1;
        int at = start;
        while (true) {
            at = cell(at);
            if (at == BROKEN) {
                return BROKEN;
            }
            if (!has(at) || window[from + at] != separator) {
                end = lineEnd(at);
                return columns;
            }
            columns++;
            at++;
        }
    }

    /// Where the cell ends: at a separator, an end of line or the end of the text.
    private int cell(int start) throws IOException {
        int at = start;
        if (!has(at) || window[from + at] != '"') {
            while (has(at) && !ends(window[from + at])) {
                at++;
            }
            return at;
        }
        at++;
        while (true) {
            while (has(at) && window[from + at] != '"') {
                at++;
            }
            if (!has(at)) {
                unclosed = true;
                return BROKEN;
            }
            if (!has(at + 1) || window[from + at + 1] != '"') {
                at++;
                return !has(at) || ends(window[from + at]) ? at : BROKEN;
            }
            at += 2;
        }
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private int lineEnd(int start) throws IOException {
        int at = start;
        while (has(at) && window[from + at] != '\n' && window[from + at] != '\r') {
            at++;
        }
        if (has(at) && window[from + at] == '\r' && has(at + 1) && window[from + at + 1] == '\n') {
            at++;
        }
        return has(at) ? at + 1 : at;
    }

    private int lines(int stop) {
        int lines = 0;
        for (int at = from; at < from + stop; at++) {
            boolean pair = window[at] == '\r' && at + 1 < from + stop && window[at + 1] == '\n';
            if (window[at] == '\n' || (window[at] == '\r' && !pair)) {
                lines++;
            }
        }
        return lines;
    }

    private boolean isBlank(int stop) {
        return new String(window, from, stop).isBlank();
    }

    private boolean has(int at) throws IOException {
        return from + at < to || fill(at);
    }

    private boolean fill(int at) throws IOException {
        while (from + at >= to) {
            if (at > most) {
                asItIs = true;
                return false;
            }
            if (from > 0) {
                System.arraycopy(window, from, window, 0, to - from);
                to -= from;
                from = 0;
            } else if (to == window.length) {
                window = Arrays.copyOf(window, 2 * to);
            }
            int count = text.read(window, to, window.length - to);
            if (count < 0) {
                return false;
            }
            to += count;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
