package fr.etagere.grid;

import fr.etagere.comparison.Effort;
import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.util.List;

/// How much a comparison may ask for: as much as the format allows on one's own machine, less on a
/// server, where the processors and the memory are everyone's.
///
/// @param most draws
/// @param values uncertain values drawn in all, as {@link Effort} counts them: the larger a grid, the
///     fewer its draws
/// @param cells options times criteria
public record DrawLimit(long most, long values, long cells) {

    /// No other bound than the format's.
    public static final DrawLimit NONE = new DrawLimit(Long.MAX_VALUE);

    private static final String SAMPLES = "/samples";
    private static final String OPTIONS = "/options";

    /// A bound on draws alone.
    public DrawLimit(long most) {
        this(most, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /// The draws that a grid may ask for, in a number that can be said; 0 when it is too large for any.
    public long of(GridFile grid) {
        int options = grid.options().size();
        int criteria = grid.criteria().size();
        if ((long) options * criteria > cells) {
            return 0;
        }
        return values == Long.MAX_VALUE
                ? most
                : Math.min(
                        most,
                        round(Effort.draws(options, criteria, !grid.weights().isEmpty(), values)));
    }

    /// Two figures, then zeros: nobody counts draws one by one.
    private static long round(long draws) {
        long unit = 1;
        while (draws / unit >= 100) {
            unit *= 10;
        }
        return draws / unit * unit;
    }

    /// What is wrong with a number of draws; nothing when it is within the limit.
    ///
    /// @param document the grid as it was written, with its lines
    public List<Violation> violations(long samples, GridFile grid, Document document) {
        long here = of(grid);
        if (samples <= here) {
            return List.of();
        }
        int options = grid.options().size();
        int criteria = grid.criteria().size();
        return List.of(
                here == 0
                        ? new Violation(
                                OPTIONS,
                                document.nearestLine(OPTIONS),
                                options + " × " + criteria,
                                "grid-size-here",
                                List.of(Long.toString(cells)))
                        : new Violation(
                                SAMPLES,
                                document.nearestLine(SAMPLES),
                                Long.toString(samples),
                                "grid-samples-here",
                                List.of(Long.toString(here))));
    }
}
