package fr.etagere.imports;

import fr.etagere.shared.Json;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.OptionalLong;

/// The rejected rows of one import, a row a line of JSON. A page starts where another ended, so that the last of a
/// million is as near as the first.
final class Rejects {

    private static final int PIECE = 1 << 16;

    private Rejects() {}

    /// Writes them; they have their name once they are all there.
    static final class Writing implements Closeable {

        private final Path file;
        private final Path draft;
        private final OutputStream out;

        Writing(Path file) throws IOException {
            this.file = file;
            this.draft = file.resolveSibling(file.getFileName() + ".part");
            this.out = new BufferedOutputStream(Files.newOutputStream(draft), PIECE);
        }

        void add(Reject row) throws IOException {
            out.write(Json.mapper().writeValueAsBytes(row));
            out.write('\n');
        }

        void finish() throws IOException {
            out.close();
            Files.move(
                    draft,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(draft);
        }
    }

    /// The rows from a place on.
    ///
    /// @param from 0, or where a page said that the next one starts; a place where no row starts gives none
    static RejectPage page(Path file, long from, int limit) throws IOException {
        var rows = new ArrayList<Reject>();
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (from >= in.length() || !starts(in, from)) {
                return new RejectPage(rows, OptionalLong.empty());
            }
            in.seek(from);
            var lines = new Lines(in.getChannel());
            long at = from;
            for (byte[] line = lines.next(); line.length > 0 && rows.size() < limit; line = lines.next()) {
                rows.add(Json.mapper().readValue(line, Reject.class));
                at += line.length + 1L;
            }
            return new RejectPage(rows, at < in.length() ? OptionalLong.of(at) : OptionalLong.empty());
        }
    }

    private static boolean starts(RandomAccessFile in, long from) throws IOException {
        if (from == 0) {
            return true;
        }
        in.seek(from - 1);
        return in.read() == '\n';
    }

    /// Lines without their end; an empty one at the end of the file.
    private static final class Lines {

        private final SeekableByteChannel channel;
        private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);

        Lines(SeekableByteChannel channel) {
            this.channel = channel;
        }

        byte[] next() throws IOException {
            var line = new java.io.ByteArrayOutputStream();
            while (piece.hasRemaining() || fill()) {
                byte one = piece.get();
                if (one == '\n') {
                    break;
                }
                line.write(one);
            }
            return line.toByteArray();
        }

        private boolean fill() throws IOException {
            piece.clear();
            int read = channel.read(piece);
            piece.flip();
            return read > 0;
        }
    }
}
