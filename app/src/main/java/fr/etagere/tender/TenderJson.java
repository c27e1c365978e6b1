package fr.etagere.tender;

import fr.etagere.shared.Document;
import fr.etagere.shared.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the rules say of criteria, and the table to publish, for a program. `docs/schemas/tender-review.schema.json`.
public final class TenderJson {

    private final Texts texts;

    /// @param texts the language of the rules and of the table
    public TenderJson(Texts texts) {
        this.texts = texts;
    }

    /// The whole answer.
    ///
    /// @param document the criteria as read, for their lines
    public ObjectNode of(Review review, Document document) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("object", review.tender().object());
        root.put("asOf", review.asOf().toString());
        root.put("publishable", review.publishable());
        ArrayNode refusals = root.putArray("refusals");
        review.refusals().forEach(finding -> refusals.add(finding(finding, document)));
        ArrayNode warnings = root.putArray("warnings");
        review.warnings().forEach(finding -> warnings.add(finding(finding, document)));
        var table = new CriteriaTable(texts);
        ObjectNode written = root.putObject("table");
        ArrayNode columns = written.putArray("columns");
        table.columns().forEach(columns::add);
        ArrayNode rows = written.putArray("rows");
        table.rows(review.tender()).forEach(row -> {
            ArrayNode cells = rows.addArray();
            row.forEach(cells::add);
        });
        ArrayNode notes = written.putArray("notes");
        table.notes(review.tender()).forEach(notes::add);
        written.put("markdown", String.join("\n", table.markdown(review.tender())));
        return root;
    }

    private ObjectNode finding(Finding finding, Document document) {
        Rule rule = finding.rule();
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("rule", rule.id());
        one.put("path", finding.path());
        one.put("line", document.nearestLine(finding.path()));
        one.put("quote", finding.quote());
        one.put("message", rule.title().in(texts.lang()));
        one.put("advice", rule.advice().in(texts.lang()));
        ArrayNode sources = one.putArray("sources");
        for (Rule.Source source : rule.sources()) {
            sources.addObject()
                    .put("id", source.id())
                    .put("title", source.title().in(texts.lang()))
                    .put("article", source.article())
                    .put("status", source.status().name())
                    .put("address", source.address());
        }
        return one;
    }
}
