package fr.etagere.app;

import fr.etagere.shared.Document;
import fr.etagere.shared.Texts;
import fr.etagere.tender.CriteriaTable;
import fr.etagere.tender.Finding;
import fr.etagere.tender.Review;
import fr.etagere.tender.Rule;
import java.util.ArrayList;
import java.util.List;

/// The answer of `etagere tender` on a terminal: refusals, warnings, then the table to paste.
final class TenderPage {

    private final Texts texts;

    TenderPage(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(Review review, Document document) {
        var lines = new ArrayList<String>();
        lines.add(review.tender().object());
        lines.add(texts.get("tender.frame", texts.date(review.asOf())));
        findings("tender.refused", "✗", review.refusals(), document, lines);
        findings("tender.warned", "⚠", review.warnings(), document, lines);
        lines.add("");
        lines.add(texts.get(review.publishable() ? "tender.table" : "tender.table-refused"));
        lines.add("");
        var table = new CriteriaTable(texts);
        lines.addAll(table.markdown(review.tender()));
        lines.add("");
        lines.addAll(table.notes(review.tender()));
        return lines;
    }

    private void findings(String title, String mark, List<Finding> findings, Document document, List<String> lines) {
        lines.add("");
        lines.add(texts.get(title, findings.size()));
        for (Finding finding : findings) {
            Integer line = document.nearestLine(finding.path());
            String where = line == null ? finding.path() : texts.get("violations.line", line.toString());
            String quote = finding.quote().isEmpty() ? "" : " " + texts.get("violations.value", finding.quote());
            lines.add("  " + mark + " " + where + quote + " — "
                    + finding.rule().title().in(texts.lang()) + " ["
                    + finding.rule().id() + "]");
            lines.add("      → " + finding.rule().advice().in(texts.lang()));
            finding.rule().sources().forEach(source -> lines.add("      · " + said(source)));
        }
    }

    private String said(Rule.Source source) {
        String title = source.title().in(texts.lang());
        String status = texts.get("status." + source.status());
        return source.article() == null
                ? texts.get("tender.source", title, status)
                : texts.get("tender.source-article", title, source.article(), status);
    }
}
