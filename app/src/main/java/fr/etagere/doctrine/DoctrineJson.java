package fr.etagere.doctrine;

import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The doctrine for a program: the same on the command line and over HTTP.
public final class DoctrineJson {

    private final Doctrine doctrine;

    public DoctrineJson(Doctrine doctrine) {
        this.doctrine = doctrine;
    }

    /// The rules: id, title, number of rows.
    public ArrayNode rules(Lang lang) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        doctrine.rules()
                .forEach(rule -> list.addObject()
                        .put("id", rule.id())
                        .put("title", rule.title().in(lang))
                        .put("rows", rule.rows().size()));
        return list;
    }

    /// A rule by its id, in any case. A line of a table is named too: `DONNEES-SUITE-06` leads to `DONNEES-SUITE`.
    public Optional<RuleTable> named(String id) {
        String wanted = id.toUpperCase(Locale.ROOT);
        return doctrine.rule(wanted).or(() -> doctrine.rule(wanted.replaceAll("-\\d+$", "")));
    }

    /// A rule as it is executed.
    public JsonNode rule(RuleTable rule) {
        return Json.mapper().valueToTree(rule);
    }

    /// `docs/schemas/doctrine-check.schema.json`.
    ///
    /// @param findings what {@link Doctrine#check} found; none when it is sound
    public static ObjectNode check(List<Finding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("sound", findings.isEmpty());
        ArrayNode list = root.putArray("findings");
        findings.forEach(finding -> list.addObject()
                .put("kind", finding.kind().name())
                .put("rule", finding.rule())
                .put("witness", finding.witness()));
        return root;
    }
}
