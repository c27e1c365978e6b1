package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.shared.Read;
import java.io.IOException;

/// Reads one kind of filing, row by row.
interface FilingReader {

    int FIRST = 1;

    /// Raised when a reader learns to keep more of the same file: copies made by an earlier edition lack it, and the
    /// same bytes are then worth reading again.
    default int edition() {
        return FIRST;
    }

    /// Reads a file to its end. Refused when it is not this kind of filing at all, or cannot be parsed to its end;
    /// otherwise every row is either kept, and its filings handed over, or rejected with its reasons.
    ///
    /// What was handed over before a refusal must not be used.
    ///
    /// @param text the file, unpacked, whose first characters tell its format
    /// @param source id of the [fr.etagere.ownership.FilingSource], for the records handed over
    /// @throws IOException when the disk fails
    Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException;
}
