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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Statements of beneficial ownership: BODS 0.4 (Open Ownership, 2025), a JSON array of statements or one a line (JSON
/// Lines). Entities, persons and relationships come in any order; the latest statement of a record counts.
final class BodsReader implements FilingReader {

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        var records = new BodsRecords(source);
        var statements = new BodsStatements(source);
        var edition = new Edition();
        var judged = new Judging((row, _) -> take(row, statements, records, edition), into, sink);
        Consumer<Row> judging = row -> judged.accept(row.shownAs(named(row)));
        List<Violation> refusals = text.first() == '{'
                ? JsonLines.each(text.reader(), judging)
                : JsonRows.each(text.reader(), JsonRows.Place.ROOT, (_, _) -> {}, judging);
        Read<Counted> counted = judged.after(refusals, edition.latest, null);
        if (counted instanceof Read.Ok<Counted>) {
            records.handOver(into);
        }
        return counted;
    }

    /// A statement may hold a birth and a home: where it cannot be kept, only its names in the file are.
    private static String named(Row row) {
        return Stream.of("statementId", "recordId", "recordType")
                .filter(field -> row.value(field).isString())
                .map(field -> field + " " + row.value(field).asString())
                .collect(Collectors.joining(", "));
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
