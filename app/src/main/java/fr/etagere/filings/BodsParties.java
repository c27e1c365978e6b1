package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.LegalEntity.Standing;
import fr.etagere.rows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entities and persons of BODS 0.4. Of a person, the name and the nationality are kept, and nothing else: neither
/// birth, nor addresses, nor identifiers, nor public office.
///
/// @param record the record that the statement tells of
/// @param remarks our own remarks on the statement, by the place they are about
record BodsParties(String source, String record, @Nullable LocalDate date, Map<String, String> remarks) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4}");

    /// `registeredEntity` is a company as far as control goes; `legalEntity` may be anything with legal personality.
    private static final Map<String, Kind> KINDS = Map.of(
            "registeredEntity", Kind.COMPANY,
            "legalEntity", Kind.UNKNOWN,
            "arrangement", Kind.ARRANGEMENT,
            "anonymousEntity", Kind.UNKNOWN,
            "unknownEntity", Kind.UNKNOWN,
            "state", Kind.STATE,
            "stateBody", Kind.PUBLIC_BODY);

    LegalEntity entity(Row details) {
        Row type = details.row("entityType");
        Kind kind = KINDS.get(type.name("type"));
        if (kind == null && type.has("type")) {
            type.fault("type", "bods-entity-type-unknown");
        }
        String form = type.text("details");
        List<EntityId> ids = BodsIdentifiers.of(details);
        String name = details.label("name");
        LocalDate end = details.day("dissolutionDate");
        return new LegalEntity(
                ids.isEmpty() ? local(source, record) : ids.getFirst(),
                ids.subList(Math.min(1, ids.size()), ids.size()),
                Objects.requireNonNullElse(name, ""),
                otherNames(details),
                remark("/recordDetails/entityType", Kind.class, kind == null ? Kind.UNKNOWN : kind),
                remark("/recordStatus", Standing.class, end == null ? Standing.UNKNOWN : Standing.CEASED),
                code(details.row("jurisdiction"), JURISDICTION),
                seats(details),
                form != null && FORM.matcher(form).matches() ? form : null,
                source,
                date);
    }

    LegalEntity person(Row details) {
        String type = details.name("personType");
        if (!type.isEmpty()
                && !List.of("knownPerson", "anonymousPerson", "unknownPerson").contains(type)) {
            details.fault("personType", "bods-person-type-unknown");
        }
        var nationalities = new LinkedHashSet<String>();
        for (Row nationality : details.rows("nationalities")) {
            String code = code(nationality, COUNTRY);
            if (code != null) {
                nationalities.add(code);
            }
        }
        if (nationalities.size() > 1) {
            details.odd("nationalities", "bods-nationalities", String.join(", ", nationalities));
        }
        return new LegalEntity(
                local(source, record),
                List.of(),
                type.equals("knownPerson") ? personName(details) : "",
                List.of(),
                Kind.PERSON,
                Standing.UNKNOWN,
                nationalities.size() == 1 ? nationalities.getFirst() : null,
                List.of(),
                null,
                source,
                date);
    }

    /// A record means nothing outside its file.
    static EntityId local(String source, String record) {
        return new EntityId(EntityId.LOCAL, source + ":" + record);
    }

    private static String personName(Row details) {
        String found = "";
        for (Row name : details.rows("names")) {
            String full = name.label("fullName");
            String parts = String.join(
                    " ",
                    Stream.of(name.label("givenName"), name.label("familyName"))
                            .filter(Objects::nonNull)
                            .toList());
            String written = full == null ? parts : full;
            if ("legal".equals(name.label("type")) && !written.isEmpty()) {
                return written;
            }
            found = found.isEmpty() ? written : found;
        }
        return found;
    }

    private List<OtherName> otherNames(Row details) {
        var names = new ArrayList<OtherName>();
        List<String> written = details.labels("alternateNames");
        for (int i = 0; i < written.size(); i++) {
            String[] remark = remarks.getOrDefault("/recordDetails/alternateNames/" + i, "")
                    .split(" ", 2);
            NameKind kind = among(NameKind.class, remark[0], NameKind.TRADE);
            names.add(new OtherName(written.get(i), kind, remark.length > 1 ? Days.ofMoment(remark[1]) : null));
        }
        return names;
    }

    /// A registered office is the legal seat. A business address need not be the principal one: only our own remark
    /// makes it another seat, and tells that the address is the town.
    private List<Seat> seats(Row details) {
        var seats = new LinkedHashMap<SeatKind, Seat>();
        List<Row> addresses = details.rows("addresses");
        for (int i = 0; i < addresses.size(); i++) {
            Row address = addresses.get(i);
            String remark = remarks.get("/recordDetails/addresses/" + i);
            boolean registered = "registered".equals(address.label("type"));
            String country = code(address.row("country"), COUNTRY);
            String postcode = address.label("postCode");
            String town = remark == null ? null : address.label("address");
            if (country != null && (registered || remark != null)) {
                SeatKind kind = among(SeatKind.class, remark == null ? "LEGAL" : remark, SeatKind.LEGAL);
                seats.putIfAbsent(kind, new Seat(kind, country, town, postcode));
            }
        }
        return List.copyOf(seats.values());
    }

    private static @Nullable String code(Row place, Pattern form) {
        String code = place.label("code");
        if (code != null && !form.matcher(code).matches()) {
            place.odd("code", "country-code");
            return null;
        }
        return code;
    }

    private <E extends Enum<E>> E remark(String place, Class<E> type, E otherwise) {
        return among(type, remarks.getOrDefault(place, ""), otherwise);
    }

    private static <E extends Enum<E>> E among(Class<E> type, String name, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }
}
