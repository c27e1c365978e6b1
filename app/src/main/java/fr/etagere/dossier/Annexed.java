package fr.etagere.dossier;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A comparison annexed to a decision: it enlightens the choice among options and never moves the rung, which the order
/// of recourse alone decides.
///
/// @param grid its normal tree: a spreadsheet and a YAML file of the same grid give the same
/// @param compared on the day of the decision, whatever day the grid names
/// @param remarks where the grid and the decision do not speak of the same thing
public record Annexed(JsonNode grid, Compared compared, List<Remark> remarks) {

    public Annexed {
        remarks = List.copyOf(remarks);
    }

    /// Something to know before quoting the comparison beside the decision.
    public sealed interface Remark {

        /// The buyer set this solution aside, with a reason, and compares it all the same.
        record SetAside(String option, String solution, String reason) implements Remark {}

        /// The solution is on another rung than the one retained.
        record OtherRung(String option, String rung) implements Remark {}

        /// No option left stands for a solution of the rung retained: ranks say nothing of that choice.
        record NoneOnRung(String rung) implements Remark {}

        /// The solution is on the shelf, but is not known to give anything the need asks for.
        record NotCandidate(String option, String solution) implements Remark {}

        /// The data require a qualification that this solution has not, and no condition of the grid eliminates it.
        record NotQualified(String option, String solution) implements Remark {}

        /// The grid names another day: conditions were read again on the day of the decision.
        record OtherDay(LocalDate onGrid) implements Remark {}

        /// Criteria or scores are said to have been written after the decision.
        record WrittenLater(LocalDate on) implements Remark {}
    }
}
