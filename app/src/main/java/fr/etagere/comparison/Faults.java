package fr.etagere.comparison;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects violations, so that all are told at once.
final class Faults {

    private final List<Violation> found = new ArrayList<>();

    void add(String path, String value, String code, String... arguments) {
        found.add(new Violation(path, null, value, "comparison-" + code, List.of(arguments)));
    }

    List<Violation> found() {
        return found;
    }

    /// Ids that are blank or written twice.
    void ids(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).isBlank()) {
                add(path + "/" + i, "", "id-blank");
            } else if (!seen.add(ids.get(i))) {
                add(path + "/" + i, ids.get(i), "id-twice", ids.get(i));
            }
        }
    }

    /// A key inside a JSON pointer.
    static String key(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }

    /// A number as people write it: no `.0` at the end of a whole one.
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
