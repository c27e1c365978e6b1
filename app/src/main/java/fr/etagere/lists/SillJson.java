package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.catalogue.Entry;
import fr.etagere.rows.Row;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A row of the SILL as its API gives it.
///
/// Version 1 (`/sill/api/sill.json`, also `catalogi.json`): `id, name, description, updateTime` in milliseconds,
/// `dereferencing{…}`, `isStillInObservation`, `license`, `categories[]`, `keywords[]`, `softwareExternalData
/// {externalId, sourceSlug, url, codeRepositoryUrl}`, `serviceProviders[]`, `instances[{organization,
/// targetAudience, publicUrl}]`, `userAndReferentCountByOrganization{organisation: {userCount, referentCount}}`.
/// Version 2 (`/v2/catalogi.json`, 2026): times in ISO 8601, `name` and `description` either a text or
/// `{fr, en}`, `url` and `codeRepositoryUrl` at the root, `applicationCategories[]`, `providers[]`,
/// `identifiers[{value, subjectOf{additionalType}}]`.
///
/// A card has no place for: the times, the versions, the systems and platforms, the custom attributes, the
/// authors (persons, for some) and the similar software.
final class SillJson {

    /// The other lists that the SILL cites, under the names it has for them, and under ours.
    private static final Map<String, String> SCHEMES = Map.of(
            "comptoir-du-libre", "comptoir",
            "comptoirdulibre", "comptoir",
            "cdl", "comptoir");

    /// Identifiers of bodies and persons, which the SILL gives beside those of the software.
    private static final Set<String> OF_OTHERS = Set.of("organization", "person", "siren", "orcid");

    /// From here on, an id is one that our own export gave to an entry the State list does not hold.
    static final int NOT_A_NUMBER_OF_THE_LIST = 1_000_000_000;

    static final int SPREAD = 0xFFFFFFF;

    private static final int DIGITS = 9;

    private SillJson() {}

    private record Names(String main, List<String> others) {}

    private record Words(@Nullable String fr, @Nullable String en) {}

    static Card card(Row row) {
        String id = row.key("id");
        Row external = row.row("softwareExternalData");
        Names names = names(row);
        Words description = words(row, "description");
        Addresses.Source source = source(row, external);
        moment(row, "updateTime");
        var card = Card.of(id, names.main()).identifier("sill", id.length() > DIGITS ? null : id);
        card.identifier("comptoir", row.number("comptoirDuLibreId"));
        card.identifier("comptoir", row.number("_comptoirDuLibreId"));
        for (Row identifier : row.rows("identifiers")) {
            String kind = identifier.label("additionalType");
            if (kind == null || !OF_OTHERS.contains(ListText.plain(kind))) {
                identify(card, identifier.row("subjectOf").label("additionalType"), identifier, "value");
            }
        }
        // What the SILL itself matched comes last: it replaces what another source says.
        identify(card, row.label("sourceSlug"), row, "externalId");
        identify(card, external.label("sourceSlug"), external, "externalId");
        // The software behind the list is also used for lists that hold other things than free software.
        boolean free = !row.has("isLibreSoftware") || row.truth("isLibreSoftware");
        return card.shelf(free ? Entry.Shelf.FREE_SOFTWARE : Entry.Shelf.MARKET)
                .repository(source.repository())
                .website(website(row, external, source))
                .licence(row.label("license"))
                .fr(description.fr())
                .en(description.en())
                .purposes(purposes(row))
                .otherNames(names.others())
                .usedBy(usedBy(row))
                .companies(companies(row))
                .standing(standing(row))
                .build();
    }

    private static void identify(Card.Builder card, @Nullable String source, Row row, String field) {
        if (source == null || OF_OTHERS.contains(ListText.plain(source))) {
            return;
        }
        String scheme = SCHEMES.getOrDefault(ListText.plain(source), ListText.plain(source));
        card.identifier(scheme, scheme.equals("wikidata") ? Identifiers.wikidata(row, field) : row.id(field));
    }

