package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.rows.JsonRows;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The Comptoir du Libre of ADULLACT, export version 1 (`comptoir-du-libre_export_v1.json`).
///
/// Shape: `{date_of_export, number_of_software, softwares: [{id, created, modified, url, name, licence,
/// external_resources{website, repository, wikidata{id}, sill{id}, wikipedia, cnll, framalibre{slug}},
/// providers[{id, url, name, type, external_resources{website}}], users[same]}]}`. PHP writes a missing
/// object, or address, as `[]`.
///
/// A card has no place for: the dates, the pages on Wikipedia and at CNLL.
final class ComptoirReader implements ListReader {

    /// Users may be natural persons. Who uses a program at home is nobody's business here.
    private static final Set<String> PERSONS = Set.of("person", "personne");

    @Override
    public Read<Rows> read(byte[] bytes) {
        return ListText.read(
                bytes, text -> CardRows.ofArray(text, JsonRows.Place.in("softwares"), ComptoirReader::card));
    }

    private static Card card(Row row) {
        String id = row.key("id");
        Row resources = row.row("external_resources");
        Addresses.Source source = Addresses.source(resources, "repository");
        String website = resources.isEmptyList("website") ? null : Addresses.web(resources, "website");
        return Card.of(id, row.name("name"))
                .identifier("comptoir", id)
                .identifier("sill", resources.row("sill").number("id"))
                .identifier("wikidata", Identifiers.wikidata(resources.row("wikidata"), "id"))
                .identifier("framalibre", resources.row("framalibre").label("slug"))
                .shelf(Entry.Shelf.FREE_SOFTWARE)
                .repository(source.repository())
                .website(website == null ? source.page() : website)
                .licence(row.label("licence"))
                .companies(companies(row))
                .usedBy(usedBy(row))
                .build();
    }

    private static List<Card.Company> companies(Row row) {
        var companies = new ArrayList<Card.Company>();
        for (Row provider : row.rows("providers")) {
            String name = Companies.named(provider, "name");
            Row resources = provider.row("external_resources");
            String website = resources.isEmptyList("website") ? null : Addresses.web(resources, "website");
            String page = Addresses.web(provider, "url");
            if (name != null) {
                companies.add(new Card.Company(name, null, website == null ? page : website));
            }
        }
        return companies;
    }

    private static List<Card.Use> usedBy(Row row) {
        var uses = new ArrayList<Card.Use>();
        for (Row user : row.rows("users")) {
            String name = Companies.named(user, "name");
            String type = user.label("type");
            if (name != null && (type == null || !PERSONS.contains(ListText.plain(type)))) {
                uses.add(new Card.Use(name, null, null));
            }
        }
        return uses;
    }
}
