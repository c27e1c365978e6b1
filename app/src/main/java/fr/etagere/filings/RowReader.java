package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.rows.Row;

/// Reads one row. What is wrong in it is written in the row itself ([Row#fault]); nothing it hands over counts when
/// the row has a fault.
@FunctionalInterface
interface RowReader {

    void read(Row row, Filings into);
}
