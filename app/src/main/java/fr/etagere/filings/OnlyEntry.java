package fr.etagere.filings;

import fr.etagere.rows.RefusedText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/// The one file of a zip. A second one refuses the whole: nothing would say which is meant.
final class OnlyEntry extends FilterInputStream {

    private final ZipInputStream zip;
    private boolean ended;

    OnlyEntry(InputStream packed) throws IOException {
        this(new ZipInputStream(packed));
    }

    private OnlyEntry(ZipInputStream zip) throws IOException {
        super(zip);
        this.zip = zip;
        if (zip.getNextEntry() == null) {
            throw new RefusedText("list-empty");
        }
    }

    @Override
    public int read() throws IOException {
        return atEnd(zip.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return atEnd(zip.read(into, offset, length));
    }

    private int atEnd(int read) throws IOException {
        if (read < 0 && !ended) {
            ended = true;
            if (zip.getNextEntry() != null) {
                throw new RefusedText("filing-zip-entries");
            }
        }
        return read;
    }
}
