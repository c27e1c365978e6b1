package fr.etagere.registry;

import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.supplier.ControllersJson;
import fr.etagere.supplier.Shown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who an entity is, as each source says it, for programs. A natural person is counted and not
/// named.
final class DescribedJson {

    private final Described entity;
    private final Shown shown;
    private final boolean person;

    DescribedJson(Described entity, Shown shown, boolean person) {
        this.entity = entity;
        this.shown = shown;
        this.person = person;
    }

    /// @param sources in use, of which those that describe it are given
    ObjectNode node(List<FilingSource> sources) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", shown.id(entity.id()).toString());
        root.put("name", shown.name(entity.id(), entity.name()));
        root.put("country", entity.country());
        ArrayNode identifiers = root.putArray("identifiers");
        entity.identifiers().forEach(id -> identifiers.add(shown.id(id).toString()));
        ArrayNode descriptions = root.putArray("descriptions");
        entity.descriptions().forEach(one -> descriptions.add(description(one)));
        ArrayNode contradictions = root.putArray("contradictions");
        // What sources say differently of a person is who that person is.
        (person ? List.<Described.Contradiction>of() : entity.contradictions())
                .forEach(one -> contradictions.add(contradiction(one)));
        ArrayNode cited = root.putArray("sources");
        sources.stream()
                .filter(source -> entity.descriptions().stream()
                        .anyMatch(one -> one.source().equals(source.id())))
                .forEach(source -> cited.add(ControllersJson.source(source)));
        return root;
    }

    private ObjectNode description(LegalEntity one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", one.source());
        node.put("recorded", text(one.recorded()));
        node.put("name", shown.name(entity.id(), one.name()));
        ArrayNode others = node.putArray("otherNames");
        if (!person) {
            one.otherNames()
                    .forEach(other -> others.addObject()
                            .put("name", other.name())
                            .put("kind", other.kind().name())
                            .put("until", text(other.until())));
        }
        node.put("kind", one.kind().name());
        node.put("standing", one.standing().name());
        node.put("jurisdiction", one.jurisdiction());
        ArrayNode seats = node.putArray("seats");
        one.seats()
                .forEach(seat -> seats.addObject()
                        .put("kind", seat.kind().name())
                        .put("country", seat.country())
                        .put("city", seat.city())
                        .put("postcode", seat.postcode()));
        node.set("registration", one.registration() == null ? null : registration(one.registration()));
        return node;
    }

    private static ObjectNode registration(LegalEntity.Registration registration) {
        EntityId survivor = registration.survivor();
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", registration.state().name())
                .put("since", text(registration.since()))
                .put("survivor", survivor == null ? null : survivor.toString());
    }

    private static ObjectNode contradiction(Described.Contradiction one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("field", one.field());
        ArrayNode said = node.putArray("said");
        one.said().forEach(each -> said.addObject().put("value", each.value()).put("source", each.source()));
        return node;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
