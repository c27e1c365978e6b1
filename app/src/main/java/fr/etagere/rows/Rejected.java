package fr.etagere.rows;

import fr.etagere.shared.Violation;
import java.util.List;

/// A row and what is wrong with it.
///
/// @param row its place in the file, 1-based
/// @param raw the row as it was, shortened when it is very long
public record Rejected(int row, String raw, List<Violation> violations) {}
