package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.rows.CsvRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table of holdings as people write it (CSV, RFC 4180, commas or semicolons): who holds what of whom, since when,
/// from which document. The columns are in [HoldingColumns], in English or in French; `examples/detentions.csv` is a
/// model to fill. Percentages have a comma or a point; an empty cell is unknown.
///
/// The whole table is held in memory until its shares are added up.
final class HoldingsReader implements FilingReader {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        var columns = HoldingColumns.of(text.head());
        var lines = new LinkLines();
        var judging = new Judging((row, _) -> lines.addSound(row, line(row, columns, source)), into, sink);
        List<Violation> refusals =
                CsvRows.each(text.reader(), text.head(), List.of(columns.holder(), columns.held()), judging);
        return lines.after(judging.after(refusals, null, null), into, sink);
    }

    private static LinkLines.@Nullable Line line(Row row, HoldingColumns columns, String source) {
        var ends = new ArrayList<LegalEntity>();
        EntityId holder =
                end(row, columns.holder(), columns.name("holder_name"), columns.name("holder_country"), source, ends);
        EntityId held = end(row, columns.held(), columns.name("held_name"), columns.name("held_country"), source, ends);
        Holding link = HoldingCells.link(row, columns, holder, held, source);
        if (holder.equals(held)) {
            row.odd(columns.held(), "holds-itself");
        }
        return new LinkLines.Line(row.findings().number(), row.findings().raw(), link, ends);
    }

    private static EntityId end(
            Row row, String idColumn, String nameColumn, String countryColumn, String source, List<LegalEntity> ends) {
        String name = row.label(nameColumn);
        String country = row.label(countryColumn);
        if (country != null && !COUNTRY.matcher(country).matches()) {
            row.fault(countryColumn, "holding-country");
        }
        EntityId id = HoldingCells.id(row, idColumn, name, source);
        if (name != null || country != null) {
            ends.add(described(id, Objects.requireNonNullElse(name, ""), country, source));
        }
        return id;
    }

    private static LegalEntity described(EntityId id, String name, @Nullable String country, String source) {
        return new LegalEntity(
                id,
                List.of(),
                name,
                List.of(),
                Kind.UNKNOWN,
                Standing.UNKNOWN,
                null,
                country == null ? List.of() : List.of(new Seat(SeatKind.LEGAL, country, null, null)),
                null,
                source,
                null);
    }
}
