package fr.etagere.rows;

import java.io.IOException;
import java.io.Reader;

/// A document that must close a tag now and then: a parser holds a name, an attribute or a text whole in memory.
final class Unbroken extends Reader {

    private final Reader text;
    private final int most;
    private long run;

    Unbroken(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = text.read(into, offset, length);
        for (int i = offset; i < offset + count; i++) {
            run = into[i] == '>' ? 0 : run + 1;
        }
        if (run > most) {
            throw new RefusedText("xml-endless", Integer.toString(most >> 20));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
