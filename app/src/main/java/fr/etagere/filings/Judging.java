package fr.etagere.filings;

import fr.etagere.ownership.Filings;
import fr.etagere.rows.Row;
import fr.etagere.rows.RowFindings;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps or rejects each row of a file, whole, and counts.
final class Judging implements Consumer<Row> {

    /// Enough to see why a file gave nothing.
    private static final int REASONS = 10;

    private final RowReader reader;
    private final Filings into;
    private final RowSink sink;
    private final Draft draft = new Draft();
    private final List<Violation> reasons = new ArrayList<>();
    private long read;
    private long rejected;
    private long odd;

    Judging(RowReader reader, Filings into, RowSink sink) {
        this.reader = reader;
        this.into = into;
        this.sink = sink;
    }

    @Override
    public void accept(Row row) {
        read++;
        sink.read(read);
        draft.clear();
        RowFindings findings = row.findings();
        if (row.readable()) {
            reader.read(row, draft);
        } else if (findings.faults().isEmpty()) {
            findings.faultOfRow("object-expected");
        }
        if (!findings.faults().isEmpty()) {
            rejected++;
            sink.rejected(findings.rejected());
            findings.faults().stream().limit(REASONS - (long) reasons.size()).forEach(reasons::add);
            return;
        }
        draft.handOver(into);
        if (!findings.oddities().isEmpty()) {
            odd++;
            sink.odd(findings.warning());
        }
    }

    /// What the file gave, or why it is refused whole. A file none of whose rows can be kept is refused too: it
    /// would replace a good copy by nothing.
    ///
    /// @param refusals what the parser of the format refuses
    Read<Counted> after(List<Violation> refusals, @Nullable LocalDate published, @Nullable String declarant) {
        if (!refusals.isEmpty()) {
            return new Read.Refused<>(refusals);
        }
        if (read == 0) {
            return new Read.Refused<>(List.of(Violation.ofFile("list-without-rows")));
        }
        if (read == rejected) {
            var all = new ArrayList<Violation>();
            all.add(Violation.ofFile("list-nothing-kept", Long.toString(read)));
            all.addAll(reasons);
            return new Read.Refused<>(all);
        }
        return new Read.Ok<>(new Counted(read, read - rejected, rejected, odd, published, declarant));
    }
}
