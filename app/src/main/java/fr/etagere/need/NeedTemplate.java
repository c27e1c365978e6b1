package fr.etagere.need;

import fr.etagere.shared.Bundled;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The commented model of a need, ready to be filled. It is a valid need as it stands.
public final class NeedTemplate {

    private NeedTemplate() {}

    /// The text of the model, YAML with comments in French.
    public static String text() {
        return Bundled.text("besoin.yaml");
    }

    /// The same for a program: `template` holds the text.
    public static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("template", text());
    }
}
