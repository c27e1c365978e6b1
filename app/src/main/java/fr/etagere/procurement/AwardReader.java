package fr.etagere.procurement;

import java.io.IOException;
import java.io.InputStream;

/// Reads the awards of one format, one in memory at a time.
@FunctionalInterface
interface AwardReader {

    /// @throws Refusal when the file as a whole cannot be read
    void read(InputStream in, Taker taker) throws IOException;

    /// Who receives what is read.
    interface Taker {

        /// @param line where the row starts, 1-based
        /// @param raw the row as written, asked for when it is rejected, perhaps by another thread and later
        void take(RawAward award, int line, Written raw) throws IOException;
    }

    /// The row as written, shortened.
    @FunctionalInterface
    interface Written {
        String text();
    }
}
