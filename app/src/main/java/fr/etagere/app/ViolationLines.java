package fr.etagere.app;

import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.shared.ViolationJson;
import java.util.List;
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
        root.set("violations", ViolationJson.of(violations, texts));
        return root;
    }
}
