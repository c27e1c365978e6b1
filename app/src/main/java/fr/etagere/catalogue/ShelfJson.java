package fr.etagere.catalogue;

import fr.etagere.shared.Json;
import fr.etagere.shared.Lang;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The shelf for a program: the same on the command line and over HTTP.
public final class ShelfJson {

    private final Catalogue catalogue;

    public ShelfJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// An entry by its id; ids are in small letters, whatever a reader typed.
    public Optional<Entry> named(String id) {
        return catalogue.entry(id).or(() -> catalogue.entry(id.toLowerCase(Locale.ROOT)));
    }

    /// An entry with its evidence and, under `company`, the company behind its provider; null when nothing states it.
    public ObjectNode entry(Entry entry) {
        ObjectNode node = Json.mapper().valueToTree(entry);
        JsonNode company =
                Json.mapper().valueToTree(catalogue.provider(entry.provider()).orElse(null));
        node.set("company", company);
        return node;
    }

    /// Each function that a need may ask for, by its id: its name.
    public ObjectNode functions(Lang lang) {
        Vocabulary vocabulary = catalogue.vocabulary();
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        vocabulary.ids().forEach(id -> all.put(id, vocabulary.label(id).in(lang)));
        return all;
    }

    /// `docs/schemas/catalogue-expiring.schema.json`.
    ///
    /// @param today days are counted from then: less than zero when the proof has lapsed
    public static ArrayNode expiring(List<Expiring> expiring, LocalDate today) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Expiring one : expiring) {
            ObjectNode node = list.addObject();
            ArrayNode fields = node.put("id", one.entry().id())
                    .put("name", one.entry().name())
                    .putArray("fields");
            one.fields().forEach(fields::add);
            node.put("expires", one.expires().toString())
                    .put("days", ChronoUnit.DAYS.between(today, one.expires()))
                    .put("source", one.source());
        }
        return list;
    }
}
