package fr.etagere.bom;

import fr.etagere.shared.Violation;
import java.util.List;

/// A row that is not kept.
///
/// @param row its place among the components or lines of the file, 1-based
/// @param raw how the file names it, shortened when it is very long
/// @param violations every reason found
public record Rejected(long row, String raw, List<Violation> violations) {}
