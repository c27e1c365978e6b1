package fr.etagere.rows;

import java.io.IOException;
import java.io.Reader;

/// A text that remembers the last part that was read of it, so that a row can be shown as it was written.
final class Recent extends Reader {

    /// More than any parser reads ahead, and than most rows hold.
    private static final int KEPT = 1 << 17;

    private final Reader text;
    private final char[] ring = new char[KEPT];
    private long read;

    Recent(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = text.read(into, offset, Math.min(length, KEPT));
        for (int done = 0; done < count; ) {
            int place = (int) (read % KEPT);
            int some = Math.min(count - done, KEPT - place);
            System.arraycopy(into, offset + done, ring, place, some);
            done += some;
            read += some;
        }
        return count;
    }

    /// What was read between two places, as far as it is remembered; empty when it is not.
    String between(long from, long to) {
        if (from < 0 || from < read - KEPT || to > read) {
            return "";
        }
        var part = new StringBuilder();
        for (long at = from; at < to; at++) {
            part.append(ring[(int) (at % KEPT)]);
        }
        return part.toString();
    }

    /// How far it was read.
    long end() {
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
