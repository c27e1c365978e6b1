package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;

/// The list of free software recommended to the State (« socle interministériel de logiciels libres »), in any
/// of the formats it was published in: the JSON of its API, versions 1 and 2 (2023 to 2026), the CSV of 2022 and
/// before, and the JSON with short keys of 2022. Each row tells its own format.
final class SillReader implements ListReader {

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(
                bytes,
                text -> ListText.json(text)
                        ? CardRows.ofArray(text, JsonRows.Place.ROOT, SillReader::card)
                        : CardRows.ofTable(text, SillOf2022.COLUMNS, SillOf2022::table));
    }

    private static Card card(Row row) {
        return row.has("i") ? SillOf2022.abridged(row) : SillJson.card(row);
    }
}
