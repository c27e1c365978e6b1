package fr.etagere.web;

import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The form of a declaration, and what it gave.
///
/// @param made null until it is complete
record DeclareView(
        Visit visit,
        ObjectNode form,
        List<Violation> violations,
        @Nullable Made made) {

    /// A question; its key is that of the form of the command line.
    ///
    /// @param many whether it is answered by several lines
    record Question(String key, boolean required, boolean many) {}

    /// What to publish.
    record Made(String publiccode, String entry, List<Violation> notes) {}

    static final List<Question> QUESTIONS = List.of(
            new Question("name", true, false),
            new Question("repository", true, false),
            new Question("licence", true, false),
            new Question("summary", true, false),
            new Question("functions", true, true),
            new Question("publisher", true, false),
            new Question("contact", true, false),
            new Question("email", false, false),
            new Question("publisherSite", false, false),
            new Question("website", false, false),
            new Question("summaryEn", false, false),
            new Question("usedBy", false, true));

    /// Which question answers for a key of the file to publish.
    private static final Map<String, String> ANSWERS = Map.of(
            "/legal/license", "licence",
            "/url", "repository",
            "/landingURL", "website",
            "/description/fr", "summary",
            "/description/en", "summaryEn",
            "/maintenance/contacts/0/email", "email",
            "/maintenance/contacts/0/name", "contact",
            "/organisation", "publisherSite");

    List<FieldView> fields() {
        var fields = new ArrayList<FieldView>();
        for (Question question : QUESTIONS) {
            JsonNode value = form.path(question.key());
            String text = value.isArray()
                    ? String.join(
                            "\n",
                            value.values().stream().map(JsonNode::asString).toList())
                    : value.asString("");
            fields.add(new FieldView(
                    "d-" + question.key(),
                    question.key(),
                    label(question),
                    visit.t("declare." + question.key() + ".help"),
                    faults(question.key()),
                    question.many()
                            ? new FieldView.Area(text, 2_000)
                            : new FieldView.Input("text", "text", text, 2_000, "")));
        }
        return fields;
    }

    private String label(Question question) {
        String label = visit.t("declare." + question.key());
        return question.required() ? label : label + " " + visit.t("declare.optional");
    }

    private List<String> faults(String key) {
        return violations.stream().filter(one -> of(one, key)).map(this::words).toList();
    }

    /// What is wrong and is no one field's.
    List<String> others() {
        return violations.stream()
                .filter(one -> QUESTIONS.stream().noneMatch(question -> of(one, question.key())))
                .map(one -> one.path() + visit.texts().get("colon") + words(one))
                .toList();
    }

    private static boolean of(Violation violation, String key) {
        return under(violation.path(), "/" + key)
                || ANSWERS.entrySet().stream()
                        .anyMatch(one -> one.getValue().equals(key) && under(violation.path(), one.getKey()));
    }

    private static boolean under(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    List<String> notes() {
        return made == null ? List.of() : made.notes().stream().map(this::words).toList();
    }

    private String words(Violation violation) {
        return violation.message(visit.texts()) + " " + violation.advice(visit.texts());
    }
}
