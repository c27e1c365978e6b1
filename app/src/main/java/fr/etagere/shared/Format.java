package fr.etagere.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A format we publish under `docs/schemas`: the same file says what is expected and judges what comes.
public final class Format {

    private static final Comparator<Violation> IN_ORDER = Comparator.comparingInt(
                    (Violation v) -> v.line() == null ? 0 : v.line())
            .thenComparing(Violation::path)
            .thenComparing(Violation::code);

    /// One set of messages serves every format that says no more than its schema.
    private static final String MESSAGES = "need";

    private final PublishedSchema schema;

    /// @param path of the schema among the materials
    public Format(Materials materials, String path) {
        schema = new PublishedSchema(materials, path, MESSAGES);
    }

    /// What a schema cannot say of a file.
    @FunctionalInterface
    public interface Sense {
        /// @param wellFormed whether the schema accepted the whole: sums are only made of sound numbers
        List<Violation> violations(Document document, boolean wellFormed);
    }

    /// Everything wrong in a file, in the order of its lines.
    public List<Violation> violations(Document document, Sense sense) {
        Set<Violation> violations = schema.violations(document);
        // A place the schema already refuses is not judged twice.
        Set<String> refused = violations.stream().map(Violation::path).collect(Collectors.toSet());
        Predicate<Violation> elsewhere = violation -> !refused.contains(violation.path());
        sense.violations(document, violations.isEmpty()).stream()
                .filter(elsewhere)
                .forEach(violations::add);
        return violations.stream().sorted(IN_ORDER).toList();
    }
}
