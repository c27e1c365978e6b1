package fr.etagere.grid;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.util.List;

/// How many draws a comparison may ask for: as many as the format allows on one's own machine,
/// fewer on a server, where the processors are everyone's.
///
/// @param most draws
public record DrawLimit(long most) {

    /// No other bound than the format's.
    public static final DrawLimit NONE = new DrawLimit(Long.MAX_VALUE);

    private static final String PATH = "/samples";

    /// Whether what a grid itself asks for is within it; a grid that says nothing is given the
    /// published number.
    public boolean allows(GridFile grid) {
        Long samples = grid.settings().samples();
        return samples == null || samples <= most;
    }

    /// What is wrong with a number of draws; nothing when it is within the limit.
    ///
    /// @param grid where the number is told, with its lines
    public List<Violation> violations(long samples, Document grid) {
        return samples <= most
                ? List.of()
                : List.of(new Violation(
                        PATH,
                        grid.nearestLine(PATH),
                        Long.toString(samples),
                        "grid-samples-here",
                        List.of(Long.toString(most))));
    }
}
