package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.filings.EntityIds;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.Sealed;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.ByName;
import fr.etagere.registry.Registry;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final Sealed sealed;
    private final Trail trail;

    ReviewPages(Registry registry, Sealed sealed, Trail trail) {
        this.registry = registry;
        this.sealed = sealed;
        this.trail = trail;
    }

    ServerResponse list(Visit visit) throws IOException {
        return page(visit, HttpStatus.OK, null, "");
    }

    private ServerResponse page(Visit visit, HttpStatus status, @Nullable String fault, String at)
            throws IOException {
        ReviewList list = registry.reviews();
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
        return switch (registry.find(asked.supplier())) {
            case ByName.NothingImported _ -> Html.seeOther(SupplierAddress.ALL);
            case ByName.Answered(FindingAnswer answer) -> {
                Review review = sealed.in(visit.actor(), () -> {
                    Review made = asked(answer);
                    trail.add(visit.actor(), "SUPPLIER_TO_REVIEW", made.key(), made.supplier().name());
                    return made;
                });
                yield Html.seeOther(ADDRESS + "#r-" + review.key());
            }
        };
    }

    private Review asked(FindingAnswer answer) {
        try {
            return registry.toReview(answer).review().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Decides of a name, or takes a decision back.
    ServerResponse decide(Visit visit) throws IOException {
        Optional<Review> found = registry.reviews().find(visit.request().pathVariable("key"));
        if (found.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "no-review");
        }
        Review review = found.get();
        String reason = visit.param("raison");
        String chosen = visit.param("societe");
        boolean withdrawn = visit.param("retirer").equals("oui");
        if (!ReviewView.seen(review).equals(visit.param("vu"))) {
            return moved(visit, review);
        }
        boolean possible = withdrawn
                ? !review.waits()
                : chosen.equals(NONE)
                        || review.candidates().stream()
                                .anyMatch(one -> one.id().toString().equals(chosen));
        if (!possible || reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, visit.t("toreview.incomplete"), review.key());
        }
        try {
            sealed.in(visit.actor(), () -> done(visit.actor(), review, chosen, reason, withdrawn));
        } catch (Moved e) {
            return moved(visit, review);
        }
        return Html.seeOther(ADDRESS + "?fait=1#r-" + review.key());
    }

    /// Takes back the line of the trail with the decision that did not come about.
    private static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private ServerResponse moved(Visit visit, Review review) throws IOException {
        return page(visit, HttpStatus.CONFLICT, visit.t("toreview.moved"), review.key());
    }

    /// The line of the trail and the decision, or neither.
    private Review done(Actor actor, Review review, String chosen, String reason, boolean withdrawn) {
        String by = actor.name() + ", " + actor.organisation();
        String name = review.supplier().name();
        trail.add(
                actor,
                withdrawn ? "SUPPLIER_WITHDRAWN" : "SUPPLIER_DECIDED",
                review.key(),
                name + (withdrawn ? "" : " – " + chosen) + " – " + reason);
        try {
            Optional<Review> after = withdrawn
                    ? registry.withdraw(review, by, reason)
                    : registry.decide(review, entity(chosen), by, reason);
            return after.orElseThrow(Moved::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable EntityId entity(String chosen) {
        return !chosen.equals(NONE) && EntityIds.read(chosen) instanceof Read.Ok<EntityId>(EntityId id) ? id : null;
    }
}
