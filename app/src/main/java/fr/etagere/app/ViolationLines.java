package fr.etagere.app;

import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Shows violations: for people on the error output, or as JSON on the standard output.
final class ViolationLines {

    private static final int MOST = 100;

    private ViolationLines() {}

    static void show(String file, List<Violation> violations, CommonOptions options, Surroundings surroundings) {
        Texts texts = options.texts();
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(json(file, violations, texts)));
            return;
        }
        surroundings.err().println(oneLine(texts.get("violations.title", file, violations.size())));
        for (Violation violation : violations.subList(0, Math.min(MOST, violations.size()))) {
            String line = violation.line() == null
                    ? ""
                    : texts.get("violations.line", violation.line().toString()) + " ";
            String path = violation.path().isEmpty() ? "" : violation.path() + " ";
            String value = violation.value().isEmpty() ? "" : texts.get("violations.value", violation.value()) + " ";
            surroundings.err().println(oneLine("  ✗ " + line + path + value + "— " + violation.message(texts)));
            surroundings.err().println(oneLine("      → " + violation.advice(texts)));
        }
        if (violations.size() > MOST) {
            surroundings.err().println("  " + texts.get("violations.more", violations.size() - MOST));
        }
    }

    /// What was given may hold line ends, and a line of ours must not be written by it.
    private static String oneLine(String line) {
        return line.replace("\r", "\\u000D").replace("\n", "\\u000A");
    }

    static ObjectNode json(String file, List<Violation> violations, Texts texts) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("file", file);
        root.put("valid", violations.isEmpty());
        ArrayNode list = root.putArray("violations");
        for (Violation violation : violations) {
            list.addObject()
                    .put("path", violation.path())
                    .put("line", violation.line())
                    .put("value", violation.value())
                    .put("code", violation.code())
                    .put("message", violation.message(texts))
                    .put("advice", violation.advice(texts));
        }
        return root;
    }

    static void valid(String file, CommonOptions options, Surroundings surroundings) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(json(file, List.of(), options.texts())));
        } else {
            surroundings.out().println(options.texts().get("need.valid", file));
        }
    }
}
