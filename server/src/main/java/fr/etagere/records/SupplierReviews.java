package fr.etagere.records;

import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.audit.Trail;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.reviews.Additions;
import fr.etagere.reviews.OwnReviews;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The names that several companies may bear: put before people, decided, taken back. An
/// organisation reads and writes its own list, and leaves a line in its own trail; beneath lies
/// what was decided for all on the command line of the server, which it only reads.
public final class SupplierReviews {

    private static final System.Logger LOG = System.getLogger(SupplierReviews.class.getName());

    private final Homes homes;
    private final Sealed sealed;
    private final Trail trail;
    private final Clock clock;
    private final Settling settling;

    public SupplierReviews(Homes homes, Sealed sealed, Trail trail, Clock clock) {
        this.homes = homes;
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
        this.settling = new Settling(trail);
    }

    /// Settles what a stop left, before anyone reads: what the trail does not say is not in force.
    public void settle() throws IOException {
        for (String siret : homes.organisations()) {
            // Nobody acts: it only says for which organisation.
            var organisation = new Actor(new UUID(0, 0), "", siret, "", Set.of());
            Reviews own = of(organisation).own();
            if (own.pending().isEmpty()) {
                continue;
            }
            try {
                sealed.in(organisation, () -> settled(organisation, own));
            } catch (RuntimeException e) {
                // The others are served: its next decision tries again, and fails rather than build on it.
                LOG.log(System.Logger.Level.ERROR, () -> own.file() + " may differ from the trail", e);
            }
        }
    }

    private Reviews settled(Actor actor, Reviews own) {
        trail.hold(actor);
        try {
            settling.settle(actor, own);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return adding(actor, adds -> {
            ask(adds, supplier, choices);
            return adds.additions.list().find(supplier).orElseThrow();
        });
    }

    private void ask(Adds adds, Supplier supplier, List<Review.Choice> choices) {
        if (adds.additions.ask(supplier, choices, clock.instant())) {
            adds.say("SUPPLIER_TO_REVIEW", adds.additions.find(supplier).orElseThrow(), supplier.name());
        }
    }

    /// Decides which company a name means.
    ///
    /// @param review as it was read
    /// @param entity the one it is; null for none of the registers
    public Outcome decide(Actor actor, Review review, @Nullable EntityId entity, String reason) {
        return adding(
                actor, adds -> decide(adds, review, entity, reason) ? written(adds.additions, review) : new Moved());
    }

    private boolean decide(Adds adds, Review review, @Nullable EntityId entity, String reason) {
        boolean decided =
                adds.additions.decide(review, new Review.Decision(entity, adds.actor.name(), clock.instant(), reason));
        if (decided) {
            String chosen = entity == null ? "none" : entity.toString();
            adds.say("SUPPLIER_DECIDED", review, review.supplier().name() + " – " + chosen + " – " + reason);
        }
        return decided;
    }

    private static Outcome written(Additions additions, Review review) {
        return new Written(additions.list().find(review.key()).orElseThrow());
    }

    /// A decision on a name, to be put on the list if it is not there.
    ///
    /// @param candidates those it may be
    /// @param seen the state of its review as it was read; empty when there was none
    /// @param entity the one it is; null for none of the registers
    public record Wanted(
            Supplier supplier,
            List<Review.Choice> candidates,
            String seen,
            @Nullable EntityId entity,
            String reason) {}

    /// Decides of several names, all or none.
    ///
    /// @param wanted drawn from the list as it is when nobody else can write in it; each name once
    /// @return false when one of them was decided since it was read: nothing is written of any
    public boolean decide(Actor actor, Function<ReviewList, List<Wanted>> wanted) {
        return adding(actor, adds -> {
            ReviewList now = adds.additions.list();
            List<Wanted> all = wanted.apply(now);
            boolean unmoved = all.stream()
                    .allMatch(one -> now.find(one.supplier())
                            .map(SupplierReviews::seen)
                            .orElse("")
                            .equals(one.seen()));
            if (unmoved) {
                for (Wanted one : all) {
                    ask(adds, one.supplier(), one.candidates());
                    Review review = adds.additions.find(one.supplier()).orElseThrow();
                    decide(adds, review, one.entity(), one.reason());
                }
            }
            return unmoved;
        });
    }

    /// Takes the decision in force back.
    ///
    /// @param review as it was read, decided
    public Outcome withdraw(Actor actor, Review review, String reason) {
        if (review.common()) {
            return new Common();
        }
        return adding(actor, adds -> {
            if (!adds.additions.withdraw(review, actor.name(), clock.instant(), reason)) {
                return new Moved();
            }
            adds.say("SUPPLIER_WITHDRAWN", review, review.supplier().name() + " – " + reason);
            return written(adds.additions, review);
        });
    }

    private interface Adding<T> {
        T with(Adds adds);
    }

    /// What is being added to the file and to the trail, which say the same.
    private final class Adds {
        private final Actor actor;
        private final Additions additions;
        private Trail.@Nullable Said said;

        Adds(Actor actor, Additions additions) {
            this.actor = actor;
            this.additions = additions;
        }

        void say(String action, Review review, String detail) {
            said = trail.add(actor, action, review.key(), detail);
        }
    }

    /// The file is the last that is written: the lines of the trail are there, or neither is.
    private <T> T adding(Actor actor, Adding<T> work) {
        return sealed.in(actor, () -> {
            OwnReviews reviews = of(actor);
            // A lock of ours beside the database's would be taken in two orders, by those whose transaction is wider.
            settled(actor, reviews.own());
            try {
                var adds = new Adds(actor, reviews.additions());
                T done = work.with(adds);
                if (adds.said != null) {
                    sealed.last(new InFile(reviews.own().file(), adds.additions, Settling.written(adds.said)));
                }
                return done;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private record InFile(Path file, Additions additions, String said) implements Sealed.Beside {
        @Override
        public void write() throws IOException {
            additions.write(said);
        }

        @Override
        public void kept() throws IOException {
            additions.kept();
        }

        @Override
        public void takeBack(boolean surely) throws IOException {
            additions.takeBack(surely);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }
}
