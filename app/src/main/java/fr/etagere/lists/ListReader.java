package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;

/// Reads one kind of published list, row by row.
interface ListReader {

    /// Reads a whole file. Refused when it is not this kind of list at all, or cannot be parsed to its end;
    /// otherwise every row is either kept or rejected with its reasons.
    ///
    /// @param bytes the file as it is on disk
    Read<Rows> read(byte[] bytes);

    /// What a file gave.
    ///
    /// @param read how many rows the file holds; always `kept + rejected`
    /// @param warnings what was kept although something in it is odd, one a row at most
    record Rows(int read, List<Card> kept, List<Rejected> rejected, List<Rejected> warnings) {
        public Rows {
            kept = List.copyOf(kept);
            rejected = List.copyOf(rejected);
            warnings = List.copyOf(warnings);
            if (read != kept.size() + rejected.size()) {
                throw new IllegalArgumentException(
                        "%d rows read, %d kept and %d rejected".formatted(read, kept.size(), rejected.size()));
            }
        }
    }

    /// A row and what is wrong with it.
    ///
    /// @param row its place in the file, 1-based
    /// @param raw the row as it was, shortened when it is very long
    record Rejected(int row, String raw, List<Violation> violations) {}
}
