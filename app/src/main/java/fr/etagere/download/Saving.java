package fr.etagere.download;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// An answer too large for the memory: it goes to a file as it comes, never past its bound.
///
/// @param most bytes of the file, once its transfer encoding is undone
/// @param progress told the bytes received; what it throws stops the download
record Saving(Path file, long most, LongConsumer progress) {

    private static final int BUFFER = 1 << 16;
    private static final int MEBI = 20;

    /// The largest register takes minutes on a slow line.
    private static final Duration LONG = Duration.ofMinutes(30);

    /// @param usual for what does not depend on the size of the file
    Limits limits(Limits usual) {
        // Framing adds little; what is sent packed is smaller.
        return new Limits(most + (most >> 3) + usual.bytes(), usual.bytes(), usual.connect(), LONG);
    }

    void from(InputStream body, @Nullable String encoding) throws IOException {
        var counted = new Counted(body, progress);
        try (InputStream in = unpacked(encoding, counted);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > most) {
                    throw new Refusal("download-too-large", Long.toString(most >> MEBI));
                }
                out.write(buffer, 0, read);
            }
        } catch (ZipException e) {
            throw new Refusal("download-corrupt");
        }
    }

    private static InputStream unpacked(@Nullable String encoding, InputStream in) throws IOException {
        return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw new Refusal("download-encoding", String.valueOf(encoding));
        };
    }

    /// Bytes as they come from the network.
    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;
        private long received;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            received += Math.max(0, read);
            progress.accept(received);
            return read;
        }
    }
}