    private static Words words(Row row, String field) {
        if (!row.value(field).isObject()) {
            return new Words(row.text(field), null);
        }
        Row words = row.row(field);
        return new Words(words.text("fr"), words.text("en"));
    }

    private static Names names(Row row) {
        if (!row.value("name").isObject()) {
            return new Names(row.name("name"), List.of());
        }
        Row names = row.row("name");
        String french = names.label("fr");
        String english = names.label("en");
        if (french == null && english == null) {
            row.fault("name", "text-missing");
        }
        String main = french == null ? Objects.requireNonNullElse(english, "") : french;
        return new Names(main, english == null || english.equals(main) ? List.of() : List.of(english));
    }

    private static Addresses.Source source(Row row, Row external) {
        Addresses.Source own = Addresses.source(row, "codeRepositoryUrl");
        return own.repository() == null && own.page() == null ? Addresses.source(external, "codeRepositoryUrl") : own;
    }

    private static @Nullable String website(Row row, Row external, Addresses.Source source) {
        String own = Addresses.web(row, "url");
        String found = own == null ? Addresses.web(external, "url") : own;
        return found == null ? source.page() : found;
    }

    private static List<String> purposes(Row row) {
        var purposes = new LinkedHashSet<String>();
        for (String field : List.of("categories", "applicationCategories", "keywords")) {
            purposes.addAll(row.labels(field));
        }
        return List.copyOf(purposes);
    }

    /// A body that runs an instance is told with its instance, and not a second time because agents there use it.
    private static List<Card.Use> usedBy(Row row) {
        var uses = new ArrayList<Card.Use>();
        var bodies = new HashSet<String>();
        for (Row instance : row.rows("instances")) {
            String by = Companies.named(instance, "organization");
            String url = Addresses.web(instance, instance.has("publicUrl") ? "publicUrl" : "instanceUrl");
            if (by != null) {
                bodies.add(by);
                uses.add(new Card.Use(by, url, instance.label("targetAudience")));
            }
        }
        row.members("userAndReferentCountByOrganization").forEach((body, counts) -> {
            if (bodies.add(body) && users(counts)) {
                uses.add(new Card.Use(body, null, null));
            }
        });
        return uses;
    }

    private static boolean users(Row counts) {
        return counts.value("userCount").asInt(0) > 0
                || counts.value("referentCount").asInt(0) > 0;
    }

    private static List<Card.Company> companies(Row row) {
        var companies = new LinkedHashSet<Card.Company>();
        for (String field : List.of("serviceProviders", "providers")) {
            for (Row provider : row.rows(field)) {
                String name = Companies.named(provider, "name");
                String url = Addresses.web(provider, provider.has("url") ? "url" : "website");
                if (name != null) {
                    companies.add(new Card.Company(name, siren(provider), url));
                }
            }
        }
        return List.copyOf(companies);
    }

    private static @Nullable String siren(Row provider) {
        for (Row identifier : provider.rows("identifiers")) {
            if ("SIREN".equals(identifier.row("subjectOf").label("additionalType"))) {
                return Identifiers.siren(identifier, "value");
            }
        }
        return Identifiers.siren(provider, "siren");
    }

    private static Card.Standing standing(Row row) {
        if (row.row("dereferencing").readable()) {
            return Card.Standing.WITHDRAWN;
        }
        return row.truth("isStillInObservation") ? Card.Standing.OBSERVED : Card.Standing.LISTED;
    }

    /// Nothing is kept of a moment, but one in neither form tells that the format has changed again.
    private static void moment(Row row, String field) {
        JsonNode moment = row.value(field);
        if (!row.has(field) || moment.isIntegralNumber()) {
            return;
        }
        try {
            OffsetDateTime.parse(moment.asString(""));
        } catch (DateTimeException e) {
            row.odd(field, "moment-unreadable");
        }
    }
}
