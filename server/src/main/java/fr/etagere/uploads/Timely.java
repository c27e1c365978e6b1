package fr.etagere.uploads;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A body that must come fast enough: whoever sends so slowly that they would only hold a place is
/// cut off. A slow line is given time for what it brings. One read alone waits no longer than the
/// server waits for any byte.
public final class Timely extends FilterInputStream {

    /// Before anything is asked of the sender.
    private static final long GRACE = TimeUnit.SECONDS.toNanos(20);

    /// Bytes a second: the poorest line of a telephone does better.
    private static final int LEAST = 16 << 10;

    private final LongSupplier nanos;
    private final long begun;
    private long received;
    private boolean cutOff;

    /// The body came too slowly.
    public static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    public Timely(InputStream in) {
        this(in, System::nanoTime);
    }

    Timely(InputStream in, LongSupplier nanos) {
        super(in);
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(Math.max(read, 0));
        return read;
    }

    /// Whether the sender was cut off.
    boolean cutOff() {
        return cutOff;
    }

    private void count(int bytes) throws TooSlow {
        received += bytes;
        if (nanos.getAsLong() - begun > GRACE + TimeUnit.SECONDS.toNanos(received) / LEAST) {
            cutOff = true;
            throw new TooSlow();
        }
    }
}
