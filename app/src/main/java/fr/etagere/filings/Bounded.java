package fr.etagere.filings;

import fr.etagere.rows.RefusedText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes up to a bound: a small bomb unpacks into an endless file.
final class Bounded extends FilterInputStream {

    private static final int GIBI = 30;

    private final long most;
    private long read;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws RefusedText {
        read += bytes;
        if (read > most) {
            throw new RefusedText("filing-too-large", Long.toString(most >> GIBI));
        }
    }
}
