package fr.etagere.shared;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.LinkedHashSet;
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

    private final Schema schema;

    /// @param path of the schema among the materials
    public Format(Materials materials, String path) {
        // Through our own mapper: the validator would build another one to read the schema.
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.mapper().readTree(materials.bytes(path)));
    }

    /// What a schema cannot say of a file.
    @FunctionalInterface
    public interface Sense {
        /// @param wellFormed whether the schema accepted the whole: sums are only made of sound numbers
        List<Violation> violations(Document document, boolean wellFormed);
    }

    /// Everything wrong in a file, in the order of its lines.
    public List<Violation> violations(Document document, Sense sense) {
        var translator = new SchemaErrors(schema.getSchemaNode(), document, MESSAGES);
        var violations = new LinkedHashSet<Violation>();
        violations.addAll(HiddenCharacters.violations(document));
        schema.validate(document.root()).forEach(error -> violations.add(translator.translate(error)));
        // A place the schema already refuses is not judged twice.
        Set<String> refused = violations.stream().map(Violation::path).collect(Collectors.toSet());
        Predicate<Violation> elsewhere = violation -> !refused.contains(violation.path());
        sense.violations(document, violations.isEmpty()).stream()
                .filter(elsewhere)
                .forEach(violations::add);
        return violations.stream().sorted(IN_ORDER).toList();
    }
}
