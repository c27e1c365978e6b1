package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.rows.Row;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is who: GLEIF, level 1, LEI-CDF 2.1 and 3.1 (CC0), in the formats of [GleifFile]. One row an entity.
///
/// - The legal address is the address of the registered office: the legal seat. The headquarters address is, for GLEIF,
///   where the head office is, from which the entity is managed: it is taken for the central administration. GLEIF
/// knows
///   no principal establishment.
/// - A registration in the French register of companies (RA000189) or in Sirene (RA000192) states a SIREN or a SIRET.
///   One that fails its check is left out, with a remark.
/// - A LEI that fails its check rejects the row, whatever the status of the registration: nothing tells which entity
/// was
///   meant. Annulled and duplicate registrations are kept, since links may name them, with their standing unknown.
/// - Codes 8888 and 9999 of ISO 20275 say that the legal form has no code: it is unknown.
final class LeiReader implements FilingReader {

    private static final int NAME = 2_000;

    /// Columns of the golden copy for each repeated name; other formats may hold more.
    private static final int NAMES = 5;

    private static final String ENTITY = "Entity.";
    private static final String OTHER = "Entity.OtherEntityNames.OtherEntityName.";
    private static final String LATIN = "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.";
    private static final String AUTHORITY = "Entity.RegistrationAuthority.RegistrationAuthorityID";
    private static final String REGISTERED = "Entity.RegistrationAuthority.RegistrationAuthorityEntityID";
    private static final String FORM = "Entity.LegalForm.EntityLegalFormCode";
    private static final String SUB_CATEGORY = "Entity.EntitySubCategory";
    private static final Set<String> FRENCH = Set.of("RA000189", "RA000192");
    private static final Set<String> NO_FORM = Set.of("8888", "9999");
    private static final String RENEWAL = "Registration.NextRenewalDate";

    /// Version 2.1 of the format knows one, version 3.1 several: the first is taken when it is the only one.
    private static final List<String> SUCCESSORS = List.of(
            "Entity.SuccessorEntity.SuccessorLEI",
            "Entity.SuccessorEntity.1.SuccessorLEI",
            "Entity.SuccessorEntity.2.SuccessorLEI");

    private static final String NULL = "NULL";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern FORM_CODE = Pattern.compile("[0-9A-Z]{4}");

    private static final GleifFile.Schema SCHEMA = new GleifFile.Schema(
            columns(), List.of("LEI", "Entity.LegalName"), "LEIData", "LEIRecord", "lei-records", GleifApi::entity);

    /// The second keeps the state of registrations, which the first did not keep.
    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Read<Counted> read(FilingText text, String source, Filings into, RowSink sink) throws IOException {
        return GleifFile.read(SCHEMA, text, (row, out) -> entity(row, source, out), into, sink);
    }

    private static List<String> columns() {
        var columns = new ArrayList<>(List.of(
                "LEI",
                "Entity.LegalName",
                AUTHORITY,
                REGISTERED,
                "Entity.LegalJurisdiction",
                "Entity.EntityCategory",
                SUB_CATEGORY,
                FORM,
                "Entity.EntityStatus",
                "Registration.LastUpdateDate",
                "Registration.RegistrationStatus",
                RENEWAL));
        columns.addAll(SUCCESSORS);
        for (String address : List.of("LegalAddress", "HeadquartersAddress")) {
            for (String part : List.of("City", "Country", "PostalCode")) {
                columns.add(ENTITY + address + "." + part);
            }
        }
        for (int i = 1; i <= NAMES; i++) {
            columns.addAll(List.of(OTHER + i, OTHER + i + ".type", LATIN + i, LATIN + i + ".type"));
        }
        return columns;
    }

    private static void entity(Row row, String source, Filings into) {
        EntityId lei = Identifiers.lei(row, "LEI");
        EntityId siren = french(row);
        var seats = new ArrayList<Seat>();
        seat(row, "Entity.LegalAddress.", SeatKind.LEGAL, seats);
        seat(row, "Entity.HeadquartersAddress.", SeatKind.CENTRAL_ADMINISTRATION, seats);
        into.entity(new LegalEntity(
                lei,
                siren == null ? List.of() : List.of(siren),
                row.name("Entity.LegalName", NAME),
                names(row),
                kind(row),
                standing(row),
                Codes.code(row, "Entity.LegalJurisdiction", JURISDICTION, "jurisdiction-code"),
                seats,
                form(row),
                source,
                row.dayOfMoment("Registration.LastUpdateDate"),
                registration(row)));
    }

