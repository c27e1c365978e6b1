package fr.etagere.tables;

import fr.etagere.portfolio.Concentration;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// [Concentration] without its interval.
///
/// @param parts largest first; shares are of all that is counted, the unknown included
/// @param unknown share in percent of what goes nobody knows where
/// @param index of Herfindahl and Hirschman over what is known, 0 to 10 000; null when nothing is
/// @param least index if each contract of unknown destination went to another
/// @param most index if they all went to the largest
/// @param byYear index of each year that has amounts
/// @param counted contracts with an amount above zero
/// @param withoutAmount contracts whose amount is not published
public record Shares(
        List<Concentration.Part> parts,
        BigDecimal total,
        double unknown,
        @Nullable Double index,
        double least,
        double most,
        SortedMap<Integer, Double> byYear,
        long counted,
        long withoutAmount) {

    public Shares {
        parts = List.copyOf(parts);
        byYear = new TreeMap<>(byYear);
    }
}
