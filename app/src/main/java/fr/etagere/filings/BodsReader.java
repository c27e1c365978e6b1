package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.rows.JsonLines;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements of beneficial ownership: BODS 0.4 (Open Ownership, 2025), a JSON array of statements or one a line (JSON
/// Lines). Entities, persons and relationships come in any order; the latest statement of a record counts.
final class BodsReader implements FilingReader {

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        var records = new BodsRecords(source);
        var statements = new BodsStatements(source);
        var edition = new Edition();
        var judging = new Judging((row, _) -> take(row, statements, records, edition), into, sink);
        List<Violation> refusals = text.first() == '{'
                ? JsonLines.each(text.reader(), judging)
                : JsonRows.each(text.reader(), JsonRows.Place.ROOT, (_, _) -> {}, judging);
        Read<Counted> counted = judging.after(refusals, edition.latest, null);
        if (counted instanceof Read.Ok<Counted>) {
            records.handOver(into);
        }
        return counted;
    }

    private static void take(Row row, BodsStatements statements, BodsRecords records, Edition edition) {
        BodsStatement statement = statements.read(row);
        String published = row.row("publicationDetails").label("publicationDate");
        if (statement != null && row.findings().faults().isEmpty()) {
            records.add(statement);
            edition.saw(published);
        }
    }

    /// The latest day on which something in the file was published.
    private static final class Edition {

        private @Nullable LocalDate latest;

        void saw(@Nullable String published) {
            LocalDate day = published == null ? null : Days.ofMoment(published);
            if (day != null && (latest == null || day.isAfter(latest))) {
                latest = day;
            }
        }
    }
}
