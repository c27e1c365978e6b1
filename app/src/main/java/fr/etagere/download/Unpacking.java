package fr.etagere.download;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Undoes the `Content-Encoding` of an answer, never past the bound: a small bomb costs what a large file costs.
final class Unpacking {

    private Unpacking() {}

    static byte[] of(@Nullable String encoding, byte[] packed, Limits limits) throws Refusal {
        byte[] bytes = switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> packed;
            case "gzip", "x-gzip" -> unpacked(GZIPInputStream::new, packed, limits);
            case "deflate" -> deflated(packed, limits);
            default -> throw new Refusal("download-encoding", String.valueOf(encoding));
        };
        if (bytes.length > limits.bytes()) {
            throw limits.tooLargeUnpacked();
        }
        return bytes;
    }

    /// HTTP says that deflate is written with the envelope of zlib; some servers leave it out.
    private static byte[] deflated(byte[] packed, Limits limits) throws Refusal {
        boolean bare = packed.length < 2
                || (packed[0] & 0x0f) != 8
                || (((packed[0] & 0xff) << 8) | (packed[1] & 0xff)) % 31 != 0;
        try (var inflater = new Inflater(bare)) {
            return unpacked(in -> new InflaterInputStream(in, inflater), packed, limits);
        }
    }

    private static byte[] unpacked(Layer layer, byte[] packed, Limits limits) throws Refusal {
        try (InputStream in = layer.over(new ByteArrayInputStream(packed))) {
            // One byte past the bound tells a file that is too large.
            return in.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw new Refusal("download-corrupt");
        }
    }

    @FunctionalInterface
    private interface Layer {
        InputStream over(InputStream in) throws IOException;
    }
}
