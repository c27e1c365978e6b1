package fr.etagere.procurement;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The lines of a register on their way to the disk: packed frame by frame (Zstandard, RFC 8878), each frame unpacked
/// again for the gate. Copies made before are gzip: what is in a file says how it is read.
final class Packing implements Closeable {

    /// Enough for the codec to find what repeats, little enough to stay near the processor.
    private static final int FRAME = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final JsonBytes lines = new JsonBytes(FRAME + (FRAME >> 2));
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ZstdCompressCtx packer = new ZstdCompressCtx().setLevel(1);
    private final ZstdDecompressCtx unpacker = new ZstdDecompressCtx();
    private final ReadBack readBack;
    private byte[] frame = new byte[0];
    private byte[] back = new byte[0];

    /// Receives what was packed, once unpacked.
    @FunctionalInterface
    interface ReadBack {
        void read(byte[] lines, int length) throws IOException;
    }

    Packing(ReadBack readBack) {
        this.readBack = readBack;
    }

    /// Where a line is written; it ends with a line break.
    JsonBytes lines() {
        return lines;
    }

    /// Says that a line is whole.
    void ended() throws IOException {
        lines.close('\n');
        if (lines.length() >= FRAME) {
            flush();
        }
    }

    private void flush() throws IOException {
        int length = lines.length();
        if (length == 0) {
            return;
        }
        int most = Math.toIntExact(Zstd.compressBound(length));
        frame = frame.length < most ? new byte[most] : frame;
        int size = packer.compressByteArray(frame, 0, frame.length, lines.array(), 0, length);
        packed.write(frame, 0, size);
        back = back.length < length ? new byte[lines.array().length] : back;
        readBack.read(back, unpacker.decompressByteArray(back, 0, back.length, frame, 0, size));
        lines.clear();
    }

    /// Everything packed, once the last line is there.
    byte[] packed() throws IOException {
        flush();
        return packed.toByteArray();
    }

    @Override
    public void close() {
        packer.close();
        unpacker.close();
    }

    /// The text of a copy.
    static InputStream unpacked(InputStream copy) throws IOException {
        var buffered = new BufferedInputStream(copy, BUFFER);
        buffered.mark(1);
        int first = buffered.read();
        buffered.reset();
        return first == 0x1F
                ? new GZIPInputStream(buffered, BUFFER)
                : new BufferedInputStream(new ZstdInputStreamNoFinalizer(buffered), BUFFER);
    }
}
