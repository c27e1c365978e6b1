package fr.etagere.steps;

import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Tells what is not said yet, which a step keeps, from what cannot be read, which a program is told at once.
final class Incomplete {

    /// Without these, a row could not be told from another, on a page or in a file.
    private static final Set<String> NAMES = Set.of("id", "name", "label");

    private Incomplete() {}

    /// Whether nothing is wrong at the place but that something lacks.
    ///
    /// @param root what the violation is about
    static boolean is(Violation violation, JsonNode root) {
        if (violation.code().endsWith("-required")) {
            String path = violation.path();
            return path.indexOf('/', 1) < 0 || !NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
        }
        return violation.code().endsWith("-count") && root.at(violation.path()).size() < least(violation.arguments());
    }

    /// The bound that a violation of a count quotes.
    private static int least(List<String> arguments) {
        String bound = arguments.isEmpty() ? "" : arguments.getFirst();
        return bound.matches("\\d{1,6}") ? Integer.parseInt(bound) : 0;
    }
}
