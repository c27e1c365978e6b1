package fr.etagere.download;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a server sends while more is due. The library takes the end of a connection for the end of a line, hence of a
/// head, or of the chunks when the length of the next one starts with a zero: here it is a cut.
final class Endless extends FilterInputStream {

    Endless(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        if (read < 0) {
            throw new EOFException("cut before the end");
        }
        return read;
    }
}
