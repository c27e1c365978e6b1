package fr.etagere.ownership;

import java.util.List;

/// What one entity holds in another, directly and through every chain, cross-holdings included.
///
/// @param certainty [Certainty#POSSIBLE] when nothing says that the part is more than nothing, of capital and of votes
///     alike
/// @param capital integrated ownership of capital
/// @param votes the same sum over votes, which is no measure of control
/// @param chain the grounds: every link of shares on a way from `holder` to `held`, from the top down
public record IntegratedStake(
        EntityId holder, EntityId held, Certainty certainty, Share capital, Share votes, List<Holding> chain) {

    public IntegratedStake {
        chain = List.copyOf(chain);
    }
}
