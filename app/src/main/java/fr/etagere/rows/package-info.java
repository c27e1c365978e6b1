/// Rows of what others publish, one in memory at a time, whatever the format: each is judged in its own terms, and what
/// is wrong in it costs the row, not the file.
///
/// Face: {@link fr.etagere.rows.Row}, which {@link fr.etagere.rows.CsvRows} and {@link fr.etagere.rows.JsonRows} give.
/// A fault of syntax refuses the file, since nothing after it can be trusted.
@NullMarked
package fr.etagere.rows;

import org.jspecify.annotations.NullMarked;
