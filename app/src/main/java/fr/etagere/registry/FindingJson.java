package fr.etagere.registry;

import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Reason;
import fr.etagere.naming.Supplier;
import fr.etagere.reviews.Review;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A supplier looked up, for a program: `docs/schemas/ownership-find.schema.json`.
public final class FindingJson {

    private static final int DECIMALS = 3;

    private FindingJson() {}

    /// The whole answer.
    public static ObjectNode of(FindingAnswer answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("asked", asked(answer.supplier()));
        switch (answer.finding()) {
            case Finding.Found(Candidate candidate, List<Candidate> others) ->
                fill(root, "FOUND", candidate(candidate), others);
            case Finding.Ambiguous(List<Candidate> candidates) -> fill(root, "AMBIGUOUS", null, candidates);
            case Finding.NotFound(List<Candidate> nearest) -> fill(root, "NOT_FOUND", null, nearest);
        }
        Review review = answer.review().orElse(null);
        root.set("review", review == null ? null : review(review));
        root.put("decisionOutdated", answer.outdated());
        ArrayNode registrations = root.putArray("registrations");
        answer.registrations()
                .forEach((id, registration) -> registrations
                        .addObject()
                        .put("id", id.toString())
                        .put("state", registration.state().name())
                        .put(
                                "since",
                                registration.since() == null
                                        ? null
                                        : registration.since().toString())
                        .put(
                                "survivor",
                                registration.survivor() == null
                                        ? null
                                        : registration.survivor().toString()));
        return root;
    }

    private static void fill(ObjectNode root, String status, @Nullable ObjectNode entity, List<Candidate> others) {
        root.put("status", status);
        root.set("entity", entity);
        ArrayNode all = root.putArray("candidates");
        others.forEach(one -> all.add(candidate(one)));
    }

    static ObjectNode asked(Supplier supplier) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", supplier.name())
                .put("identifier", supplier.identifier())
                .put("country", supplier.country())
                .put("city", supplier.city())
                .put("postcode", supplier.postcode());
    }

    private static ObjectNode candidate(Candidate candidate) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", candidate.id().toString())
                .put("name", candidate.name())
                .put("country", candidate.country())
                .put("city", candidate.city())
                .put("score", rounded(candidate.bits()));
        ArrayNode why = node.putArray("why");
        for (Reason reason : candidate.why()) {
            ReasonWording.Said said = ReasonWording.of(reason);
            ArrayNode about = why.addObject()
                    .put("reason", said.code())
                    .put("score", rounded(reason.bits()))
                    .putArray("about");
            said.about().forEach(about::add);
        }
        return node;
    }

    private static BigDecimal rounded(double bits) {
        return BigDecimal.valueOf(bits).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /// One supplier on the list, as `ownership review --json` gives it too.
    public static ObjectNode review(Review review) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", review.key());
        node.set("supplier", asked(review.supplier()));
        node.put("asked", review.asked().toString());
        ArrayNode choices = node.putArray("candidates");
        for (Review.Choice choice : review.candidates()) {
            choices.addObject().put("id", choice.id().toString()).put("name", choice.name());
        }
        Review.Decision decision = review.decision();
        @Nullable ObjectNode decided = decision == null ? null : decision(decision);
        if (decided != null && review.common()) {
            decided.put("common", true);
        }
        node.set("decision", decided);
        return node;
    }

    private static ObjectNode decision(Review.Decision decision) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "entity",
                        decision.entity() == null ? null : decision.entity().toString())
                .put("by", decision.by())
                .put("at", decision.at().toString())
                .put("reason", decision.reason());
    }
}
