package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.rows.Rejected;
import fr.etagere.shared.Read;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads one kind of published list, row by row.
interface ListReader {

    /// The largest published list weighs some megabytes.
    int MAX_BYTES = 64 << 20;

    /// Reads a whole file. Refused when it is not this kind of list at all, or cannot be parsed to its end;
    /// otherwise every row is kept, joined to an earlier one, or rejected with its reasons.
    ///
    /// @param bytes the file as it is on disk
    Read<Rows> read(byte[] bytes);

    /// What a file gave.
    ///
    /// @param read how many rows the file holds; always `kept + joined + rejected`
    /// @param warnings what was kept although something in it is odd, one a row at most
    /// @param unchecked what could not be looked at, one a row at most
    /// @param repaired how often each [Repair] changed something, by its id
    record Rows(
            int read,
            List<Card> kept,
            List<Joined> joined,
            List<Rejected> rejected,
            List<Rejected> warnings,
            List<Rejected> unchecked,
            SortedMap<String, Long> repaired) {

        /// All was looked at, and nothing repaired.
        Rows(int read, List<Card> kept, List<Joined> joined, List<Rejected> rejected, List<Rejected> warnings) {
            this(read, kept, joined, rejected, warnings, List.of(), new TreeMap<>());
        }

        Rows repaired(Repair repair, long count) {
            var more = new TreeMap<>(repaired);
            more.merge(repair.id(), count, Long::sum);
            return new Rows(read, kept, joined, rejected, warnings, unchecked, more);
        }

        Rows unchecked(List<Rejected> rows) {
            return new Rows(read, kept, joined, rejected, warnings, rows, repaired);
        }

        public Rows {
            kept = List.copyOf(kept);
            joined = List.copyOf(joined);
            rejected = List.copyOf(rejected);
            warnings = List.copyOf(warnings);
            unchecked = List.copyOf(unchecked);
            repaired = Collections.unmodifiableSortedMap(new TreeMap<>(repaired));
            if (read != kept.size() + joined.size() + rejected.size()) {
                throw new IllegalArgumentException("%d rows read, %d kept, %d joined and %d rejected"
                        .formatted(read, kept.size(), joined.size(), rejected.size()));
            }
        }
    }
}
