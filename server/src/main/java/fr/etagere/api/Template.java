package fr.etagere.api;

import tools.jackson.databind.node.JsonNodeFactory;

/// The model of a file to fill.
final class Template {

    private Template() {}

    static Answer of(String text) {
        return Answer.json(JsonNodeFactory.instance.objectNode().put("template", text));
    }
}
