package fr.etagere.download;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// What a server sends, counted byte by byte: past the bound, nothing more is read.
final class Wire {

    /// Lines end a head or a chunk; the longest known are policies of some kilobytes.
    private static final int LONGEST_LINE = 16 << 10;

    private final InputStream in;
    private final Limits limits;
    private long left;

    Wire(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.left = limits.wireBytes();
    }

    Limits limits() {
        return limits;
    }

    /// A line without its end; one character for each byte.
    String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = next(); b != '\n'; b = next()) {
            if (line.size() >= LONGEST_LINE) {
                throw Refusal.malformed();
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /// This many bytes, or a refusal: a file cut short is never taken for the file.
    byte[] exactly(long count) throws IOException {
        if (count > left) {
            throw limits.tooLarge();
        }
        left -= count;
        // Memory grows with what comes, not with what was announced.
        byte[] bytes = in.readNBytes(Math.toIntExact(count));
        if (bytes.length < count) {
            throw new EOFException("cut after " + bytes.length + " bytes");
        }
        return bytes;
    }

    private int next() throws IOException {
        if (left-- <= 0) {
            throw limits.tooLarge();
        }
        int b = in.read();
        if (b < 0) {
            throw new EOFException("cut in a line");
        }
        return b;
    }
}
