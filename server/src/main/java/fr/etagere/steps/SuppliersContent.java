package fr.etagere.steps;

import fr.etagere.naming.Supplier;
import fr.etagere.reviews.ReviewList;
import fr.etagere.shared.Document;
import fr.etagere.shared.Format;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The choices on names as a program sends them whole, and those of them that are new.
final class SuppliersContent {

    static final String SCHEMA = "docs/schemas/step-suppliers.schema.json";

    private final Format format;

    SuppliersContent(Materials materials) {
        format = new Format(materials, SCHEMA);
    }

    /// What is wrong in their form. A choice that was made is not taken away here; two spellings that one decision
    /// covers are not decided twice.
    List<Violation> violations(ObjectNode content, ObjectNode now) {
        return format.violations(new Document(content, Map.of()), (_, _) -> {
            var violations = new ArrayList<Violation>();
            for (String name : now.path("names").propertyNames()) {
                if (!content.path("names").has(name)) {
                    violations.add(new Violation(at(name), null, "", "choice-removed", List.of(name)));
                }
            }
            var first = new HashMap<String, String>();
            for (SupplierChoices.Choice choice : fresh(content, now)) {
                String name = choice.provider();
                if (name.isBlank()) {
                    violations.add(new Violation(at(name), null, name, "choice-name", List.of()));
                    continue;
                }
                String other = first.putIfAbsent(ReviewList.key(Supplier.named(name)), name);
                if (other != null) {
                    violations.add(new Violation(at(name), null, name, "choice-twice", List.of(other)));
                }
            }
            return violations;
        });
    }

    /// The place of a name.
    static String at(String name) {
        return "/names/" + name.replace("~", "~0").replace("/", "~1");
    }

    /// The choices that differ from those that are kept.
    static List<SupplierChoices.Choice> fresh(ObjectNode content, ObjectNode now) {
        var choices = new ArrayList<SupplierChoices.Choice>();
        content.path("names").properties().forEach(one -> {
            JsonNode sent = one.getValue();
            JsonNode kept = now.path("names").path(one.getKey());
            if (!same(sent, kept, "entity") || !same(sent, kept, "reason")) {
                choices.add(new SupplierChoices.Choice(
                        one.getKey(),
                        sent.path("entity").asString(""),
                        sent.path("reason").asString("").strip(),
                        sent.path("seen").asString("")));
            }
        });
        return choices;
    }

    private static boolean same(JsonNode sent, JsonNode kept, String member) {
        return sent.path(member).asString("").strip().equals(kept.path(member).asString(""));
    }
}
