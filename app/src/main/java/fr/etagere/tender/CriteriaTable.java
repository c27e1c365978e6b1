package fr.etagere.tender;

import fr.etagere.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The criteria as the consultation rules publish them.
public final class CriteriaTable {

    private static final List<String> COLUMNS =
            List.of("number", "criterion", "weight", "indicator", "method", "evidence");

    private final Texts texts;

    /// @param texts the language of the columns and notes
    public CriteriaTable(Texts texts) {
        this.texts = texts;
    }

    /// Number, criterion, weight, indicator, method, evidence.
    public List<String> columns() {
        return COLUMNS.stream().map(name -> texts.get("tender.column." + name)).toList();
    }

    /// A row a criterion, in the order of the columns.
    public List<List<String>> rows(Tender tender) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < tender.criteria().size(); i++) {
            Tender.Criterion criterion = tender.criteria().get(i);
            rows.add(List.of(
                    Integer.toString(i + 1),
                    criterion.label(),
                    weight(criterion),
                    or(criterion.indicator()),
                    or(criterion.method()),
                    or(String.join(texts.semicolon(), criterion.evidence()))));
        }
        return rows;
    }

    /// In Markdown, which office suites and editors turn into a table.
    public List<String> markdown(Tender tender) {
        var lines = new ArrayList<String>();
        lines.add(line(columns()));
        lines.add("|" + " --- |".repeat(COLUMNS.size()));
        rows(tender).forEach(row -> lines.add(line(row)));
        return lines;
    }

    /// What is said under the table.
    public List<String> notes(Tender tender) {
        var notes = new ArrayList<String>();
        notes.add(texts.get("tender.note.offer"));
        if (tender.lifeCycleCost() == Answer.YES) {
            notes.add(texts.get("tender.note.life-cycle"));
        }
        @Nullable String minimum = tender.variants().minimum();
        switch (tender.variants().allowed()) {
            case YES ->
                notes.add(
                        minimum == null
                                ? texts.get("tender.note.variants")
                                : texts.get("tender.note.variants-minimum", minimum));
            case NO -> notes.add(texts.get("tender.note.no-variants"));
            case UNKNOWN -> notes.add(texts.get("tender.note.variants-unknown"));
        }
        return notes;
    }

    private String weight(Tender.Criterion criterion) {
        Tender.Weight weight = criterion.weight();
        if (weight != null) {
            String min = number(weight.min());
            return weight.exact()
                    ? texts.get("tender.weight", min)
                    : texts.get("tender.weight-range", min, number(weight.max()));
        }
        return criterion.rank() == null
                ? texts.get("tender.unwritten")
                : texts.get("tender.rank", criterion.rank().toString());
    }

    private String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return texts.lang().of(plain.replace('.', ','), plain);
    }

    private String or(String text) {
        return text.isBlank() ? texts.get("tender.unwritten") : text;
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream()
                                .map(cell -> cell.replaceAll("\\s+", " ").replace("|", "\\|"))
                                .toList())
                + " |";
    }
}
