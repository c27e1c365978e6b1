package fr.etagere.web;

import fr.etagere.filings.EntityIds;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.SupplierReviews;
import fr.etagere.registry.ByName;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.Registry;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The names that several companies may bear, put before people who decide and say why.
final class ReviewPages {

    static final String ADDRESS = SupplierAddress.ALL + "/a-revoir";
    private static final int LONGEST_REASON = 2_000;
    private static final String NONE = "none";

    private final Registry registry;
    private final SupplierReviews reviews;

    ReviewPages(Registry registry, SupplierReviews reviews) {
        this.registry = registry;
        this.reviews = reviews;
    }

    ServerResponse list(Visit visit) throws IOException {
        return page(visit, HttpStatus.OK, null, "");
    }

    private ServerResponse page(Visit visit, HttpStatus status, @Nullable String fault, String at) throws IOException {
        ReviewList list = reviews.list(visit.actor());
        String page = visit.param("page");
        return Html.page(
                status,
                "toreview.jte",
                new ReviewView(
                        visit,
                        list.all(),
                        list.damaged().size(),
                        fault,
                        at,
                        visit.param("raison"),
                        page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1));
    }

    /// Puts a name on the list, with those it may be.
    ServerResponse ask(Visit visit) throws IOException {
        SupplierSearch asked = SupplierSearch.of(visit);
        if (asked.text().isEmpty()) {
            return Html.seeOther(SupplierAddress.ALL);
        }
        return switch (registry.find(asked.supplier(), reviews.list(visit.actor()))) {
            case ByName.NothingImported _ -> Html.seeOther(SupplierAddress.ALL);
            case ByName.Answered(FindingAnswer answer) -> {
                Review review = reviews.ask(visit.actor(), answer.supplier(), answer.choices());
                yield Html.seeOther(ADDRESS + "#r-" + review.key());
            }
        };
    }

    /// Decides of a name, or takes a decision back.
    ServerResponse decide(Visit visit) throws IOException {
        Optional<Review> found =
                reviews.list(visit.actor()).find(visit.request().pathVariable("key"));
        if (found.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-review");
        }
        Review review = found.get();
        String reason = visit.param("raison");
        String chosen = visit.param("societe");
        boolean withdrawn = visit.param("retirer").equals("oui");
        if (!SupplierReviews.seen(review).equals(visit.param("vu"))) {
            return moved(visit, review);
        }
        boolean possible = withdrawn
                ? review.own() != null
                : chosen.equals(NONE)
                        || review.candidates().stream()
                                .anyMatch(one -> one.id().toString().equals(chosen));
        if (!possible || reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, visit.t("toreview.incomplete"), review.key());
        }
        SupplierReviews.Outcome outcome = withdrawn
                ? reviews.withdraw(visit.actor(), review, reason)
                : reviews.decide(visit.actor(), review, entity(chosen), reason);
        return switch (outcome) {
            case SupplierReviews.Written _ -> Html.seeOther(ADDRESS + "?fait=1#r-" + review.key());
            case SupplierReviews.Moved _, SupplierReviews.Common _ -> moved(visit, review);
        };
    }

    private ServerResponse moved(Visit visit, Review review) throws IOException {
        return page(visit, HttpStatus.CONFLICT, visit.t("toreview.moved"), review.key());
    }

    private static @Nullable EntityId entity(String chosen) {
        return !chosen.equals(NONE) && EntityIds.read(chosen) instanceof Read.Ok<EntityId>(EntityId id) ? id : null;
    }
}
