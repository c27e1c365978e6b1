package fr.etagere.filings;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Good records of XML made bad while the document stays well formed, the same way each time a seed is given.
final class XmlMutations {

    private static final List<String> JUNK = List.of(
            "",
            "31/12/2026",
            "abîm\uFFFD",
            "2026-02-30",
            "x".repeat(3_000),
            "&amp;nbsp;",
            "<![CDATA[<script>]]>",
            "<g:Inner>y</g:Inner>",
            "<a>".repeat(60) + "</a>".repeat(60),
            "NaN",
            "\u202Eenvers 🦤");

    private final Random random;

    XmlMutations(long seed) {
        this.random = new Random(seed);
    }

    String bad(String name, ObjectNode record) {
        List<ObjectNode> texts = new ArrayList<>();
        gather(record, texts);
        ObjectNode spoilt = texts.get(random.nextInt(3) == 0 ? 0 : random.nextInt(texts.size()));
        spoilt.put("$", "@JUNK@");
        String junk = JUNK.get(random.nextInt(JUNK.size()));
        String written = element(name, record).replace("@JUNK@", junk);
        return random.nextInt(20) == 0 ? "<g:" + name + "/>" : written;
    }

    private static void gather(JsonNode node, List<ObjectNode> texts) {
        if (node instanceof ObjectNode object && object.has("$")) {
            texts.add(object);
        }
        node.forEach(child -> gather(child, texts));
    }

    static String element(String name, JsonNode node) {
        if (node.isArray()) {
            var all = new StringBuilder();
            node.forEach(one -> all.append(element(name, one)));
            return all.toString();
        }
        var attributes = new StringBuilder();
        var inner = new StringBuilder();
        node.properties().forEach(member -> {
            if (member.getKey().startsWith("@")) {
                attributes.append(" %s=\"%s\""
                        .formatted(
                                member.getKey().substring(1), member.getValue().asString()));
            } else if (member.getKey().equals("$")) {
                inner.append(member.getValue().asString());
            } else {
                inner.append(element(member.getKey(), member.getValue()));
            }
        });
        return "<g:" + name + attributes + ">" + inner + "</g:" + name + ">";
    }
}
