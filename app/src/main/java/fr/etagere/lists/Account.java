package fr.etagere.lists;

import fr.etagere.rows.Rejected;
import fr.etagere.shared.Violation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The account of one import; `read = kept + joined + rejected`. A file refused whole has one too, of no row.
///
/// @param from the file's name, or the address
/// @param sha256 of the bytes read
/// @param unchecked what could not be looked at, by row: the files that a `publiccode.yml` refers to
/// @param repaired how often each [Repair] changed something, by its id
/// @param refused why the file was refused whole; empty when it was not
public record Account(
        String kind,
        String from,
        String sha256,
        LocalDate retrieved,
        int read,
        int kept,
        List<Joined> joined,
        List<Rejected> rejected,
        List<Rejected> warnings,
        List<Rejected> unchecked,
        SortedMap<String, Long> repaired,
        List<Violation> refused) {

    // Accounts written before rows were joined, or anything repaired, do not say so.
    @SuppressWarnings("ConstantValue")
    public Account {
        joined = joined == null ? List.of() : List.copyOf(joined);
        unchecked = unchecked == null ? List.of() : List.copyOf(unchecked);
        repaired = Collections.unmodifiableSortedMap(repaired == null ? new TreeMap<>() : new TreeMap<>(repaired));
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /// How many places could not be looked at.
    public long uncheckedPlaces() {
        return unchecked.stream().mapToLong(row -> row.violations().size()).sum();
    }

    static Account refused(ListKind kind, String from, String sha256, LocalDate retrieved, List<Violation> reasons) {
        List<Rejected> none = List.of();
        return new Account(
                kind.id(), from, sha256, retrieved, 0, 0, List.of(), none, none, none, new TreeMap<>(), reasons);
    }

    static Account of(ListKind kind, String from, String sha256, LocalDate retrieved, ListReader.Rows rows) {
        return new Account(
                kind.id(),
                from,
                sha256,
                retrieved,
                rows.read(),
                rows.kept().size(),
                rows.joined(),
                rows.rejected(),
                rows.warnings(),
                rows.unchecked(),
                rows.repaired(),
                List.of());
    }
}
