package fr.etagere.csf;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads minimums as they are written on one line: `SOV-2=3,SOV-5=2`.
final class GateReader {

    private static final Pattern MINIMUM = Pattern.compile("([^=]+)=\\s*([0-9]{1,3})");

    private final Framework framework;
    private final String place;
    private final Map<String, Integer> minimums = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /// @param place where they are written, as violations say it
    GateReader(Framework framework, String place) {
        this.framework = framework;
        this.place = place;
    }

    Read<Gate> read(String text) {
        for (String part : text.split(",", -1)) {
            minimum(part.strip());
        }
        return violations.isEmpty() ? new Read.Ok<>(new Gate(minimums)) : new Read.Refused<>(violations);
    }

    private void minimum(String part) {
        Matcher matcher = MINIMUM.matcher(part);
        if (!matcher.matches()) {
            refuse(part, "csf-gate-form");
            return;
        }
        String objective = matcher.group(1).strip().toUpperCase(Locale.ROOT);
        int level = Integer.parseInt(matcher.group(2));
        if (!objectives().contains(objective)) {
            refuse(part, "csf-objective-unknown", String.join(", ", objectives()));
        } else if (minimums.containsKey(objective)) {
            refuse(part, "csf-objective-twice", objective);
        } else if (level < framework.lowestLevel() || level > framework.highestLevel()) {
            refuse(
                    part,
                    "csf-seal-range",
                    objective,
                    Integer.toString(framework.lowestLevel()),
                    Integer.toString(framework.highestLevel()));
        } else {
            minimums.put(objective, level);
        }
    }

    private List<String> objectives() {
        return framework.objectives().stream().map(Framework.Objective::id).toList();
    }

    private void refuse(String part, String code, String... arguments) {
        violations.add(new Violation(place, null, part, code, List.of(arguments)));
    }
}