    /// The day on which it was to be renewed is read only when it was not.
    private static @Nullable Registration registration(Row row) {
        return switch (row.label("Registration.RegistrationStatus")) {
            case "LAPSED" -> new Registration(Registration.State.LAPSED, row.dayOfMoment(RENEWAL), null);
            case "ANNULLED", "CANCELLED" -> new Registration(Registration.State.ANNULLED, null, survivor(row));
            case "DUPLICATE" -> new Registration(Registration.State.DUPLICATE, null, survivor(row));
            case "RETIRED" -> new Registration(Registration.State.RETIRED, null, survivor(row));
            case "MERGED" -> new Registration(Registration.State.MERGED, null, survivor(row));
            case null, default -> null;
        };
    }

    /// A split names several: none of them takes the place of the whole.
    private static @Nullable EntityId survivor(Row row) {
        List<String> named = SUCCESSORS.stream().filter(row::has).toList();
        return named.size() == 1 ? Identifiers.lei(row, named.getFirst()) : null;
    }

    private static @Nullable EntityId french(Row row) {
        String authority = row.label(AUTHORITY);
        return authority != null && FRENCH.contains(authority) ? Identifiers.siren(row, REGISTERED) : null;
    }

    private static List<OtherName> names(Row row) {
        var names = new ArrayList<OtherName>();
        for (int i = 1; i <= NAMES || row.has(OTHER + i); i++) {
            String name = row.label(OTHER + i, NAME);
            if (name != null) {
                names.add(new OtherName(name, other(row, OTHER + i + ".type"), null));
            }
        }
        for (int i = 1; i <= NAMES || row.has(LATIN + i); i++) {
            String name = row.label(LATIN + i, NAME);
            if (name != null) {
                names.add(new OtherName(name, NameKind.TRANSLITERATED, null));
            }
        }
        return names;
    }

    private static NameKind other(Row row, String field) {
        return switch (row.label(field)) {
            case "PREVIOUS_LEGAL_NAME" -> NameKind.FORMER;
            case "TRADING_OR_OPERATING_NAME" -> NameKind.TRADE;
            case "ALTERNATIVE_LANGUAGE_LEGAL_NAME" -> NameKind.TRANSLITERATED;
            case null, default -> {
                row.odd(field, "gleif-code", "PREVIOUS_LEGAL_NAME, TRADING_OR_OPERATING_NAME…");
                yield NameKind.TRADE;
            }
        };
    }

    private static void seat(Row row, String address, SeatKind kind, List<Seat> seats) {
        String country = Codes.code(row, address + "Country", COUNTRY, "country-code");
        String city = row.label(address + "City");
        String postcode = row.label(address + "PostalCode");
        if (country != null) {
            seats.add(new Seat(kind, country, NULL.equals(city) ? null : city, postcode));
        }
    }

    /// Before version 3.0 of the format, the category told funds, branches and sole proprietors only.
    private static Kind kind(Row row) {
        return switch (row.label("Entity.EntityCategory")) {
            case null -> Kind.UNKNOWN;
            case "GENERAL" -> Kind.COMPANY;
            case "FUND" -> Kind.FUND;
            case "BRANCH" -> Kind.BRANCH;
            case "SOLE_PROPRIETOR" -> Kind.PERSON;
            case "RESIDENT_GOVERNMENT_ENTITY" ->
                "CENTRAL_GOVERNMENT".equals(row.label(SUB_CATEGORY)) ? Kind.STATE : Kind.PUBLIC_BODY;
            case "INTERNATIONAL_ORGANIZATION" -> Kind.PUBLIC_BODY;
            default -> {
                row.odd("Entity.EntityCategory", "gleif-code", "GENERAL, FUND, BRANCH…");
                yield Kind.UNKNOWN;
            }
        };
    }

    /// A registration that was annulled, or that doubles another, says nothing of an entity, whatever
    /// else the row says; one that is retired or merged is that of an entity that is no more. Lapsed is
    /// a fee not paid: the entity stands as it was last known.
    private static Standing standing(Row row) {
        return switch (row.label("Registration.RegistrationStatus")) {
            case "ANNULLED", "DUPLICATE", "CANCELLED" -> Standing.UNKNOWN;
            case "RETIRED", "MERGED" -> ofEntity(row) == Standing.ACTIVE ? contradicted(row) : Standing.CEASED;
            case null, default -> ofEntity(row);
        };
    }

    private static Standing contradicted(Row row) {
        row.odd("Entity.EntityStatus", "gleif-standing");
        return Standing.UNKNOWN;
    }

    private static Standing ofEntity(Row row) {
        return switch (row.label("Entity.EntityStatus")) {
            case null -> Standing.UNKNOWN;
            case NULL -> Standing.UNKNOWN;
            case "ACTIVE" -> Standing.ACTIVE;
            case "INACTIVE" -> Standing.CEASED;
            default -> {
                row.odd("Entity.EntityStatus", "gleif-code", "ACTIVE, INACTIVE, NULL");
                yield Standing.UNKNOWN;
            }
        };
    }

    private static @Nullable String form(Row row) {
        String form = Codes.code(row, FORM, FORM_CODE, "elf-code");
        return form == null || NO_FORM.contains(form) ? null : form;
    }
}
