package fr.etagere.grid;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Optional;

/// How many draws a comparison may ask for: as many as the format allows on one's own machine,
/// fewer on a server, where the processors are everyone's. Each draw gives a worth to every option
/// on every criterion: a large grid has fewer.
///
/// @param most draws
/// @param cells draws × options × criteria
public record DrawLimit(long most, long cells) {

    /// No other bound than the format's.
    public static final DrawLimit NONE = new DrawLimit(Long.MAX_VALUE);

    private static final String PATH = "/samples";

    /// A bound on draws alone, whatever the grid.
    public DrawLimit(long most) {
        this(most, Long.MAX_VALUE);
    }

    /// A number of draws that is over the limit.
    ///
    /// @param most that the same grid may ask for
    public record Beyond(long asked, long most) {}

    /// What is over the limit in what a grid itself asks for.
    ///
    /// @param published the number that a grid which says nothing is given
    public Optional<Beyond> beyond(GridFile grid, long published) {
        Long said = grid.settings().samples();
        long asked = said == null ? published : said;
        return asked <= most(grid) ? Optional.empty() : Optional.of(new Beyond(asked, most(grid)));
    }

    private long most(GridFile grid) {
        long each = Math.max(1, (long) grid.options().size() * grid.criteria().size());
        return Math.min(most, cells / each);
    }

    /// What is wrong with a number of draws; nothing when it is within the limit.
    ///
    /// @param document where the number is told, with its lines
    public List<Violation> violations(long samples, GridFile grid, Document document) {
        long here = most(grid);
        if (samples <= here) {
            return List.of();
        }
        String allowed = Long.toString(here);
        return List.of(new Violation(
                PATH,
                document.nearestLine(PATH),
                Long.toString(samples),
                here == most ? "grid-samples-here" : "grid-cells-here",
                here == most
                        ? List.of(allowed)
                        : List.of(
                                allowed,
                                Integer.toString(grid.options().size()),
                                Integer.toString(grid.criteria().size()))));
    }
}
