package fr.etagere.api;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.shared.ViolationJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is answered when something is wrong: `application/problem+json` (RFC 9457).
public final class Problem {

    static final String TYPE = "application/problem+json";

    /// Beyond these the list helps nobody, and a hostile file could make it long.
    private static final int MOST = 200;

    private static final String MESSAGES = "fr.etagere.api.messages";
    private static final Map<Lang, Texts> TEXTS =
            Map.of(Lang.FR, new Texts(Lang.FR, MESSAGES), Lang.EN, new Texts(Lang.EN, MESSAGES));

    private Problem() {}

    /// The title of a kind of problem.
    public static String title(ProblemType type, Lang lang) {
        return texts(lang).get("problem." + type.slug());
    }

    static Answer of(ProblemType type, Lang lang, Object... arguments) {
        return answer(type, tree(type, lang, arguments));
    }

    /// With what is wrong in the input, each thing with its place, its value and what to do.
    static Answer invalid(Lang lang, List<Violation> violations) {
        ObjectNode root = tree(ProblemType.INVALID, lang, violations.size());
        root.set("violations", violations(lang, violations));
        return answer(ProblemType.INVALID, root);
    }

    /// Another kind of problem, with what is wrong besides.
    static Answer with(ProblemType type, Lang lang, List<Violation> violations) {
        ObjectNode root = tree(type, lang);
        root.set("violations", violations(lang, violations));
        return answer(type, root);
    }

    static ArrayNode violations(Lang lang, List<Violation> violations) {
        return ViolationJson.of(first(violations), Texts.of(lang));
    }

    /// Those of a list that are told.
    static List<Violation> first(List<Violation> violations) {
        return violations.subList(0, Math.min(MOST, violations.size()));
    }

    static ObjectNode tree(ProblemType type, Lang lang, Object... arguments) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "/api#" + type.slug())
                .put("title", title(type, lang))
                .put("status", type.status())
                .put("detail", texts(lang).get("problem." + type.slug() + ".detail", arguments));
    }

    static Answer answer(ProblemType type, ObjectNode tree) {
        return Answer.json(type.status(), tree).with(Answer.TYPE, TYPE);
    }

    private static Texts texts(Lang lang) {
        return Objects.requireNonNull(TEXTS.get(lang));
    }
}
