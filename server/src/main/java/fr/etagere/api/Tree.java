package fr.etagere.api;

import fr.etagere.shared.Document;
import fr.etagere.shared.HiddenCharacters;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// An object that a program sent, read as strictly as any file: its bounds, its characters, its keys.
final class Tree {

    private Tree() {}

    /// @param known the keys it may have
    static Read<ObjectNode> read(Call call, Set<String> known) {
        return switch (StrictReader.read(call.body())) {
            case Read.Refused<Document>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Document>(Document document) ->
                document.root() instanceof ObjectNode object
                        ? checked(object, document, known)
                        : new Read.Refused<>(List.of(Violation.ofFile("api-not-object")));
        };
    }

    private static Read<ObjectNode> checked(ObjectNode object, Document document, Set<String> known) {
        // Whatever the operation then writes, it shows.
        var violations = new ArrayList<>(HiddenCharacters.violations(document));
        violations.addAll(unknown(object, known));
        return violations.isEmpty() ? new Read.Ok<>(object) : new Read.Refused<>(violations);
    }

    /// The keys that it should not have. One with characters that hide is told otherwise.
    static List<Violation> unknown(ObjectNode object, Set<String> known) {
        var violations = new ArrayList<Violation>();
        for (String key : object.propertyNames()) {
            if (!known.contains(key) && key.equals(HiddenCharacters.without(key))) {
                String path = "/" + key.replace("~", "~0").replace("/", "~1");
                String all = String.join(", ", known.stream().sorted().toList());
                violations.add(new Violation(path, null, "", "api-key-unknown", List.of(key, all)));
            }
        }
        return violations;
    }

    /// A field that is not as it must be; the advice says how it must be.
    static Violation wrong(String field, String value) {
        return new Violation("/" + field, null, value, "api-" + field, List.of());
    }
}
