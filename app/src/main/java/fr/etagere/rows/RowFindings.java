package fr.etagere.rows;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/// Where a row is, and what was found in it.
///
/// @param number its place among the rows, 1-based
/// @param line where it starts in the file, 1-based
/// @param raw the row as it was written, shortened
/// @param faults why it cannot be kept
/// @param oddities what is odd in it
public record RowFindings(int number, int line, String raw, List<Violation> faults, List<Violation> oddities) {

    /// A row wrong in more places is wrong enough.
    static final int MOST = 100;

    /// Nothing found so far.
    public static RowFindings at(int number, int line, String raw) {
        return new RowFindings(number, line, raw, new ArrayList<>(), new ArrayList<>());
    }

    /// A reason why the row cannot be kept.
    public void fault(Violation violation) {
        if (faults.size() < MOST) {
            faults.add(violation);
        }
    }

    /// What is odd in a row that can be kept.
    public void odd(Violation violation) {
        if (oddities.size() < MOST) {
            oddities.add(violation);
        }
    }

    /// A fault of the row as a whole.
    public void faultOfRow(String code, String... arguments) {
        fault("", code, arguments);
    }

    /// The row and why it cannot be kept.
    public Rejected rejected() {
        return new Rejected(number, raw, List.copyOf(faults));
    }

    /// The row and what is odd in it.
    public Rejected warning() {
        return new Rejected(number, raw, List.copyOf(oddities));
    }

    /// A fault at a place that no reader asked for.
    public void fault(String pointer, String code, String... arguments) {
        fault(new Violation(pointer, line, "", code, List.of(arguments)));
    }
}
