package fr.etagere.ownership;

import java.util.List;

/// What is held on one side of an entity.
///
/// @param stakes certain ones first, then the greatest; none without a chain of shares
/// @param left entities that chains lead to and that were not computed, the farthest ones
/// @param gaps what is missing or contradictory on the shares of the chains
public record IntegratedStakes(List<IntegratedStake> stakes, int left, List<Gap> gaps) {

    public IntegratedStakes {
        stakes = List.copyOf(stakes);
        gaps = List.copyOf(gaps);
    }
}
