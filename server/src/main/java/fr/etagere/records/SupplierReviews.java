package fr.etagere.records;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.audit.Trail;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.OwnReviews;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The names that several companies may bear: put before people, decided, taken back. An
/// organisation reads and writes its own list, and leaves a line in its own trail; beneath lies
/// what was decided for all on the command line of the server, which it only reads.
public final class SupplierReviews {

    private final Homes homes;
    private final Sealed sealed;
    private final Trail trail;
    private final Clock clock;

    public SupplierReviews(Homes homes, Sealed sealed, Trail trail, Clock clock) {
        this.homes = homes;
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
    }

    private OwnReviews of(Actor actor) {
        return new OwnReviews(homes.of(actor), homes.shared());
    }

    /// What holds for the organisation of someone, and for no other.
    public ReviewList list(Actor actor) throws IOException {
        return of(actor).list();
    }

    /// Changes whenever that list does.
    public String state(Actor actor) throws IOException {
        return of(actor).state();
    }

    /// The state a review is in, for whoever decides to say which one they read: empty while their
    /// organisation has decided nothing.
    public static String seen(Review review) {
        Review.Decision decision = review.own();
        return decision == null ? "" : decision.at().toString();
    }

    /// What deciding comes to.
    public sealed interface Outcome {}

    /// It is written, with its line in the trail.
    public record Written(Review review) implements Outcome {}

    /// Somebody of the organisation decided in between, or it is none of its reviews: nothing was
    /// written.
    public record Moved() implements Outcome {}

    /// The decision is common: no organisation takes it back, each may decide otherwise for itself.
    public record Common() implements Outcome {}

    /// Puts a name on the list, with those it may be; once when it is asked twice.
    public Review ask(Actor actor, Supplier supplier, List<Review.Choice> choices) {
        return sealed.in(actor, () -> {
            try {
                OwnReviews reviews = of(actor);
                boolean asked = reviews.own()
                        .list()
                        .find(supplier)
                        .filter(review -> review.candidates().equals(choices))
                        .isPresent();
                Review review = reviews.own().ask(supplier, choices, clock.instant());
                if (!asked) {
                    trail.add(
                            actor,
                            "SUPPLIER_TO_REVIEW",
                            review.key(),
                            review.supplier().name());
                }
                return reviews.list().find(supplier).orElse(review);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Decides which company a name means.
    ///
    /// @param review as it was read
    /// @param entity the one it is; null for none of the registers
    public Outcome decide(Actor actor, Review review, @Nullable EntityId entity, String reason) throws IOException {
        String chosen = entity == null ? "none" : entity.toString();
        return unmoved(
                review, actor, "SUPPLIER_DECIDED", review.supplier().name() + " – " + chosen + " – " + reason, own -> {
                    if (own.list().find(review.key()).isEmpty()) {
                        own.ask(review.supplier(), review.candidates(), clock.instant());
                    }
                    return own.decide(
                            review.mine(), new Review.Decision(entity, actor.name(), clock.instant(), reason));
                });
    }

    /// Takes the decision in force back.
    ///
    /// @param review as it was read, decided
    public Outcome withdraw(Actor actor, Review review, String reason) throws IOException {
        if (review.common()) {
            return new Common();
        }
        return unmoved(
                review,
                actor,
                "SUPPLIER_WITHDRAWN",
                review.supplier().name() + " – " + reason,
                own -> own.withdraw(review, actor.name(), clock.instant(), reason));
    }

    private interface Writing {
        Optional<Review> write(Reviews own) throws IOException;
    }

    /// The line of the trail first: it is taken back with the transaction when the file cannot be
    /// written.
    private Outcome unmoved(Review read, Actor actor, String action, String detail, Writing writing) {
        return sealed.in(actor, () -> {
            // A lock of ours beside the database's would be taken in two orders, by those whose transaction is wider.
            trail.hold(actor);
            try {
                OwnReviews reviews = of(actor);
                Review.Decision now =
                        reviews.list().find(read.key()).map(Review::own).orElse(null);
                if (!Objects.equals(now, read.own())) {
                    return new Moved();
                }
                trail.add(actor, action, read.key(), detail);
                Review written = writing.write(reviews.own())
                        .orElseThrow(() -> new IllegalStateException("another program decided of " + read.key()));
                return new Written(reviews.list().find(read.key()).orElse(written));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
