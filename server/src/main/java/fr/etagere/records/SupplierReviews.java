package fr.etagere.records;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.ownership.EntityId;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.Registry;
import fr.etagere.reviews.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The names that several companies may bear: put before people, decided, taken back. Each act
/// leaves a line in the trail of the organisation of whoever does it; the decision itself serves
/// all who read the same registers.
public final class SupplierReviews {

    private final Registry registry;
    private final Sealed sealed;
    private final Trail trail;
    private final ReentrantLock deciding = new ReentrantLock();

    public SupplierReviews(Registry registry, Sealed sealed, Trail trail) {
        this.registry = registry;
        this.sealed = sealed;
        this.trail = trail;
    }

    /// The state a review is in, for whoever decides to say which one they read: empty while it
    /// waits.
    public static String seen(Review review) {
        Review.Decision decision = review.decision();
        return decision == null ? "" : decision.at().toString();
    }

    /// What deciding comes to.
    public sealed interface Outcome {}

    /// It is written, with its line in the trail.
    public record Written(Review review) implements Outcome {}

    /// Somebody decided in between: nothing was written.
    public record Moved(Review now) implements Outcome {}

    /// Puts a name on the list, with those it may be; once when it is asked twice.
    public Review ask(Actor actor, FindingAnswer answer) {
        return sealed.in(actor, () -> {
            try {
                boolean waits = answer.review().filter(Review::waits).isPresent();
                Review review = registry.toReview(answer).review().orElseThrow();
                if (!waits) {
                    trail.add(
                            actor,
                            "SUPPLIER_TO_REVIEW",
                            review.key(),
                            review.supplier().name());
                }
                return review;
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
                review,
                actor,
                "SUPPLIER_DECIDED",
                review.supplier().name() + " – " + chosen + " – " + reason,
                () -> registry.decide(review, entity, by(actor), reason));
    }

    /// Takes the decision in force back.
    ///
    /// @param review as it was read, decided
    public Outcome withdraw(Actor actor, Review review, String reason) throws IOException {
        return unmoved(
                review,
                actor,
                "SUPPLIER_WITHDRAWN",
                review.supplier().name() + " – " + reason,
                () -> registry.withdraw(review, by(actor), reason));
    }

    /// Others read who decided: a name alone would not tell them whom to ask.
    private static String by(Actor actor) {
        return actor.name() + ", " + actor.organisation();
    }

    private interface Writing {
        Optional<Review> write() throws IOException;
    }

    /// The line of the trail first: it is taken back with the transaction when the file cannot be
    /// written.
    private Outcome unmoved(Review read, Actor actor, String action, String detail, Writing writing)
            throws IOException {
        deciding.lock();
        try {
            Review now = registry.reviews().find(read.key()).orElse(read);
            if (!Objects.equals(now.decision(), read.decision())) {
                return new Moved(now);
            }
            return new Written(sealed.in(actor, () -> {
                trail.add(actor, action, read.key(), detail);
                try {
                    return writing.write()
                            .orElseThrow(() -> new IllegalStateException("another program decided of " + read.key()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } finally {
            deciding.unlock();
        }
    }
}
