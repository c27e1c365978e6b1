package fr.etagere.cartography;

import fr.etagere.procurement.ContractRegisters.Told;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What each imported file said of a contract, and when.
///
/// @param uid as asked
/// @param told oldest import first; never empty
public record Recalled(String uid, List<Told> told) {

    public Recalled {
        told = List.copyOf(told);
    }

    static Optional<Recalled> of(Readings readings, String uid) throws IOException {
        List<Told> told = readings.awards().history(uid);
        return told.isEmpty() ? Optional.empty() : Optional.of(new Recalled(uid, told));
    }

    /// `docs/schemas/portfolio-history.schema.json`.
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("uid", uid);
        ArrayNode list = root.putArray("told");
        for (Told one : told) {
            JsonNode award = Json.mapper().valueToTree(one.award());
            ObjectNode node = list.addObject();
            node.put("imported", one.source().retrieved().toString());
            node.put("from", one.source().from());
            node.put("sha256", one.source().sha256());
            node.set("award", award);
        }
        return root;
    }
}
