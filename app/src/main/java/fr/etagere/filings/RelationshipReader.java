package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.Share;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who consolidates whom: GLEIF, level 2, RR-CDF 1.1 and 2.1 (CC0), in the formats of [GleifFile]. One row a link, from
/// the start node (child, fund, branch, feeder) to the end node (parent, manager, head office, master).
///
/// - These are links of accounting, not shares: what a quantifier measures is left aside, and the share is unknown.
/// - Only a RELATIONSHIP_PERIOD dates a link. An ACCOUNTING_PERIOD is the one of the accounts that prove it, and its
/// end
///   ends nothing.
/// - LAPSED: the register no longer vouches for the link, which is kept and marked. RETIRED, and status INACTIVE: it
/// has
///   ended, at the latest on the day the register last wrote it. ANNULLED, DUPLICATE, CANCELLED, and status NULL: there
///   never was such a link, and the row is rejected.
final class RelationshipReader implements FilingReader {

    private static final String START = "Relationship.StartNode.NodeID";
    private static final String END = "Relationship.EndNode.NodeID";
    private static final String TYPE = "Relationship.RelationshipType";
    private static final String STATUS = "Relationship.RelationshipStatus";
    private static final String PERIOD = "Relationship.Period.";
    private static final String REGISTRATION = "Registration.RegistrationStatus";
    private static final String UPDATED = "Registration.LastUpdateDate";
    private static final int PERIODS = 5;

    private static final Map<String, Holding.Kind> KINDS = Map.of(
            "IS_DIRECTLY_CONSOLIDATED_BY", Holding.Kind.DIRECT_CONSOLIDATION,
            "IS_ULTIMATELY_CONSOLIDATED_BY", Holding.Kind.ULTIMATE_CONSOLIDATION,
            "IS_INTERNATIONAL_BRANCH_OF", Holding.Kind.BRANCH,
            "IS_FUND-MANAGED_BY", Holding.Kind.FUND_MANAGEMENT,
            "IS_SUBFUND_OF", Holding.Kind.SUBFUND,
            "IS_FEEDER_TO", Holding.Kind.FEEDER_FUND);

    private static final Set<String> IN_FORCE =
            Set.of("PUBLISHED", "PENDING_TRANSFER", "PENDING_ARCHIVAL", "TRANSFERRED", "LAPSED", "RETIRED");
    private static final Set<String> NEVER = Set.of("ANNULLED", "DUPLICATE", "CANCELLED");

    private static final GleifFile.Schema SCHEMA = new GleifFile.Schema(
            columns(),
            List.of(START, END, TYPE),
            "RelationshipData",
            "RelationshipRecord",
            "relationship-records",
            GleifApi::relationship);

    /// The second keeps the statuses of links, which the first did not all keep.
    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        return GleifFile.read(SCHEMA, text, (row, out) -> holding(row, source, out), into, sink);
    }

    private static List<String> columns() {
        var columns =
                new ArrayList<>(List.of(START, START + "Type", END, END + "Type", TYPE, STATUS, REGISTRATION, UPDATED));
        for (int i = 1; i <= PERIODS; i++) {
            for (String part : List.of(".startDate", ".endDate", ".periodType")) {
                columns.add(PERIOD + i + part);
            }
        }
        return columns;
    }

    private static void holding(Row row, String source, Filings into) {
        EntityId child = node(row, START);
        EntityId parent = node(row, END);
        Holding.Kind kind = KINDS.get(row.name(TYPE));
        if (kind == null && row.has(TYPE)) {
            row.fault(TYPE, "gleif-code-unknown", "IS_DIRECTLY_CONSOLIDATED_BY, IS_ULTIMATELY_CONSOLIDATED_BY…");
        }
        LocalDate updated = row.dayOfMoment(UPDATED);
        Dates dates = Dates.of(row);
        boolean ended = ended(row);
        LocalDate to = ended ? earlier(dates.to(), updated) : dates.to();
        // Over, and since nobody knows when: the register no longer vouches for it on any day.
        boolean lapsed = "LAPSED".equals(row.label(REGISTRATION)) || ended && to == null;
        if (kind != null) {
            into.holding(new Holding(
                    parent, child, kind, Share.UNKNOWN, Share.UNKNOWN, dates.from(), to, lapsed, source, updated));
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static EntityId node(Row row, String field) {
        String type = row.label(field + "Type");
        if (type != null && !type.equals("LEI")) {
            row.fault(field + "Type", "gleif-code-unknown", "LEI");
            return EntityId.lei("");
        }
        return Identifiers.lei(row, field);
    }

    /// Whether the register says that it is over; what never was is a fault.
    private static boolean ended(Row row) {
        String registration = row.label(REGISTRATION);
        String status = row.label(STATUS);
        if (registration != null && NEVER.contains(registration) || "NULL".equals(status)) {
            row.fault(REGISTRATION, "gleif-never");
        } else if (registration != null && !IN_FORCE.contains(registration)) {
            row.fault(REGISTRATION, "gleif-code-unknown", "PUBLISHED, LAPSED, RETIRED…");
        }
        if (status != null && !Set.of("ACTIVE", "INACTIVE", "NULL").contains(status)) {
            row.fault(STATUS, "gleif-code-unknown", "ACTIVE, INACTIVE");
        }
        return "RETIRED".equals(registration) || "INACTIVE".equals(status);
    }

    /// First and last day of the link, from all its periods: it lasts as long as one of them is open.
    private record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {

        static Dates of(Row row) {
            LocalDate from = null;
            LocalDate to = null;
            boolean open = false;
            for (int i = 1; i <= PERIODS || row.has(PERIOD + i + ".periodType"); i++) {
                String period = PERIOD + i;
                LocalDate start = row.dayOfMoment(period + ".startDate");
                LocalDate end = row.dayOfMoment(period + ".endDate");
                if (!"RELATIONSHIP_PERIOD".equals(row.label(period + ".periodType"))) {
                    continue;
                }
                if (start != null && end != null && end.isBefore(start)) {
                    row.odd(period + ".endDate", "period-reversed");
                    return new Dates(null, null);
                }
                from = start != null && (from == null || start.isBefore(from)) ? start : from;
                to = end != null && (to == null || end.isAfter(to)) ? end : to;
                open |= end == null;
            }
            return new Dates(from, open ? null : to);
        }
    }
}
