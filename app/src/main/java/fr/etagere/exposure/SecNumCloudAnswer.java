package fr.etagere.exposure;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.ForeignHoldings;
import fr.etagere.ownership.Gap;
import fr.etagere.ownership.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What registers let one say of each paragraph of SecNumCloud's chapter 19.6 for an entity.
///
/// @param individual share that one third party may not pass, in billionths
/// @param collective share that third parties may not pass together, in billionths
public record SecNumCloudAnswer(
        EntityId id,
        @Nullable String name,
        LocalDate asOf,
        List<Judged> paragraphs,
        int individual,
        int collective,
        List<Gap> gaps) {

    public SecNumCloudAnswer {
        paragraphs = List.copyOf(paragraphs);
        gaps = List.copyOf(gaps);
    }

    /// Never more than the registers allow: what nobody published leaves it UNKNOWN.
    public enum Verdict {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /// A paragraph with its verdict and the figures behind it.
    public record Judged(SecNumCloud.Paragraph paragraph, Verdict verdict, Ground ground) {}

    /// What a verdict leans on.
    public sealed interface Ground {

        /// @param outside seats outside the Union, `KIND country`
        /// @param missing kinds of seat that no source gives
        record Seats(Set<String> outside, Set<String> missing) implements Ground {
            public Seats {
                outside = Set.copyOf(outside);
                missing = Set.copyOf(missing);
            }
        }

        /// @param highest the third parties with the largest possible part, largest first
        /// @param together all of them; the highest of the two ways of counting
        record Shares(List<OneShare> highest, Share capitalTogether, Share votesTogether) implements Ground {
            public Shares {
                highest = List.copyOf(highest);
            }
        }

        /// @param rights those that third parties hold, as published
        record Rights(List<ForeignHoldings.Right> rights) implements Ground {
            public Rights {
                rights = List.copyOf(rights);
            }
        }

        /// No register says it.
        record Document() implements Ground {}
    }

    /// What one third party has, by the way of counting that gives it most.
    public record OneShare(ForeignHoldings.Holder holder, Share capital, Share votes) {}
}
