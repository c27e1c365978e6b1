package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.LegalEntity.Kind;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Seat;
import fr.etagere.ownership.LegalEntity.SeatKind;
import fr.etagere.ownership.LegalEntity.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `recordDetails` of one statement of BODS 0.4, and the remarks that go with it.
///
/// @param remarks what the standard has no field for, by the place it is about
record BodsRecord(ObjectNode details, Map<String, String> remarks) {

    private static final Map<Kind, String> TYPES = Map.of(
            Kind.COMPANY, "registeredEntity",
            Kind.BRANCH, "registeredEntity",
            Kind.FUND, "legalEntity",
            Kind.ARRANGEMENT, "arrangement",
            Kind.STATE, "state",
            Kind.PUBLIC_BODY, "stateBody",
            Kind.UNKNOWN, "legalEntity");

    private BodsRecord() {
        this(JsonNodeFactory.instance.objectNode().put("isComponent", false), new LinkedHashMap<>());
    }

    static BodsRecord entity(LegalEntity entity) {
        var record = new BodsRecord();
        ObjectNode type = record.details.putObject("entityType");
        type.put("type", TYPES.get(entity.kind()));
        if (entity.legalForm() != null) {
            type.put("details", entity.legalForm());
        }
        if (entity.kind() == Kind.BRANCH || entity.kind() == Kind.FUND) {
            record.remark("entityType", entity.kind().name());
        }
        if (entity.standing() != Standing.UNKNOWN) {
            record.remarks.put("/recordStatus", entity.standing().name());
        }
        if (!entity.name().isEmpty()) {
            record.details.put("name", entity.name());
        }
        record.names(entity.otherNames());
        if (entity.jurisdiction() != null) {
            record.details.set("jurisdiction", place(entity.jurisdiction()));
        }
        record.identifiers(entity);
        record.seats(entity.seats());
        return record;
    }

    /// The name and the nationality, as far as they are known; nothing else of a person is ever held here.
    static BodsRecord person(LegalEntity person) {
        var record = new BodsRecord();
        record.details.put("personType", person.name().isEmpty() ? "anonymousPerson" : "knownPerson");
        if (!person.name().isEmpty()) {
            record.details.putArray("names").addObject().put("type", "legal").put("fullName", person.name());
        }
        if (person.jurisdiction() != null) {
            record.details
                    .putArray("nationalities")
                    .add(place(person.jurisdiction().substring(0, 2)));
        }
        return record;
    }

    /// The end of a link that no source describes.
    static LegalEntity unknown(EntityId id, Holding cites) {
        return new LegalEntity(
                id,
                List.of(),
                "",
                List.of(),
                Kind.UNKNOWN,
                Standing.UNKNOWN,
                null,
                List.of(),
                null,
                cites.source(),
                cites.recorded());
    }

    static BodsRecord relationship(Holding holding) {
        var record = new BodsRecord();
        record.details.put("subject", holding.held().toString());
        record.details.put("interestedParty", holding.holder().toString());
        record.details.set("interests", BodsWrittenInterests.of(holding));
        if (holding.lapsed()) {
            record.remark("interests", BodsStatements.LAPSED);
        }
        return record;
    }

    private void names(List<OtherName> names) {
        for (int i = 0; i < names.size(); i++) {
            OtherName name = names.get(i);
            details.withArray("/alternateNames").add(name.name());
            if (name.kind() != NameKind.TRADE || name.until() != null) {
                remark("alternateNames/" + i, name.kind() + (name.until() == null ? "" : " " + name.until()));
            }
        }
    }

    private void identifiers(LegalEntity entity) {
        ArrayNode identifiers = JsonNodeFactory.instance.arrayNode();
        identify(entity.id(), identifiers);
        entity.others().forEach(id -> identify(id, identifiers));
        if (!identifiers.isEmpty()) {
            details.set("identifiers", identifiers);
        }
    }

    private static void identify(EntityId id, ArrayNode identifiers) {
        if (!id.scheme().equals(EntityId.LOCAL)) {
            identifiers.addObject().put("scheme", id.scheme()).put("id", id.value());
        }
    }

    private void seats(List<Seat> seats) {
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            ObjectNode address = details.withArray("/addresses").addObject();
            address.put("type", seat.kind() == SeatKind.LEGAL ? "registered" : "business");
            if (seat.city() != null) {
                address.put("address", seat.city());
            }
            if (seat.postcode() != null) {
                address.put("postCode", seat.postcode());
            }
            address.set("country", place(seat.country()));
            remark("addresses/" + i, seat.kind().name());
        }
    }

    private void remark(String place, String what) {
        remarks.put("/recordDetails/" + place, what);
    }

    /// A State or a part of it, named in English as the standard's own examples do.
    private static ObjectNode place(String code) {
        String state = code.substring(0, Math.min(2, code.length()));
        String name = Locale.of("", state).getDisplayCountry(Locale.ENGLISH);
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", code.length() == 2 ? name : name + " (" + code + ")")
                .put("code", code);
    }
}
