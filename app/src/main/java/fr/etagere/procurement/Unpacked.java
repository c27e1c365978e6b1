package fr.etagere.procurement;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The text inside a file that may be compressed, never more than its bounds: a small bomb must not cost more than a
/// large file.
final class Unpacked extends FilterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final long MOST = 16L << 30;

    /// Real DECP files shrink about twenty times; a bomb a thousand times.
    private static final long MOST_RATIO = 200;

    private static final long FREE = 64L << 20;
    private static final int GIBI = 30;

    private final Counting packed;
    private long given;

    private Unpacked(InputStream in, Counting packed) {
        super(in);
        this.packed = packed;
    }

    /// @param raw the bytes of the file
    static InputStream of(InputStream raw) throws IOException {
        var counting = new Counting(raw);
        var buffered = new BufferedInputStream(counting, BUFFER);
        buffered.mark(4);
        byte[] start = buffered.readNBytes(4);
        buffered.reset();
        try {
            if (start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
                return new Unpacked(new GZIPInputStream(buffered, BUFFER), counting);
            }
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                return new Unpacked(only(new ZipInputStream(buffered)), counting);
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new Refusal("award-file-corrupt");
        }
        return new Unpacked(buffered, counting);
    }

    private static InputStream only(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            throw new Refusal("award-file-empty");
        }
        return new FilterInputStream(zip) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0 && zip.getNextEntry() != null) {
                    throw new Refusal("award-file-several");
                }
                return read;
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (ZipException | java.io.EOFException e) {
            throw new Refusal("award-file-corrupt");
        }
        if (read > 0) {
            given += read;
            if (given > MOST) {
                throw new Refusal("award-file-large", Long.toString(MOST >> GIBI));
            }
            if (given > FREE && given / MOST_RATIO > packed.count) {
                throw new Refusal("award-file-bomb", Long.toString(MOST_RATIO));
            }
        }
        return read;
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
