package fr.etagere.ownership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A legal entity, as one register describes it.
///
/// @param id the one its register gives it
/// @param others identifiers that the same register states for it: SIREN of a LEI's holder, for example
/// @param name the legal name; for a person, only what the source publishes
/// @param jurisdiction ISO 3166-1 alpha-2, or ISO 3166-2 when the law is that of a part of a State (`US-DE`);
///     null when the register does not say
/// @param seats at most one of each kind; a kind absent is unknown
/// @param legalForm ELF code (ISO 20275) or code of the French legal categories, as the register gives it
/// @param source id of the [FilingSource]
/// @param recorded when the register last wrote it; null when it does not say
/// @param registration what is wrong with its registration; null when nothing is, or the register does not say
public record LegalEntity(
        EntityId id,
        List<EntityId> others,
        String name,
        List<OtherName> otherNames,
        Kind kind,
        Standing standing,
        @Nullable String jurisdiction,
        List<Seat> seats,
        @Nullable String legalForm,
        String source,
        @Nullable LocalDate recorded,
        @Nullable Registration registration) {

    /// With nothing wrong with its registration.
    public LegalEntity(
            EntityId id,
            List<EntityId> others,
            String name,
            List<OtherName> otherNames,
            Kind kind,
            Standing standing,
            @Nullable String jurisdiction,
            List<Seat> seats,
            @Nullable String legalForm,
            String source,
            @Nullable LocalDate recorded) {
        this(id, others, name, otherNames, kind, standing, jurisdiction, seats, legalForm, source, recorded, null);
    }

    /// A registration that no longer vouches for what it says.
    ///
    /// @param since the day on which it was to be renewed; null when not published
    /// @param survivor the entity that the register names in its place; null when it names none
    public record Registration(
            State state,
            @Nullable LocalDate since,
            @Nullable EntityId survivor) {

        /// Why, in the register's own sense.
        public enum State {
            /// Not renewed: what it says is no longer kept up to date.
            LAPSED,
            /// Made in error or by fraud: it never stood.
            ANNULLED,
            /// Another one stands for the same entity.
            DUPLICATE,
            /// The entity is no more.
            RETIRED,
            /// The entity was merged into another one.
            MERGED
        }
    }

    public LegalEntity {
        others = List.copyOf(others);
        otherNames = List.copyOf(otherNames);
        seats = List.copyOf(seats);
    }

    /// What it is, as far as the register says; only what matters to control is told apart.
    public enum Kind {
        COMPANY,
        BRANCH,
        FUND,
        /// A trust, a nomination or another arrangement without legal personality.
        ARRANGEMENT,
        STATE,
        PUBLIC_BODY,
        PERSON,
        UNKNOWN
    }

    /// Whether it still exists.
    public enum Standing {
        ACTIVE,
        CEASED,
        UNKNOWN
    }

    /// Another name, in force or past.
    ///
    /// @param until last day of a former name; null when it is in use or the day is not known
    public record OtherName(
            String name, NameKind kind, @Nullable LocalDate until) {}

    /// What another name is to the legal one.
    public enum NameKind {
        FORMER,
        TRADE,
        ACRONYM,
        /// The same name in Latin letters, or in another language.
        TRANSLITERATED
    }

    /// Where it has a seat.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param city as written; null when not published
    public record Seat(
            SeatKind kind,
            String country,
            @Nullable String city,
            @Nullable String postcode) {}

    /// The three places that SecNumCloud 3.2, §19.6.a, tells apart.
    public enum SeatKind {
        LEGAL,
        CENTRAL_ADMINISTRATION,
        PRINCIPAL_ESTABLISHMENT
    }
}
