package fr.etagere.api;

import fr.etagere.filings.EntityIds;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.SupplierReviews;
import fr.etagere.registry.ByName;
import fr.etagere.registry.ByNumber;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.FindingJson;
import fr.etagere.registry.Known;
import fr.etagere.reviews.Review;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The names that several companies may bear: listed, put before people, decided, taken back.
final class ReviewCalls {

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST = 400;
    private static final int LONGEST_REASON = 2_000;
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final Set<String> ASKED = Set.of("name", "identifier", "country", "city", "postcode");

    private final SupplierReviews reviews;
    private final Desk desk;

    ReviewCalls(SupplierReviews reviews, Desk desk) {
        this.reviews = reviews;
        this.desk = desk;
    }

    Answer list(Call call) throws IOException {
        return switch (call.number("limit", 1, MOST)) {
            case Call.Given.Not<Integer>(Answer problem) -> problem;
            case Call.Given.Is<Integer>(Optional<Integer> limit) -> {
                Optional<String> cursor = call.param("cursor");
                Optional<Cursor.Row> after = cursor.flatMap(Cursor::row);
                yield cursor.isPresent() && after.isEmpty()
                        ? call.problem(ProblemType.CURSOR)
                        : page(call, after.orElse(null), limit.orElse(USUAL));
            }
        };
    }

    private Answer page(Call call, Cursor.@Nullable Row after, int limit) throws IOException {
        boolean all = call.param("all").filter("true"::equals).isPresent();
        List<Review> found = reviews.list(call.actor()).all().stream()
                .filter(one -> all || one.waits())
                .filter(one -> after == null || row(one).compareTo(after) > 0)
                .sorted(Comparator.comparing(ReviewCalls::row))
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<Review> shown = more ? found.subList(0, limit) : found;
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode items = root.putArray("items");
        shown.forEach(one -> items.add(FindingJson.review(one)));
        root.put("next", more ? Cursor.after(row(shown.getLast())) : null);
        return Answer.json(root);
    }

    private static Cursor.Row row(Review review) {
        return new Cursor.Row(review.asked(), review.key());
    }

    Answer ask(Call call) throws IOException {
        return switch (Tree.read(call, ASKED)) {
            case Read.Refused<ObjectNode>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<ObjectNode>(ObjectNode body) -> asked(call, body);
        };
    }

    private Answer asked(Call call, ObjectNode body) throws IOException {
        for (String field : ASKED) {
            JsonNode value = body.path(field);
            boolean absent = value.isMissingNode() && !field.equals("name");
            if (!absent
                    && (!value.isString()
                            || value.asString().isBlank()
                            || value.asString().length() > LONGEST)) {
                return wrong(call, field, value);
            }
        }
        String country = text(body, "country");
        if (country != null && !COUNTRY.matcher(country).matches()) {
            return wrong(call, "country", body.path("country"));
        }
        var supplier = new Supplier(
                body.path("name").asString(),
                text(body, "identifier"),
                country,
                text(body, "city"),
                text(body, "postcode"));
        return switch (desk.registry().find(supplier, reviews.list(call.actor()))) {
            case ByName.NothingImported _ -> call.problem(ProblemType.NOTHING_IMPORTED);
            case ByName.Answered(FindingAnswer answer) ->
                Answer.json(201, FindingJson.review(reviews.ask(call.actor(), answer.supplier(), answer.choices())));
        };
    }

    Answer decide(Call call) throws IOException {
        return with(call, Set.of("seen", "entity", "reason"), (review, body, reason) -> {
            JsonNode entity = body.path("entity");
            if (entity.isNull()) {
                return answer(call, reviews.decide(call.actor(), review, null, reason));
            }
            return entity.isString()
                            && EntityIds.read(entity.asString()) instanceof Read.Ok<EntityId>
                            && desk.registry().entity(entity.asString(), null) instanceof ByNumber.Answered(Known known)
                    ? answer(call, reviews.decide(call.actor(), review, known.id(), reason))
                    : wrong(call, "entity", entity);
        });
    }

    Answer withdraw(Call call) throws IOException {
        boolean common = reviews.list(call.actor())
                .find(call.part("id"))
                .filter(Review::common)
                .isPresent();
        return common
                ? call.problem(ProblemType.REVIEW_COMMON)
                : with(
                        call,
                        Set.of("seen", "reason"),
                        (review, _, reason) -> review.waits()
                                ? call.problem(ProblemType.REVIEW_MOVED)
                                : answer(call, reviews.withdraw(call.actor(), review, reason)));
    }

    private interface Deciding {
        Answer on(Review review, ObjectNode body, String reason) throws IOException;
    }

    /// The review of the address, when it is as the program read it, with a reason.
    private Answer with(Call call, Set<String> fields, Deciding then) throws IOException {
        Optional<Review> review = reviews.list(call.actor()).find(call.part("id"));
        if (review.isEmpty()) {
            return call.problem(ProblemType.NOT_FOUND);
        }
        return switch (Tree.read(call, fields)) {
            case Read.Refused<ObjectNode>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<ObjectNode>(ObjectNode body) -> {
                JsonNode reason = body.path("reason");
                String text = reason.isString() ? reason.asString().strip() : "";
                if (text.isEmpty() || text.length() > LONGEST_REASON || text.indexOf('\0') >= 0) {
                    yield wrong(call, "reason", reason);
                }
                JsonNode seen = body.path("seen");
                if (!seen.isString() && !seen.isNull()) {
                    yield wrong(call, "seen", seen);
                }
                yield SupplierReviews.seen(review.get()).equals(seen.isNull() ? "" : seen.asString())
                        ? then.on(review.get(), body, text)
                        : call.problem(ProblemType.REVIEW_MOVED);
            }
        };
    }

    private static Answer answer(Call call, SupplierReviews.Outcome outcome) {
        return switch (outcome) {
            case SupplierReviews.Written(Review review) -> Answer.json(FindingJson.review(review));
            case SupplierReviews.Moved _ -> call.problem(ProblemType.REVIEW_MOVED);
            case SupplierReviews.Common _ -> call.problem(ProblemType.REVIEW_COMMON);
        };
    }

    private static @Nullable String text(ObjectNode body, String field) {
        return body.path(field).isString() ? body.path(field).asString() : null;
    }

    private static Answer wrong(Call call, String field, JsonNode value) {
        String written = value.isMissingNode() ? "" : value.toString();
        return Problem.invalid(
                call.lang(),
                List.of(
                        field.equals("name")
                                ? new Violation("/name", null, written, "api-supplier", List.of())
                                : Tree.wrong(field, written)));
    }
}
