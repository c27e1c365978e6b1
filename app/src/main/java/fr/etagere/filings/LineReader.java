package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import fr.etagere.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads back what [LineWriter] wrote.
final class LineReader {

    /// Without the bound on the length of a document: a register has millions of lines.
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String source;

    /// @param source id given to each record
    LineReader(String source) {
        this.source = source;
    }

    /// Hands over the filing of one line.
    ///
    /// @throws IllegalArgumentException when the line is not one that was written
    void read(JsonNode line, Filings into) {
        if (line.size() != 1) {
            throw new IllegalArgumentException("not a filing");
        }
        var what = line.properties().iterator().next();
        JsonNode node = what.getValue();
        switch (what.getKey()) {
            case "entity" -> into.entity(entity(node));
            case "holding" -> into.holding(holding(node));
            case "gap" -> into.gap(gap(node));
            default -> throw new IllegalArgumentException("not a filing: " + what.getKey());
        }
    }

    private LegalEntity entity(JsonNode node) {
        var others = new ArrayList<EntityId>();
        node.path("others").forEach(other -> others.add(id(other)));
        var names = new ArrayList<LegalEntity.OtherName>();
        node.path("otherNames")
                .forEach(name -> names.add(new LegalEntity.OtherName(
                        needed(name, "name"), LegalEntity.NameKind.valueOf(needed(name, "kind")), day(name, "until"))));
        var seats = new ArrayList<LegalEntity.Seat>();
        node.path("seats")
                .forEach(seat -> seats.add(new LegalEntity.Seat(
                        LegalEntity.SeatKind.valueOf(needed(seat, "kind")),
                        needed(seat, "country"),
                        text(seat, "city"),
                        text(seat, "postcode"))));
        return new LegalEntity(
                id(node.path("id")),
                others,
                needed(node, "name"),
                names,
                LegalEntity.Kind.valueOf(needed(node, "kind")),
                LegalEntity.Standing.valueOf(needed(node, "standing")),
                text(node, "jurisdiction"),
                seats,
                text(node, "legalForm"),
                source,
                day(node, "recorded"),
                registration(node.path("registration")));
    }

    private static LegalEntity.@Nullable Registration registration(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new LegalEntity.Registration(
                        LegalEntity.Registration.State.valueOf(needed(node, "state")),
                        day(node, "since"),
                        node.has("survivor") ? id(node.path("survivor")) : null);
    }

    private Holding holding(JsonNode node) {
        return new Holding(
                id(node.path("holder")),
                id(node.path("held")),
                Holding.Kind.valueOf(needed(node, "kind")),
                share(node.path("capital")),
                share(node.path("votes")),
                day(node, "from"),
                day(node, "to"),
                node.path("lapsed").asBoolean(false),
                source,
                day(node, "recorded"),
                text(node, "document"));
    }

    private ParentGap gap(JsonNode node) {
        return new ParentGap(
                id(node.path("entity")),
                ParentGap.Level.valueOf(needed(node, "level")),
                needed(node, "reason"),
                source,
                day(node, "recorded"));
    }

    private static EntityId id(JsonNode node) {
        return new EntityId(node.path(0).asString(), node.path(1).asString());
    }

    private static Share share(JsonNode node) {
        return node.isMissingNode()
                ? Share.UNKNOWN
                : new Share(node.path(0).asInt(), node.path(1).asInt());
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        String day = text(node, name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static String needed(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }
}
