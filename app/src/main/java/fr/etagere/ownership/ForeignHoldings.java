package fr.etagere.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What entities placed outside some countries hold in one entity, each and together, as figures only: what they mean
/// under a text is said elsewhere (SecNumCloud 3.2, §19.6.b, for one).
///
/// @param id the best known identifier of the entity
/// @param person the head office when `id` is a branch, else `id`
/// @param inside ISO 3166-1 alpha-2 codes of the countries that are not outside
/// @param each entities outside, or of unknown place, that hold something, the largest possible part first; none
///     when there are too many above, which a gap says
/// @param partlyPlaced entities above whose legal seat is inside and of which another seat is not published: they
///     are counted as inside, and their papers would settle it
/// @param together what those outside have; its most counts entities of unknown place, and all that nobody is
///     known to hold in the entity or in any company above it
/// @param rights vetoes, golden shares, appointments and other influence, held from outside
public record ForeignHoldings(
        EntityId id,
        @Nullable String name,
        EntityId person,
        LocalDate asOf,
        Set<String> inside,
        List<Holder> each,
        List<Holder> partlyPlaced,
        Held together,
        List<Right> rights,
        List<Gap> gaps) {

    public ForeignHoldings {
        inside = Set.copyOf(inside);
        each = List.copyOf(each);
        partlyPlaced = List.copyOf(partlyPlaced);
        rights = List.copyOf(rights);
        gaps = List.copyOf(gaps);
    }

    /// Shares of one holder, or of several taken together, counted in both ways that texts may mean.
    ///
    /// @param capital integrated: chains multiplied and added up
    /// @param votes integrated in the same way
    /// @param capitalControlled held by the holder and by all that it controls by votes, each counted whole
    /// @param votesControlled the votes that the holder can cast so
    public record Held(Share capital, Share votes, Share capitalControlled, Share votesControlled) {}

    /// @param country of its legal seat or law; null when not published
    /// @param chain every stake on the way, from the holder down
    public record Holder(
            EntityId id, @Nullable String name, @Nullable String country, Place place, Held held, List<Holding> chain) {

        public Holder {
            chain = List.copyOf(chain);
        }
    }

    /// @param link as its source states it
    /// @param certainty CERTAIN when its holder is outside, or surely controlled from outside
    public record Right(Holding link, Certainty certainty) {}
}
