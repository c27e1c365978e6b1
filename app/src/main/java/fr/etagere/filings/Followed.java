package fr.etagere.filings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes whose reading is told.
final class Followed extends FilterInputStream {

    private final FilingRegisters.Progress progress;
    private long read;

    Followed(InputStream in, FilingRegisters.Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        told(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        told(Math.max(count, 0));
        return count;
    }

    private void told(int bytes) {
        read += bytes;
        progress.read(read);
    }
}
