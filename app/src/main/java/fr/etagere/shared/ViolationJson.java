package fr.etagere.shared;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Violations for a program: the same on the command line and over HTTP.
public final class ViolationJson {

    private ViolationJson() {}

    /// A list of objects with `path`, `line` (null when there is none), `value`, `code`, `message` and `advice`.
    ///
    /// @param texts the language of the message and of the advice
    public static ArrayNode of(List<Violation> violations, Texts texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Violation violation : violations) {
            list.addObject()
                    .put("path", violation.path())
                    .put("line", violation.line())
                    .put("value", violation.value())
                    .put("code", violation.code())
                    .put("message", violation.message(texts))
                    .put("advice", violation.advice(texts));
        }
        return list;
    }
}
