package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ends of support that endoflife.date gathers, as an array of its product pages or as its API v1 gives them
/// (`/api/v1/products/full`, one product `/api/v1/products/<name>`).
///
/// Product page: `title, permalink, identifiers[{purl|cpe|repology: id}], releases[{releaseCycle, eol, latest}]`,
/// where `eol` is a date, or true or false. API v1 (OpenAPI 1.2): `{result: [{name, label, identifiers[{id,
/// type}], releases[{name, isEol, eolFrom, latest{name}}]}]}`.
///
/// A product has many purls: the first is the identifier `purl`, the next `purl-2`, and so on; the same for
/// `cpe` and `repology`.
///
/// A card has no place for: the category, the tags and aliases, the dates of release, the ends of active and of
/// extended support.
final class EndOfLifeReader implements ListReader {

    private static final List<String> SCHEMES = List.of("purl", "cpe", "repology");

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(
                bytes,
                text -> CardRows.ofArray(
                        text, JsonRows.Place.rootOr("result"), row -> row.has("permalink") ? page(row) : api(row)));
    }

    private static Card page(Row row) {
        String key = row.name("permalink").replaceFirst("^/", "");
        var card = Card.of(key, row.name("title")).identifier("endoflife", key);
        var counts = new HashMap<String, Integer>();
        for (Row identifier : row.rows("identifiers")) {
            SCHEMES.forEach(scheme -> identify(card, counts, scheme, identifier.text(scheme)));
        }
        var cycles = new ArrayList<Card.SupportCycle>();
        for (Row release : row.rows("releases")) {
            cycles.add(new Card.SupportCycle(
                    cycle(release, "releaseCycle"), release.id("latest"), ends(release, "eol", "eol")));
        }
        return card.cycles(cycles).build();
    }

    private static Card api(Row row) {
        String key = row.name("name");
        var card = Card.of(key, row.name("label")).identifier("endoflife", key);
        var counts = new HashMap<String, Integer>();
        for (Row identifier : row.rows("identifiers")) {
            String type = identifier.label("type");
            if (type != null && SCHEMES.contains(type)) {
                identify(card, counts, type, identifier.text("id"));
            }
        }
        var cycles = new ArrayList<Card.SupportCycle>();
        for (Row release : row.rows("releases")) {
            cycles.add(new Card.SupportCycle(
                    cycle(release, "name"), release.row("latest").id("name"), ends(release, "eolFrom", "isEol")));
        }
        return card.cycles(cycles).build();
    }

    private static void identify(Card.Builder card, Map<String, Integer> counts, String scheme, @Nullable String id) {
        if (id != null) {
            int count = counts.merge(scheme, 1, Integer::sum);
            card.identifier(count == 1 ? scheme : scheme + "-" + count, id);
        }
    }

    private static String cycle(Row release, String field) {
        String cycle = release.id(field);
        if (cycle == null) {
            release.fault(field, "text-missing");
        }
        return cycle == null ? "" : cycle;
    }

    /// The last day when there is one, else whether support has ended, else nothing.
    private static @Nullable String ends(Row release, String dateField, String endedField) {
        if (release.value(dateField).isBoolean() || !release.has(dateField)) {
            return release.has(endedField) ? Boolean.toString(release.truth(endedField)) : null;
        }
        LocalDate day = release.day(dateField);
        return day == null ? null : day.toString();
    }
}
