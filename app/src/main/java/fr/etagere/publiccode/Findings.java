package fr.etagere.publiccode;

import fr.etagere.shared.Document;
import fr.etagere.shared.Violation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Gathers what is found while a file is judged: what refuses it, what is only pointed out, what nobody looked at.
final class Findings {

    private static final Comparator<Violation> IN_ORDER = Comparator.comparingInt(
                    (Violation v) -> v.line() == null ? 0 : v.line())
            .thenComparing(Violation::path)
            .thenComparing(Violation::code);

    /// Past this many faults, nobody reads what was meant, and looking for it takes time.
    private static final int SUGGESTED = 200;

    /// No one mends more at a time, and a file of four mebibytes can hold a hundred thousand.
    static final int KEPT = 10_000;

    private final Document document;
    private final Set<Violation> refusals = new LinkedHashSet<>();
    private final Set<Violation> warnings = new LinkedHashSet<>();
    private final Set<Violation> unchecked = new LinkedHashSet<>();

    Findings(Document document) {
        this.document = document;
    }

    JsonNode root() {
        return document.root();
    }

    JsonNode at(String pointer) {
        return document.root().at(pointer);
    }

    void refuse(String pointer, String code, String... arguments) {
        keep(refusals, pointer, code, arguments);
    }

    void warn(String pointer, String code, String... arguments) {
        keep(warnings, pointer, code, arguments);
    }

    void leaveUnchecked(String pointer, String code, String... arguments) {
        keep(unchecked, pointer, code, arguments);
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    /// The word that was meant, if it is plain and someone will read it.
    @Nullable
    String closest(String word, List<String> known) {
        return refusals.size() > SUGGESTED ? null : Closest.to(word, known);
    }

    List<Violation> refusals() {
        return sorted(refusals);
    }

    List<Violation> warnings() {
        return sorted(warnings);
    }

    List<Violation> unchecked() {
        return sorted(unchecked);
    }

    private static List<Violation> sorted(Set<Violation> found) {
        return found.stream().sorted(IN_ORDER).toList();
    }

    private void keep(Set<Violation> found, String pointer, String code, String... arguments) {
        if (found.size() == KEPT) {
            return;
        }
        JsonNode value = at(pointer);
        String shown = value.isMissingNode() || value.isContainer() ? "" : value.asString("");
        found.add(new Violation(pointer, lineOf(pointer), shown, code, List.of(arguments)));
    }

    /// The line of the value, or of what should have held it.
    private @Nullable Integer lineOf(String pointer) {
        for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
            Integer line = document.line(p);
            if (line != null || p.isEmpty()) {
                return line;
            }
        }
    }
}
