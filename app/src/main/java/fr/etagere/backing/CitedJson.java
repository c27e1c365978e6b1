package fr.etagere.backing;

import fr.etagere.filings.FilingRegisters.Copy;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.FilingSource;
import fr.etagere.supplier.ControllersJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was read, written and read back: a decision that is verified starts from it.
final class CitedJson {

    private CitedJson() {}

    static void write(Cited cited, ObjectNode root) {
        ArrayNode registers = root.putArray("registers");
        for (Copy copy : cited.copies()) {
            registers.add(ControllersJson.source(copy.source()).put("lines", copy.sha256()));
        }
        ArrayNode reviewed = root.putArray("reviewed");
        for (Cited.Reviewed one : cited.reviewed()) {
            ObjectNode node = reviewed.addObject().put("provider", one.provider());
            EntityId entity = one.entity();
            if (entity == null) {
                node.putNull("entity");
            } else {
                node.putArray("entity").add(entity.scheme()).add(entity.value());
            }
        }
    }

    static @Nullable Cited read(JsonNode root) {
        var copies = new ArrayList<Copy>();
        var reviewed = new ArrayList<Cited.Reviewed>();
        try {
            for (JsonNode one : root.path("registers")) {
                copies.add(new Copy(
                        text(one, "lines"),
                        new FilingSource(
                                text(one, "id"),
                                text(one, "kind"),
                                text(one, "title"),
                                text(one, "from"),
                                text(one, "sha256"),
                                LocalDate.parse(text(one, "retrieved")),
                                one.path("published").isString() ? LocalDate.parse(text(one, "published")) : null)));
            }
            for (JsonNode one : root.path("reviewed")) {
                JsonNode entity = one.path("entity");
                reviewed.add(new Cited.Reviewed(
                        text(one, "provider"),
                        entity.isArray()
                                ? new EntityId(
                                        entity.path(0).asString(),
                                        entity.path(1).asString())
                                : null));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
        return new Cited(copies, reviewed);
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isString()) {
            throw new IllegalArgumentException("no " + name);
        }
        return node.path(name).asString();
    }
}
