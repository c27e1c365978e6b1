package fr.etagere.web;

import fr.etagere.audit.Trail;
import fr.etagere.records.Refusals;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page of the trail, newest first.
///
/// @param older where the lines before these are; null when there are none
/// @param last the newest line of all; null when the trail is empty
/// @param checked whether the whole chain was read through
/// @param broken the first line that does not hold
record TrailView(
        Visit visit,
        List<Trail.Line> lines,
        @Nullable String older,
        Trail.@Nullable Line last,
        boolean checked,
        OptionalLong broken) {

    /// Acts whose detail begins with a word of ours, or is a number.
    private static final Set<String> SAID_HERE = Set.of(
            "ROLE_GIVEN",
            "ROLE_TAKEN",
            "STEP_SAVED",
            "DECISION_MADE",
            "DECISION_APPROVED",
            "SESSIONS_CLOSED",
            Refusals.FIRST,
            Refusals.AGAIN);

    /// What was done, in words; the word of the trail when it has none yet.
    String action(Trail.Line line) {
        return visit.known("trail.action." + line.action(), line.action());
    }

    /// Whether the detail is what someone wrote or named, rather than our words.
    boolean quotes(Trail.Line line) {
        return !SAID_HERE.contains(line.action());
    }

    /// The rest, its first word said as the pages say it.
    String detail(Trail.Line line) {
        String prefix = switch (line.action()) {
            case "ROLE_GIVEN", "ROLE_TAKEN" -> "role.";
            case "STEP_SAVED" -> "step.";
            case Refusals.FIRST -> "permission.";
            default -> "";
        };
        int end = line.detail().indexOf(' ');
        if (prefix.isEmpty()) {
            return line.detail();
        }
        if (end < 0) {
            return visit.known(prefix + line.detail(), line.detail());
        }
        String word = line.detail().substring(0, end);
        return visit.known(prefix + word, word) + " – " + line.detail().substring(end + 1);
    }
}
