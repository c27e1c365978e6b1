package fr.etagere.doctrine;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        var page = new StringBuilder("# ").append(rule.id()).append("\n\n");
        page.append(rule.title().in(lang)).append("\n\n");
        page.append(texts.get("pages.table-file", rule.id())).append("\n\n");
        table(rule, page);
        read(rule, page);
        values(rule, page);
        sources(rule, page);
        return page.toString();
    }

    private void table(RuleTable rule, StringBuilder page) {
        var heads = new ArrayList<String>();
        heads.add(texts.get("pages.row"));
        rule.inputs().forEach(column -> heads.add(doctrine.label(column.name()).in(lang)));
        heads.add(texts.get("pages.verdict"));
        heads.add(texts.get("pages.because"));
        heads.add(texts.get("pages.texts"));
        page.append("## ").append(texts.get("pages.table")).append("\n\n");
        line(heads, page);
        line(heads.stream().map(_ -> "---").toList(), page);
        for (RuleTable.Row row : rule.rows()) {
            var cells = new ArrayList<String>();
            cells.add(row.id().substring(rule.id().length() + 1));
            for (int i = 0; i < rule.inputs().size(); i++) {
                cells.add(cell(rule.inputs().get(i), row.inputs().get(i)));
            }
            String verdict = row.outputs().getFirst();
            cells.add("**%s** `%s`".formatted(verdictLabel(rule, verdict), verdict));
            cells.add(row.motif().in(lang)
                    + (row.missing().in(lang).isBlank()
                            ? ""
                            : " *" + row.missing().in(lang) + "*"));
            cells.add(String.join(", ", row.sources()));
            line(cells, page);
        }
        page.append('\n');
    }

    private String verdictLabel(RuleTable rule, String verdict) {
        return verdict.equals(Ruling.HUMAN_DECISION)
                ? texts.get("ruling.human")
                : doctrine.verdictLabel(rule.id(), verdict).in(lang);
    }

    /// A FEEL unary test in words.
    private String cell(RuleTable.Column column, String test) {
        if (test.equals("-")) {
            return "—";
        }
        if (column.numeric()) {
            return "`" + test + "`";
        }
        boolean not = test.startsWith("not(");
        String codes = not ? test.substring("not(".length(), test.length() - 1) : test;
        List<String> labels = java.util.stream.Stream.of(codes.split(","))
                .map(code -> code.strip().replace("\"", ""))
                .map(code -> doctrine.valueLabel(column.name(), code).in(lang))
                .toList();
        return (not ? texts.get("pages.not") + " " : "") + String.join(" · ", labels);
    }

    private void read(RuleTable rule, StringBuilder page) {
        page.append("## ").append(texts.get("pages.reads")).append("\n\n");
        for (RuleTable.Column column : rule.inputs()) {
            page.append("- ")
                    .append(doctrine.label(column.name()).in(lang))
                    .append(" (`")
                    .append(column.name())
                    .append("`)");
            DmnTable provider = doctrine.providing(column.name());
            if (provider != null) {
                String id = provider.table().id();
                page.append(" ← [").append(id).append("](").append(id).append(".md)");
            }
            page.append('\n');
        }
        page.append('\n');
    }

    private void values(RuleTable rule, StringBuilder page) {
        List<Parameter> dated = rule.inputs().stream()
                .flatMap(column -> doctrine.parameter(column.name()).stream())
                .toList();
        if (dated.isEmpty()) {
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
        for (Parameter parameter : dated) {
            for (Parameter.Dated value : parameter.values()) {
                String selected = value.when() == null || parameter.selector() == null
                        ? "—"
                        : doctrine.valueLabel(parameter.selector(), value.when())
                                .in(lang);
                line(
                        List.of(
                                parameter.label().in(lang) + " (`" + parameter.id() + "`)",
                                selected,
                                value.value() instanceof BigDecimal amount
                                        ? texts.amount(amount) + unit(parameter)
                                        : doctrine.valueLabel(parameter.id(), String.valueOf(value.value()))
                                                .in(lang),
                                value.from() == null ? "—" : value.from().toString(),
                                value.to() == null ? "—" : value.to().toString(),
                                texts.get("status." + value.status())
                                        + (value.note() == null ? "" : ". " + value.note())),
                        page);
            }
        }
        page.append('\n');
    }

    private String unit(Parameter parameter) {
        return parameter.unit() == null ? "" : " " + texts.get("unit." + parameter.unit());
    }

    private void sources(RuleTable rule, StringBuilder page) {
        Set<String> ids = new LinkedHashSet<>();
        rule.rows().forEach(row -> ids.addAll(row.sources()));
        rule.inputs()
                .forEach(column -> doctrine.parameter(column.name())
                        .ifPresent(parameter -> parameter.values().forEach(value -> ids.addAll(value.sources()))));
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
        for (String id : ids) {
            doctrine.source(id)
                    .ifPresent(source -> line(
                            List.of(
                                    id,
                                    text(source),
                                    texts.get("force." + source.force()),
                                    texts.get("status." + source.status()),
                                    dates(source),
                                    source.lastChecked().toString()),
                            page));
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
