package fr.etagere.rows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/// A text and, after its end, another one.
final class Followed extends Reader {

    private final Reader text;
    private final Reader end;
    private boolean ended;

    Followed(Reader text, String end) {
        this.text = text;
        this.end = new StringReader(end);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = ended ? -1 : text.read(into, offset, length);
        if (count >= 0) {
            return count;
        }
        ended = true;
        return end.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
