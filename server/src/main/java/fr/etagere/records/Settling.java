package fr.etagere.records;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.reviews.Pending;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a stop left between the file of reviews and the database, which end one after the other.
/// The trail decides: what it does not say is not in force, is kept beside, and the trail says
/// that. Lines of earlier versions and of the command line, which leave no note of theirs, are as
/// they are.
final class Settling {

    private static final System.Logger LOG = System.getLogger(Settling.class.getName());

    private final Trail trail;

    Settling(Trail trail) {
        this.trail = trail;
    }

    /// Of one organisation, by whoever holds its trail.
    void settle(Actor actor, Reviews reviews) throws IOException {
        for (Pending pending : reviews.pending()) {
            Trail.Said said = read(pending.belongsTo());
            boolean kept = trail.says(actor, said);
            if (pending.underWay()) {
                // Its transaction has just ended here: whoever ran it forgets the note, and no stop is to be told.
                if (!kept) {
                    pending.takeOut();
                }
            } else if (kept) {
                if (!pending.keep()) {
                    Path aside = pending.aside();
                    LOG.log(
                            System.Logger.Level.ERROR,
                            () -> "the trail says decisions on suppliers that others wrote over: they are in " + aside);
                }
            } else if (pending.takeOut()) {
                var author = new Actor(said.actor(), actor.name(), actor.siret(), actor.organisation(), Set.of());
                trail.add(author, "SUPPLIER_SET_ASIDE", said.subject(), said.detail());
                Path aside = pending.aside();
                LOG.log(
                        System.Logger.Level.WARNING,
                        () -> "a stop left decisions on suppliers that the database did not keep: they are not in"
                                + " force, and are beside in " + aside);
            } else {
                pending.forget();
            }
        }
    }

    static String written(Trail.Said said) {
        return Json.canonicalText(JsonNodeFactory.instance
                .objectNode()
                .put("at", said.at().toString())
                .put("actor", said.actor().toString())
                .put("action", said.action())
                .put("subject", said.subject())
                .put("detail", said.detail()));
    }

    private static Trail.Said read(String written) {
        JsonNode node = Json.mapper().readTree(written);
        return new Trail.Said(
                OffsetDateTime.parse(node.required("at").asString()),
                UUID.fromString(node.required("actor").asString()),
                node.required("action").asString(),
                node.required("subject").asString(),
                node.required("detail").asString());
    }
}
