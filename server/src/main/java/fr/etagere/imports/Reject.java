package fr.etagere.imports;

import fr.etagere.shared.Violation;
import java.util.List;

/// A row that was not kept.
///
/// @param row its place in the file, 1-based
/// @param raw the row as written, shortened
/// @param violations every reason, with what to do
public record Reject(long row, String raw, List<Violation> violations) {

    private static final int SHOWN = 600;

    public Reject {
        raw = raw.length() > SHOWN ? raw.substring(0, SHOWN) + "…" : raw;
        violations = List.copyOf(violations);
    }
}
