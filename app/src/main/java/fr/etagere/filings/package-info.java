/// What registers publish of entities and of the links between them, read row by row, and kept as dated copies.
///
/// Face: {@link fr.etagere.filings.FilingRegisters}. {@link fr.etagere.filings.FilingKind} names what can be imported
/// and leads to its reader. A reader hands over records of {@link fr.etagere.ownership}, one row at a time, so that a
/// register of millions of rows needs no more memory than a short one.
@NullMarked
package fr.etagere.filings;

import org.jspecify.annotations.NullMarked;
