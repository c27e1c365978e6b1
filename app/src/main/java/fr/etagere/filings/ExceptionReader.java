package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.ParentGap;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why no parent is named: GLEIF, reporting exceptions 1.1 and 2.1 (CC0), in the formats of [GleifFile]. One row an
/// entity and a level; each of its reasons is a gap. The format dates nothing.
final class ExceptionReader implements FilingReader {

    private static final String CATEGORY = "Exception.Category";
    private static final String REASON = "Exception.Reason.";
    private static final int REASONS = 5;

    /// Those of version 1.1 that version 2.1 folded into NON_PUBLIC are still met.
    private static final Set<String> KNOWN = Set.of(
            "NO_LEI",
            "NATURAL_PERSONS",
            "NON_CONSOLIDATING",
            "NO_KNOWN_PERSON",
            "NON_PUBLIC",
            "BINDING_LEGAL_COMMITMENTS",
            "LEGAL_OBSTACLES",
            "CONSENT_NOT_OBTAINED",
            "DETRIMENT_NOT_EXCLUDED",
            "DISCLOSURE_DETRIMENTAL");

    private static final GleifFile.Schema SCHEMA = new GleifFile.Schema(
            columns(),
            List.of("LEI", CATEGORY),
            "ReportingExceptionData",
            "Exception",
            "reporting-exceptions",
            GleifApi::exception);

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        return GleifFile.read(SCHEMA, text, (row, out) -> gaps(row, source, out), into, sink);
    }

    private static List<String> columns() {
        return Stream.concat(
                        Stream.of("LEI", CATEGORY),
                        IntStream.rangeClosed(1, REASONS).mapToObj(i -> REASON + i))
                .toList();
    }

    private static void gaps(Row row, String source, Filings into) {
        EntityId lei = Identifiers.lei(row, "LEI");
        ParentGap.Level level = level(row);
        if (!row.has(REASON + 1)) {
            row.fault(REASON + 1, "text-missing");
        }
        for (int i = 1; i <= REASONS || row.has(REASON + i); i++) {
            String reason = row.label(REASON + i);
            if (reason != null && !KNOWN.contains(reason)) {
                row.fault(REASON + i, "gleif-code-unknown", "NO_LEI, NATURAL_PERSONS, NON_CONSOLIDATING…");
            } else if (reason != null && level != null) {
                into.gap(new ParentGap(lei, level, reason, source, null));
            }
        }
    }

    private static ParentGap.@Nullable Level level(Row row) {
        return switch (row.name(CATEGORY)) {
            case "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT" -> ParentGap.Level.DIRECT;
            case "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT" -> ParentGap.Level.ULTIMATE;
            case "" -> null;
            default -> {
                row.fault(
                        CATEGORY,
                        "gleif-code-unknown",
                        "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT, ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT");
                yield null;
            }
        };
    }
}
