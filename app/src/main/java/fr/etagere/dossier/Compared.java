package fr.etagere.dossier;

import fr.etagere.comparison.Acceptability;
import fr.etagere.comparison.Flips;
import fr.etagere.comparison.Question;
import fr.etagere.comparison.Ranking;
import fr.etagere.grid.GridFile;
import fr.etagere.grid.Objectives;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A grid compared: who was eliminated and why, then how the others rank. Every page, picture and file of a comparison
/// is made from this.
///
/// @param knockOuts each condition for each option, in the order of the grid
/// @param ranked null when fewer than two options are left
public record Compared(
        GridFile grid,
        Objectives objectives,
        Terms terms,
        List<Judged> knockOuts,
        List<GridFile.Option> kept,
        @Nullable Ranked ranked,
        Conclusion conclusion) {

    public Compared {
        knockOuts = List.copyOf(knockOuts);
        kept = List.copyOf(kept);
    }

    /// What the comparison was made with.
    ///
    /// @param gridHash SHA-256 of the canonical form of the grid, the same whatever the file it was read from
    public record Terms(LocalDate asOf, double margin, long samples, long seed, String gridHash) {}

    /// An answer to a condition.
    ///
    /// @param by who answered
    /// @param contradicts whether the shelf and the buyer say the opposite; the shelf is followed
    /// @param ended past day on which the shelf says that the qualification ended; null when it does not
    public record Judged(
            GridFile.KnockOut knockOut,
            GridFile.Option option,
            GridFile.Met met,
            By by,
            @Nullable LocalDate on,
            List<GridFile.Evidence> evidence,
            boolean contradicts,
            @Nullable LocalDate ended) {
        public Judged {
            evidence = List.copyOf(evidence);
        }
    }

    /// Who answered a condition.
    public enum By {
        BUYER,
        SHELF,
        NOBODY
    }

    /// What the core found on the options that are left.
    ///
    /// @param flips seen from the mean of the admitted weights
    /// @param questions what is worth asking, most useful first
    /// @param ranking by the mean of the admitted weights, vetoes applied
    public record Ranked(Acceptability acceptability, Flips flips, List<Question> questions, Ranking ranking) {
        public Ranked {
            questions = List.copyOf(questions);
        }
    }

    /// Whether one option stands out.
    public sealed interface Conclusion {

        /// @param margin by which it is more often first than the next
        record Leader(String option, Acceptability.Figure margin) implements Conclusion {}

        /// @param contenders those within the margin of the most often first
        record NoClearWinner(List<String> contenders, Acceptability.Figure margin) implements Conclusion {
            public NoClearWinner {
                contenders = List.copyOf(contenders);
            }
        }

        /// It would lead, but a veto forbids it to pass before others.
        record HeldByVeto(String option, Set<String> by, Acceptability.Figure margin) implements Conclusion {
            public HeldByVeto {
                by = Set.copyOf(by);
            }
        }

        /// One option is left: nothing was compared.
        record Alone(String option) implements Conclusion {}

        /// Every option was eliminated.
        record Nobody() implements Conclusion {}
    }

    /// The conditions that eliminated an option; none when it is kept.
    public List<Judged> eliminating(String option) {
        return knockOuts.stream()
                .filter(one -> one.option().id().equals(option) && one.met() == GridFile.Met.NO)
                .toList();
    }

    /// The conditions nobody could answer, for the options that are kept.
    public List<Judged> unanswered() {
        return knockOuts.stream()
                .filter(one -> one.met() == GridFile.Met.UNKNOWN && kept.contains(one.option()))
                .toList();
    }
}
