package fr.etagere.filings;

import fr.etagere.filings.BodsStatement.Party;
import fr.etagere.filings.BodsStatement.Relationship;
import fr.etagere.filings.BodsStatement.What;
import fr.etagere.rows.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Judges statements of BODS 0.4 (Open Ownership, 2025): `{statementId, statementDate, recordId, recordType,
/// recordStatus, recordDetails}`. Statements of earlier versions, built otherwise, are refused by name.
final class BodsStatements {

    /// Our own remarks on a statement, in its `annotations`.
    static final String REMARK = "etagere";

    static final String LAPSED = "LAPSED";

    private final String source;

    /// @param source id of the source
    BodsStatements(String source) {
        this.source = source;
    }

    /// @return null when the row is no statement; otherwise it is good as far as the row has no fault
    @Nullable
    BodsStatement read(Row row) {
        if (row.has("statementType") || row.has("statementID")) {
            row.fault("statementType", "bods-version");
            return null;
        }
        row.name("statementId");
        String record = row.name("recordId");
        LocalDate date = date(row);
        String status = row.label("recordStatus");
        if (status != null && !List.of("new", "updated", "closed").contains(status)) {
            row.fault("recordStatus", "bods-status-unknown");
        }
        What what = what(row, record, date);
        return what == null || date == null ? null : new BodsStatement(record, date, "closed".equals(status), what);
    }

    private @Nullable What what(Row row, String record, @Nullable LocalDate date) {
        Row details = row.row("recordDetails");
        if (!details.readable()) {
            row.fault("recordDetails", "bods-details-missing");
            return null;
        }
        Map<String, String> remarks = remarks(row);
        var parties = new BodsParties(source, record, date, remarks);
        return switch (row.name("recordType")) {
            case "entity" -> new Party(parties.entity(details));
            case "person" -> new Party(parties.person(details));
            case "relationship" -> relationship(details, LAPSED.equals(remarks.get("/recordDetails/interests")));
            case "" -> null;
            default -> {
                row.fault("recordType", "bods-type-unknown");
                yield null;
            }
        };
    }

    private static Relationship relationship(Row details, boolean lapsed) {
        String subject = party(details, "subject");
        String party = party(details, "interestedParty");
        String reason = party == null ? details.row("interestedParty").label("reason") : null;
        if (party == null && reason == null) {
            details.fault("interestedParty", "bods-party-missing");
        }
        if (subject == null) {
            if (details.row("subject").label("reason") == null) {
                details.fault("subject", "bods-party-missing");
            }
            details.odd("subject", "bods-subject-untold");
        }
        return new Relationship(subject, party, reason, lapsed, party == null ? List.of() : BodsInterests.of(details));
    }

    private static @Nullable String party(Row details, String field) {
        return details.value(field).isObject() ? null : details.label(field);
    }

    private static @Nullable LocalDate date(Row row) {
        String text = row.name("statementDate");
        LocalDate date = Days.ofMoment(text);
        if (date == null && !text.isEmpty()) {
            row.fault("statementDate", "date-does-not-exist");
        }
        return date;
    }

    private static Map<String, String> remarks(Row row) {
        var remarks = new HashMap<String, String>();
        for (Row annotation : row.rows("annotations")) {
            String place = annotation.text("statementPointerTarget");
            String remark = annotation.has(REMARK) ? annotation.label(REMARK) : null;
            if (place != null && remark != null) {
                remarks.put(place, remark);
            }
        }
        return remarks;
    }
}
