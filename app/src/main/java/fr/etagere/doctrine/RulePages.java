package fr.etagere.doctrine;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/// The doctrine as pages for people, made from the very tables that are executed: one Markdown page a rule, and
/// an index.
public final class RulePages {

    private final Doctrine doctrine;
    private final Lang lang;
    private final Texts texts;

    public RulePages(Doctrine doctrine, Lang lang) {
        this.doctrine = doctrine;
        this.lang = lang;
        this.texts = Texts.of(lang);
    }

    /// The index of the rules.
    public String index() {
        var page = new StringBuilder("# ").append(texts.get("pages.index")).append("\n\n");
        page.append(texts.get("pages.generated")).append("\n\n| ");
        page.append(texts.get("pages.rule"))
                .append(" | ")
                .append(texts.get("pages.question"))
                .append(" |\n|---|---|\n");
        for (RuleTable rule : doctrine.rules()) {
            page.append("| [%s](%s.md) | %s |%n"
                    .formatted(rule.id(), rule.id(), rule.title().in(lang)));
        }
        return page.toString();
    }

    /// The page of one rule, in Markdown.
    public String page(RuleTable rule) {
        var sheet = new RuleSheet(doctrine, rule, lang);
        var page = new StringBuilder("# ").append(rule.id()).append("\n\n");
        page.append(sheet.title()).append("\n\n");
        page.append(texts.get("pages.table-file", rule.id())).append("\n\n");
        table(sheet, page);
        read(sheet, page);
        values(sheet, page);
        sources(sheet, page);
        return page.toString();
    }

    private void table(RuleSheet sheet, StringBuilder page) {
        var heads = new ArrayList<String>();
        heads.add(texts.get("pages.row"));
        sheet.inputs().forEach(input -> heads.add(input.label()));
        heads.add(texts.get("pages.verdict"));
        heads.add(texts.get("pages.because"));
        heads.add(texts.get("pages.texts"));
        page.append("## ").append(texts.get("pages.table")).append("\n\n");
        line(heads, page);
        line(heads.stream().map(_ -> "---").toList(), page);
        for (RuleSheet.Line row : sheet.lines()) {
            var cells = new ArrayList<String>();
            cells.add(row.number());
            row.conditions().forEach(condition -> cells.add(cell(condition)));
            cells.add("**%s** `%s`".formatted(row.verdict(), row.code()));
            cells.add(row.motif() + (row.missing().isBlank() ? "" : " *" + row.missing() + "*"));
            cells.add(String.join(", ", row.sources()));
            line(cells, page);
        }
        page.append('\n');
    }

    private static String cell(RuleSheet.Condition condition) {
        return condition.text().isEmpty() ? "—" : condition.formula() ? "`" + condition.text() + "`" : condition.text();
    }

    private void read(RuleSheet sheet, StringBuilder page) {
        page.append("## ").append(texts.get("pages.reads")).append("\n\n");
        for (RuleSheet.Input input : sheet.inputs()) {
            page.append("- ")
                    .append(input.label())
                    .append(" (`")
                    .append(input.fact())
                    .append("`)");
            if (input.from() != null) {
                page.append(" ← [%s](%s.md)".formatted(input.from(), input.from()));
            }
            page.append('\n');
        }
        page.append('\n');
    }

    private void values(RuleSheet sheet, StringBuilder page) {
        List<RuleSheet.Value> values = sheet.values();
        if (values.isEmpty()) {
            return;
        }
        page.append("## ").append(texts.get("pages.dated")).append("\n\n");
        line(
                List.of(
                        texts.get("pages.value-name"),
                        texts.get("pages.case"),
                        texts.get("pages.value"),
                        texts.get("pages.from"),
                        texts.get("pages.to"),
                        texts.get("pages.status")),
                page);
        line(List.of("---", "---", "---", "---", "---", "---"), page);
        for (RuleSheet.Value value : values) {
            line(
                    List.of(
                            value.label() + " (`" + value.id() + "`)",
                            value.of().isEmpty() ? "—" : value.of(),
                            value.value(),
                            value.from() == null ? "—" : value.from().toString(),
                            value.to() == null ? "—" : value.to().toString(),
                            texts.get("status." + value.status()) + (value.note() == null ? "" : ". " + value.note())),
                    page);
        }
        page.append('\n');
    }

    private void sources(RuleSheet sheet, StringBuilder page) {
        page.append("## ").append(texts.get("pages.sources")).append("\n\n");
        line(
                List.of(
                        texts.get("pages.id"),
                        texts.get("pages.text"),
                        texts.get("pages.force"),
                        texts.get("pages.status"),
                        texts.get("pages.in-force"),
                        texts.get("pages.checked")),
                page);
        line(List.of("---", "---", "---", "---", "---", "---"), page);
        for (Source source : sheet.sources()) {
            line(
                    List.of(
                            source.id(),
                            text(source),
                            texts.get("force." + source.force()),
                            texts.get("status." + source.status()),
                            dates(source),
                            source.lastChecked().toString()),
                    page);
        }
    }

    private String text(Source source) {
        String title = source.title().in(lang) + (source.article() == null ? "" : ", " + source.article());
        String linked = source.address() == null ? title : "[" + title + "](" + source.address() + ")";
        return source.note() == null ? linked : linked + ". " + source.note().in(lang);
    }

    private String dates(Source source) {
        if (source.disputedFrom() != null) {
            return String.join(
                            " / ",
                            source.disputedFrom().stream().map(Object::toString).toList()) + " ?";
        }
        return (source.from() == null ? "—" : source.from()) + " → " + (source.to() == null ? "" : source.to());
    }

    private static void line(List<String> cells, StringBuilder page) {
        page.append("| ")
                .append(String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()))
                .append(" |\n");
    }
}
