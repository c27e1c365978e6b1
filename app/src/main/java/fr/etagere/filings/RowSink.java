package fr.etagere.filings;

import fr.etagere.rows.Rejected;

/// Where the rows go that are not kept, or kept although something in them is odd: a file of millions of bad rows
/// must not fill the memory with reasons.
interface RowSink {

    void rejected(Rejected row);

    void odd(Rejected row);

    /// How many rows were read so far.
    default void read(long rows) {}
}
