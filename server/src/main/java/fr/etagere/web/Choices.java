package fr.etagere.web;

import fr.etagere.shared.HiddenCharacters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Puts one's own value back where two people had clashed.
final class Choices {

    private Choices() {}

    /// What was chosen between one's own words and a colleague's.
    static ObjectNode chosen(Visit visit) {
        ObjectNode content = FormReader.tree(visit.param("merged"));
        for (String path : visit.request().params().keySet()) {
            if (path.startsWith("choice:") && visit.param(path).equals("mine")) {
                String pointer = path.substring("choice:".length());
                put(content, HiddenCharacters.without(pointer), visit.param("mine:" + pointer));
            }
        }
        return content;
    }

    /// @param pointer a JSON pointer into the step; one that leads through a list is ignored, for a list is chosen
    /// whole
    /// @param json the value; empty to leave the field empty
    static void put(ObjectNode content, String pointer, String json) {
        String[] names =
                pointer.isEmpty() ? new String[] {""} : pointer.substring(1).split("/");
        ObjectNode parent = content;
        for (int i = 0; i < names.length - 1; i++) {
            if (parent.get(names[i]) instanceof ObjectNode known) {
                parent = known;
            } else if (!parent.has(names[i])) {
                parent = parent.putObject(names[i]);
            } else {
                return;
            }
        }
        String last = names[names.length - 1];
        if (json.isEmpty()) {
            parent.remove(last);
            return;
        }
        try {
            parent.set(last, FormReader.value(json));
        } catch (JacksonException e) {
            // Not what our page sends: theirs stays.
            return;
        }
    }
}
