package fr.etagere.dossier;

import fr.etagere.backing.Backed;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Fact;
import fr.etagere.doctrine.Ruling;
import fr.etagere.need.Need;
import fr.etagere.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the doctrine and the shelf answer to a need on a date. The same need, date, tables and shelf always give
/// the same decision: no clock, no randomness.
///
/// @param needTree the need as it was read, kept whole
/// @param rulings every ruling of the case, in the order they were needed
/// @param human what only a person can settle
/// @param annexed the comparison the buyer adds; null when none was given
/// @param backed who stands behind the candidates; null in a decision made before that was told
public record Decision(
        LocalDate asOf,
        Need need,
        JsonNode needTree,
        List<Fact> facts,
        List<Ruling> rulings,
        Recourse recourse,
        List<ComponentDecision> components,
        DataDecision data,
        Procedure procedure,
        List<Milestone> calendar,
        List<Ruling> opinions,
        List<ClauseDecision> clauses,
        List<HumanDecision> human,
        @Nullable Annexed annexed,
        @Nullable Backed backed) {

    /// The same decision with a comparison: nothing else in it moves.
    Decision with(Annexed comparison) {
        return with(comparison, backed);
    }

    /// The same decision with who stands behind its candidates: nothing else in it moves.
    Decision with(Backed behind) {
        return with(annexed, behind);
    }

    private Decision with(@Nullable Annexed comparison, @Nullable Backed behind) {
        return new Decision(
                asOf,
                need,
                needTree,
                facts,
                rulings,
                recourse,
                components,
                data,
                procedure,
                calendar,
                opinions,
                clauses,
                human,
                comparison,
                behind);
    }

    /// The rung of the shelf.
    ///
    /// @param ruling answer of RECOURS-ORDRE
    /// @param rung STATE, MARKET, DEVELOPMENT, NONE (need to rework) or UNDECIDED
    /// @param together that no State service covers the need alone, and which do together; null otherwise
    /// @param left rungs passed over, each with its reason
    public record Recourse(
            Ruling ruling,
            String rung,
            String ground,
            @Nullable Bilingual together,
            List<Candidate> candidates,
            List<LeftBehind> left) {}

    /// A solution of the shelf that covers some of the need.
    ///
    /// @param covers functions asked that it is known to give
    /// @param unsure functions asked whose evidence has expired or is contested
    /// @param missing functions asked that it is not known to give
    /// @param essential how many essential functions it covers for sure, and how many there are
    /// @param perYear yearly cost for the users of the need, euros excluding tax; null when not known
    /// @param total cost over the duration of the need
    /// @param procedure the procedure this way of buying calls for
    /// @param setAside the buyer's reason for setting it aside; null when kept
    public record Candidate(
            Entry entry,
            String rung,
            List<String> covers,
            List<String> unsure,
            List<String> missing,
            Coverage essential,
            Entry.Admission admission,
            boolean qualified,
            @Nullable BigDecimal perYear,
            @Nullable BigDecimal total,
            String route,
            Ruling procedure,
            @Nullable String setAside) {

        /// Whether it surely gives none of the essential functions: something to look into, not yet a candidate.
        public boolean unproven() {
            return essential.of() > 0 && essential.certain() == 0;
        }
    }

    /// How many of the essential functions are covered.
    ///
    /// @param certain for sure
    /// @param possible if what is unsure turns out well
    public record Coverage(int certain, int possible, int of) {}

    /// A rung passed over, and why.
    public record LeftBehind(String rung, Bilingual reason) {}

    /// The mode of one component.
    ///
    /// @param rung rung it will be met on: STATE, MARKET, DEVELOPMENT, NONE or UNDECIDED
    /// @param solutions entries that cover its functions on its rung; empty for a development
    public record ComponentDecision(
            String name,
            List<String> functions,
            String rung,
            Ruling recourse,
            Ruling circle,
            Ruling mode,
            List<String> solutions) {}

    /// What the data require.
    ///
    /// @param qualifiedOffers offers qualified on the date, for the layer asked
    public record DataDecision(Ruling outcome, Ruling health, Ruling personal, List<Entry> qualifiedOffers) {}

    /// How to buy.
    ///
    /// @param ruling the procedure of the way retained
    /// @param routes every way seen among the candidates, with its procedure
    public record Procedure(
            Ruling ruling, @Nullable BigDecimal value, List<Route> routes, Ruling buyerProfile, Ruling openData) {}

    /// A way to obtain solutions.
    public record Route(String route, Ruling ruling, List<String> candidates) {}

    /// A date to keep in mind.
    ///
    /// @param on null when the date depends on another event, which the text names
    public record Milestone(@Nullable LocalDate on, Bilingual what) {}

    /// A clause or criterion, with its text.
    public record ClauseDecision(String clause, Ruling ruling, Bilingual text) {}

    /// A question the rules leave to a person.
    public record HumanDecision(String rule, Bilingual question, List<Bilingual> missing) {}

    /// Whether a solution bought from a private provider lacks the qualification these data require.
    public boolean lacksQualification(Candidate candidate) {
        return candidate.rung().equals("MARKET")
                && !candidate.qualified()
                && candidate.entry().shelf() != Entry.Shelf.FREE_SOFTWARE
                && data.outcome().possible().stream().allMatch(NEEDS_QUALIFICATION::contains);
    }

    /// The order in which a few solutions are shown before the others: kept, qualified when that is required, covering
    /// most, open to the body, of a known cost.
    public Comparator<Candidate> nearestFirst() {
        return Comparator.comparing((Candidate candidate) -> candidate.setAside() != null)
                .thenComparing(this::lacksQualification)
                .thenComparing(candidate -> -candidate.essential().certain())
                .thenComparing(candidate -> candidate.admission() != Entry.Admission.ADMITTED)
                .thenComparing(candidate -> candidate.perYear() == null);
    }

    private static final List<String> NEEDS_QUALIFICATION =
            List.of("SECNUMCLOUD_REQUIRED", "SECNUMCLOUD_OR_INTERNAL", "MIGRATION_PERIOD");
}
