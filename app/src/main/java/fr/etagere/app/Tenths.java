package fr.etagere.app;

import fr.etagere.filings.FilingRegisters;
import fr.etagere.shared.Texts;
import java.io.PrintWriter;

/// Says each tenth of a long file, on the error output; nothing of a short one.
final class Tenths implements FilingRegisters.Progress {

    private static final long LONG = 16L << 20;
    private static final int TENTHS = 10;

    private final String place;
    private final long size;
    private final PrintWriter err;
    private final Texts texts;
    private long said;

    Tenths(String place, long size, PrintWriter err, Texts texts) {
        this.place = place;
        this.size = size;
        this.err = err;
        this.texts = texts;
    }

    @Override
    public void read(long bytes) {
        long tenth = size < LONG ? 0 : bytes * TENTHS / size;
        if (tenth > said) {
            said = tenth;
            err.println(texts.get("ownership.progress", place, tenth * TENTHS));
        }
    }
}
