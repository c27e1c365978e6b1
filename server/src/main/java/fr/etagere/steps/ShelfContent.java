package fr.etagere.steps;

import fr.etagere.shared.Document;
import fr.etagere.shared.Format;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The list of solutions as a program sends it whole: its form first, then the place of each solution, so that what the
/// rules refuse is told where it was written.
final class ShelfContent {

    static final String SCHEMA = "docs/schemas/step-shelf.schema.json";

    private static final List<String> SEALS = List.of("frozen", "unfrozen");

    private final Format format;

    ShelfContent(Materials materials) {
        format = new Format(materials, SCHEMA);
    }

    /// What is wrong in its form.
    ///
    /// @param now what is kept: who froze or freed the list is not written by hand
    List<Violation> violations(ObjectNode content, ObjectNode now) {
        return format.violations(new Document(content, Map.of()), (document, wellFormed) -> {
            var violations = new ArrayList<Violation>();
            if (wellFormed) {
                twice(content, violations);
            }
            for (String seal : SEALS) {
                if (content.has(seal) && !content.path(seal).equals(now.path(seal))) {
                    violations.add(new Violation("/" + seal, null, "", "shelf-seal-own", List.of()));
                }
            }
            return violations;
        });
    }

    private static void twice(ObjectNode content, List<Violation> violations) {
        Map<String, String> places = new TreeMap<>();
        for (String list : List.of("kept", "setAside")) {
            JsonNode rows = content.path(list);
            for (int i = 0; i < rows.size(); i++) {
                String solution = rows.path(i).path("solution").asString("");
                String place = "/" + list + "/" + i + "/solution";
                String before = places.putIfAbsent(solution, place);
                if (before != null) {
                    violations.add(new Violation(place, null, solution, "shelf-twice", List.of(solution, before)));
                }
            }
        }
    }

    /// The list, sealed as the one that is kept is.
    static Shortlist list(ObjectNode content, Shortlist now) {
        return new Shortlist(Shortlist.of(content).choices(), now.frozen(), now.unfrozen());
    }

    /// A fault at the place of its solution.
    static Violation placed(Shortlisting.Fault fault, ObjectNode content) {
        Violation one = fault.violation();
        boolean unknown = fault.solution().isEmpty();
        String solution = unknown ? one.value() : fault.solution();
        for (String list : List.of("kept", "setAside")) {
            JsonNode rows = content.path(list);
            for (int i = 0; i < rows.size(); i++) {
                if (rows.path(i).path("solution").asString("").equals(solution)) {
                    String member = unknown ? "/solution" : list.equals("kept") ? "/note" : "/reason";
                    return one.at("/" + list + "/" + i + member, null);
                }
            }
        }
        return one;
    }
}
