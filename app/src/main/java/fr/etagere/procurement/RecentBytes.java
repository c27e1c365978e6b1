package fr.etagere.procurement;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Remembers the bytes last read, so that a rejected row can be shown as it was written without keeping every row.
final class RecentBytes extends FilterInputStream {

    private static final int KEPT = 1 << 18;
    private static final int SHOWN = 4_000;

    private final byte[] ring = new byte[KEPT];
    private long position;

    RecentBytes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            ring[(int) (position++ % KEPT)] = (byte) read;
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, Math.min(length, KEPT / 4));
        int done = 0;
        while (done < read) {
            int at = (int) (position % KEPT);
            int some = Math.min(read - done, KEPT - at);
            System.arraycopy(bytes, offset + done, ring, at, some);
            done += some;
            position += some;
        }
        return read;
    }

    /// The text between two positions, shortened, whatever is read later; `…` for what is no longer remembered.
    AwardReader.Written between(long from, long to) {
        long oldest = Math.max(0, position - KEPT);
        if (from < oldest || to > position || to < from) {
            return () -> "…";
        }
        byte[] bytes = new byte[(int) Math.min(to - from, SHOWN)];
        int at = (int) (from % KEPT);
        int first = Math.min(bytes.length, KEPT - at);
        System.arraycopy(ring, at, bytes, 0, first);
        System.arraycopy(ring, 0, bytes, first, bytes.length - first);
        boolean cut = to - from > SHOWN;
        return () -> Shown.of(new String(bytes, StandardCharsets.UTF_8)) + (cut ? "…" : "");
    }
}
