package fr.etagere.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one row of a published list says about one thing. A null field or an empty list: the row says nothing
/// about it. Cards are kept as read; `Shelving` lays them on the shelf.
///
/// @param key what the list itself calls the row; the same row of a later copy has the same key
/// @param identifiers id by scheme: `wikidata`, `sill`, `comptoir`, `endoflife`…
/// @param shelf where the thing belongs; null when the row only adds to a thing that another list holds
/// @param purposes what it is for, in the words of the list: function, categories
/// @param accounts addresses of the code forge accounts held by the body `name`
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Card(
        String key,
        String name,
        Map<String, String> identifiers,
        Entry.@Nullable Shelf shelf,
        @Nullable String repository,
        @Nullable String website,
        @Nullable String licence,
        @Nullable String provider,
        @Nullable String fr,
        @Nullable String en,
        List<String> purposes,
        List<String> otherNames,
        List<String> replaces,
        List<Use> usedBy,
        List<Company> companies,
        List<String> layers,
        Entry.@Nullable Qualification qualification,
        List<SupportCycle> cycles,
        List<String> accounts,
        Standing standing) {

    // A file leaves out what it does not know.
    @SuppressWarnings("ConstantValue")
    public Card {
        identifiers = Elsewhere.sorted(identifiers);
        purposes = Elsewhere.copy(purposes);
        otherNames = Elsewhere.copy(otherNames);
        replaces = Elsewhere.copy(replaces);
        usedBy = Elsewhere.copy(usedBy);
        companies = Elsewhere.copy(companies);
        layers = Elsewhere.copy(layers);
        cycles = Elsewhere.copy(cycles);
        accounts = Elsewhere.copy(accounts);
    }

    /// Who runs it.
    ///
    /// @param by the administration or body
    /// @param audience who may use that instance, in the words of the list
    public record Use(
            String by, @Nullable String url, @Nullable String audience) {}

    /// A company that sells services for it.
    ///
    /// @param siren nine digits; null when the list gives none
    public record Company(
            String name, @Nullable String siren, @Nullable String url) {}

    /// One release cycle of a product and the end of its support, as endoflife.date writes them.
    ///
    /// @param ends last day or, when the list says only yes or no, `true` when support has ended
    public record SupportCycle(
            String cycle, @Nullable String latest, @Nullable String ends) {}

    /// What the list says of the thing's place in it.
    public enum Standing {
        LISTED,
        OBSERVED,
        WITHDRAWN
    }

    /// Starts a card with what every card has.
    public static Builder of(String key, String name) {
        return new Builder(key, name);
    }

    /// Twenty fields of which most rows fill five: names make a reader of a list readable.
    public static final class Builder {
        private final String key;
        private final String name;
        private final Map<String, String> identifiers = new LinkedHashMap<>();
        private Entry.@Nullable Shelf shelf;
        private @Nullable String repository;
        private @Nullable String website;
        private @Nullable String licence;
        private @Nullable String provider;
        private @Nullable String fr;
        private @Nullable String en;
        private List<String> purposes = List.of();
        private List<String> otherNames = List.of();
        private List<String> replaces = List.of();
        private List<Use> usedBy = List.of();
        private List<Company> companies = List.of();
        private List<String> layers = List.of();
        private Entry.@Nullable Qualification qualification;
        private List<SupportCycle> cycles = List.of();
        private List<String> accounts = List.of();
        private Standing standing = Standing.LISTED;

        private Builder(String key, String name) {
            this.key = key;
            this.name = name;
        }

        /// Adds an identifier; null or blank adds nothing.
        public Builder identifier(String scheme, @Nullable String id) {
            if (id != null && !id.isBlank()) {
                identifiers.put(scheme, id.strip());
            }
            return this;
        }

        public Builder shelf(Entry.@Nullable Shelf shelf) {
            this.shelf = shelf;
            return this;
        }

        public Builder repository(@Nullable String repository) {
            this.repository = repository;
            return this;
        }

        public Builder website(@Nullable String website) {
            this.website = website;
            return this;
        }

        public Builder licence(@Nullable String licence) {
            this.licence = licence;
            return this;
        }

        public Builder provider(@Nullable String provider) {
            this.provider = provider;
            return this;
        }

        public Builder fr(@Nullable String fr) {
            this.fr = fr;
            return this;
        }

        public Builder en(@Nullable String en) {
            this.en = en;
            return this;
        }

        public Builder purposes(List<String> purposes) {
            this.purposes = purposes;
            return this;
        }

        public Builder otherNames(List<String> otherNames) {
            this.otherNames = otherNames;
            return this;
        }

        public Builder replaces(List<String> replaces) {
            this.replaces = replaces;
            return this;
        }

        public Builder usedBy(List<Use> usedBy) {
            this.usedBy = usedBy;
            return this;
        }

        public Builder companies(List<Company> companies) {
            this.companies = companies;
            return this;
        }

        public Builder layers(List<String> layers) {
            this.layers = layers;
            return this;
        }

        public Builder qualification(Entry.@Nullable Qualification qualification) {
            this.qualification = qualification;
            return this;
        }

        public Builder cycles(List<SupportCycle> cycles) {
            this.cycles = cycles;
            return this;
        }

        public Builder accounts(List<String> accounts) {
            this.accounts = accounts;
            return this;
        }

        public Builder standing(Standing standing) {
            this.standing = standing;
            return this;
        }

        public Card build() {
            return new Card(
                    key,
                    name,
                    identifiers,
                    shelf,
                    repository,
                    website,
                    licence,
                    provider,
                    fr,
                    en,
                    purposes,
                    otherNames,
                    replaces,
                    usedBy,
                    companies,
                    layers,
                    qualification,
                    cycles,
                    accounts,
                    standing);
        }
    }
}
