package fr.etagere.bom;

import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.rows.RowFindings;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.function.Consumer;

/// What becomes of the rows of an import: `read = kept + rejected + duplicates`.
final class Kept {

    private static final int LONG = 2_000;

    final PortfolioFilings filings;
    private final Consumer<Rejected> rejecting;

    long read;
    long kept;
    long rejected;
    long duplicates;

    Kept(PortfolioFilings filings, Consumer<Rejected> rejecting) {
        this.filings = filings;
        this.rejecting = rejecting;
    }

    void reject(long row, String raw, String code, String... arguments) {
        reject(row, raw, List.of(Violation.ofFile(code, arguments)));
    }

    void reject(RowFindings findings) {
        List<Violation> faults = findings.faults().isEmpty()
                ? List.of(Violation.ofFile("bom-row-unreadable"))
                : List.copyOf(findings.faults());
        reject(findings.number(), findings.raw(), faults);
    }

    private void reject(long row, String raw, List<Violation> violations) {
        rejected++;
        rejecting.accept(new Rejected(row, raw.length() > LONG ? raw.substring(0, LONG) + "…" : raw, violations));
    }
}
