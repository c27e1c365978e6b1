package fr.etagere.tender;

import fr.etagere.shared.Bundled;
import fr.etagere.shared.Json;
import java.util.List;

/// Criteria to be weighed by the buyer, as a file that {@link TenderReader} reads and that {@link Review} refuses until
/// every weight is written: none is suggested.
///
/// @param object what is bought, without a brand
/// @param requirements what every offer must meet
public record Draft(String object, List<Criterion> criteria, List<String> requirements) {

    public Draft {
        criteria = List.copyOf(criteria);
        requirements = List.copyOf(requirements);
    }

    /// @param indicator empty when nothing says what is observed
    /// @param evidence what candidates hand in
    public record Criterion(
            String label, Tender.Objective objective, String indicator, String method, List<String> evidence) {
        public Criterion {
            evidence = List.copyOf(evidence);
        }
    }

    /// The file in YAML, with comments; texts are quoted, so that none is taken for anything else.
    public String yaml() {
        var out = new StringBuilder(Bundled.text("tender/brouillon.yaml"));
        out.append("object: ").append(quoted(object)).append("\n\ncriteria:\n");
        for (Criterion criterion : criteria) {
            out.append("  - label: ").append(quoted(criterion.label())).append('\n');
            out.append("    objective: ").append(criterion.objective()).append('\n');
            if (!criterion.indicator().isBlank()) {
                out.append("    indicator: ")
                        .append(quoted(criterion.indicator()))
                        .append('\n');
            }
            out.append("    method: ").append(quoted(criterion.method())).append('\n');
            out.append("    weight: unknown\n");
            if (!criterion.evidence().isEmpty()) {
                out.append("    evidence:\n");
                criterion
                        .evidence()
                        .forEach(one ->
                                out.append("      - ").append(quoted(one)).append('\n'));
            }
        }
        if (!requirements.isEmpty()) {
            out.append("\nspecifications:\n");
            requirements.forEach(one -> out.append("  - ").append(quoted(one)).append('\n'));
        }
        return out.toString();
    }

    /// A JSON text is a YAML text too.
    private static String quoted(String text) {
        return Json.mapper().writeValueAsString(text);
    }
}
