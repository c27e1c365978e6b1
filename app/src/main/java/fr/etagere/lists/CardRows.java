package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.lists.ListReader.Rows;
import fr.etagere.rows.CsvRows;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Rejected;
import fr.etagere.rows.Row;
import fr.etagere.rows.RowFindings;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Turns rows into cards and counts them: each is kept, joined or rejected, and the first row of a key wins.
final class CardRows implements Consumer<Row> {

    /// Enough to see why a file gave nothing.
    private static final int REASONS = 10;

    /// Ten times the longest list known; a file of millions of tiny rows would fill the memory with reasons.
    private static final int MAX_ROWS = 200_000;

    private final Function<Row, Card> toCard;
    private final boolean joins;
    private final List<Card> kept = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Rejected> warnings = new ArrayList<>();
    private final Map<String, Integer> rowByKey = new HashMap<>();
    private int read;

    CardRows(Function<Row, Card> toCard) {
        this(toCard, false);
    }

    /// @param joins whether a row whose key an earlier row has adds to it, and is not a mistake of the list
    CardRows(Function<Row, Card> toCard, boolean joins) {
        this.toCard = toCard;
        this.joins = joins;
    }

    /// The cards of a CSV table.
    static Read<Rows> ofTable(String text, List<String> required, Function<Row, Card> toCard) {
        var rows = new CardRows(toCard);
        return rows.after(CsvRows.each(text, required, rows));
    }

    /// The cards of a JSON array.
    static Read<Rows> ofArray(String text, JsonRows.Place place, Function<Row, Card> toCard) {
        var rows = new CardRows(toCard);
        return rows.after(JsonRows.each(text, place, rows));
    }

    @Override
    public void accept(Row row) {
        if (++read > MAX_ROWS) {
            return;
        }
        RowFindings findings = row.findings();
        if (!row.readable()) {
            reject(findings);
            return;
        }
        Card card = toCard.apply(row);
        Integer first = rowByKey.get(card.key());
        if (first != null && joins && findings.faults().isEmpty()) {
            joined.add(new Joined(findings.number(), first, findings.raw()));
            return;
        }
        if (first != null && !joins) {
            findings.faultOfRow("row-duplicate", first.toString());
        }
        if (!findings.faults().isEmpty()) {
            reject(findings);
            return;
        }
        rowByKey.put(card.key(), findings.number());
        kept.add(card);
        if (!findings.oddities().isEmpty()) {
            warnings.add(findings.warning());
        }
    }

    private void reject(RowFindings findings) {
        rejected.add(findings.rejected());
    }

    /// What the file gave, or why it is refused whole. A file none of whose rows can be kept is refused too: it
    /// would replace a good copy by nothing.
    Read<Rows> after(List<Violation> refusals) {
        if (!refusals.isEmpty()) {
            return new Read.Refused<>(refusals);
        }
        if (read == 0) {
            return new Read.Refused<>(List.of(Violation.ofFile("list-without-rows")));
        }
        if (read > MAX_ROWS) {
            return new Read.Refused<>(List.of(Violation.ofFile("list-too-many-rows", Integer.toString(MAX_ROWS))));
        }
        if (kept.isEmpty()) {
            var reasons = new ArrayList<Violation>();
            reasons.add(Violation.ofFile("list-nothing-kept", Integer.toString(read)));
            rejected.stream()
                    .flatMap(row -> row.violations().stream())
                    .limit(REASONS)
                    .forEach(reasons::add);
            return new Read.Refused<>(reasons);
        }
        return new Read.Ok<>(new Rows(read, kept, joined, rejected, warnings));
    }
}
