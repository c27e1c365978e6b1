package fr.etagere.bom;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/// How the bytes of a file are had, from the first, as often as needed.
@FunctionalInterface
interface Opening {

    InputStream open() throws IOException;

    /// Never more than its bound.
    static Opening of(Path file) {
        return () -> new Bounded(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /// The same, telling each piece that is read of it.
    static Opening of(Path file, IntConsumer told) {
        return () -> new FilterInputStream(of(file).open()) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                told.accept(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                told.accept(Math.max(0, read));
                return read;
            }
        };
    }

    /// A file beyond a size that no real one has.
    final class Bounded extends FilterInputStream {

        private static final long MOST = 2L << 30;
        private long given;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            given += read;
            if (given > MOST) {
                throw new Refusal("bom-file-large", Long.toString(MOST >> 30));
            }
        }
    }
}
