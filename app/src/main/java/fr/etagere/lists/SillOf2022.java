package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.rows.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the SILL as published until 2022.
///
/// The CSV: `ID, nom, fonction, annees, statut (R, O or FR), parent, public, support, similaire-a, wikidata,
/// comptoir-du-libre, licence, secteur, composant, contexte-usage, label, groupe, version_min, version_max`.
/// The JSON of May 2022 has the same under short keys (`id, i, f, y, st, p, a, su, si, co, l, se, c, u, la, g,
/// v-, v+`) and adds `fr-desc, en-desc, website, sources, frama{encoded-name}`.
///
/// A card has no place for: the years, the parent (a name, not an identifier), the similar software, the support
/// market, the context of use, the label, the group and the versions.
final class SillOf2022 {

    static final List<String> COLUMNS = List.of("ID", "nom", "fonction", "statut", "licence");

    private SillOf2022() {}

    static Card table(Row row) {
        return base(row, row.key("ID"), row.name("nom"), "statut", "comptoir-du-libre", "licence")
                .identifier("wikidata", Identifiers.wikidata(row, "wikidata"))
                .fr(row.text("fonction"))
                .purposes(some(row.label("fonction"), row.label("secteur"), row.label("composant")))
                .build();
    }

    static Card abridged(Row row) {
        String description = row.text("fr-desc");
        String function = row.text("f");
        String website = Addresses.web(row, "website");
        Addresses.Source source = Addresses.source(row, "sources");
        return base(row, row.key("id"), row.name("i"), "st", "co", "l")
                .identifier("framalibre", row.row("frama").label("encoded-name"))
                .repository(source.repository())
                .website(website == null ? source.page() : website)
                .fr(description == null ? function : description)
                .en(row.text("en-desc"))
                .purposes(some(row.label("f"), row.label("se"), row.label("c")))
                .build();
    }

    private static Card.Builder base(Row row, String id, String name, String status, String comptoir, String licence) {
        return Card.of(id, name)
                .identifier("sill", id)
                .identifier("comptoir", row.number(comptoir))
                .shelf(Entry.Shelf.FREE_SOFTWARE)
                .licence(row.label(licence))
                .standing(standing(row, status));
    }

    private static Card.Standing standing(Row row, String field) {
        return switch (row.label(field)) {
            case "R" -> Card.Standing.LISTED;
            case "O" -> Card.Standing.OBSERVED;
            case "FR" -> Card.Standing.WITHDRAWN;
            case null, default -> {
                row.fault(field, "value-unknown", "R, O, FR");
                yield Card.Standing.LISTED;
            }
        };
    }

    private static List<String> some(@Nullable String... labels) {
        return Stream.of(labels).filter(Objects::nonNull).distinct().toList();
    }
}
