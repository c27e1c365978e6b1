package fr.etagere.lists;

import fr.etagere.rows.Rejected;
import java.time.LocalDate;
import java.util.List;

/// The account of one import; `read = kept + joined + rejected`.
///
/// @param from the file's name, or the address
/// @param sha256 of the bytes read
public record Account(
        String kind,
        String from,
        String sha256,
        LocalDate retrieved,
        int read,
        int kept,
        List<Joined> joined,
        List<Rejected> rejected,
        List<Rejected> warnings) {

    // Accounts written before rows were joined do not say so.
    @SuppressWarnings("ConstantValue")
    public Account {
        joined = joined == null ? List.of() : List.copyOf(joined);
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
                rows.warnings());
    }
}
