package fr.etagere.comparison;

import java.util.List;

/// Options ranked by one weighting.
///
/// @param places best first; those of the same rank, in the order of the grid
/// @param held every pair that a veto concerns
public record Ranking(List<Place> places, List<Held> held) {

    public Ranking {
        places = List.copyOf(places);
        held = List.copyOf(held);
    }

    /// An option in the ranking.
    ///
    /// @param rank from 1; after two firsts comes the third
    /// @param worth weighted sum of the expected worths, 0 to 1, before any veto
    public record Place(int rank, String option, double worth) {}

    /// An option that must not be ranked before another.
    ///
    /// @param by the option that is better by more than the threshold
    /// @param difference in the unit of the criterion
    public record Held(String option, String by, String criterion, double difference) {}
}
