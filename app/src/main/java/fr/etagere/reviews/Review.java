package fr.etagere.reviews;

import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the review of one supplier stands.
///
/// @param key names it on the command line
/// @param supplier as it was first asked
/// @param candidates those it was ambiguous between, best first, when it was asked
/// @param asked when it was put on the list
/// @param decision the last one; null while it waits, or once withdrawn
/// @param common whether the decision was taken for all organisations of a server, none of which
///     may take it back
public record Review(
        String key,
        Supplier supplier,
        List<Choice> candidates,
        Instant asked,
        @Nullable Decision decision,
        boolean common) {

    public Review {
        candidates = List.copyOf(candidates);
    }

    Review(String key, Supplier supplier, List<Choice> candidates, Instant asked, @Nullable Decision decision) {
        this(key, supplier, candidates, asked, decision, false);
    }

    /// An entity it may be.
    ///
    /// @param name as its register wrote it that day
    public record Choice(EntityId id, String name) {}

    /// What a person decided.
    ///
    /// @param entity the entity it is; null for none of the registers
    /// @param by who
    /// @param reason why, in their words
    public record Decision(@Nullable EntityId entity, String by, Instant at, String reason) {
        public Decision {
            if (by.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("a decision has an author and a reason");
            }
        }
    }

    /// Whether a reviewer is waited for.
    public boolean waits() {
        return decision == null;
    }

    /// The last decision of those who keep this list; null when the one in force is common, or
    /// when there is none.
    public @Nullable Decision own() {
        return common ? null : decision;
    }

    /// The same, as those who keep this list left it.
    public Review mine() {
        return new Review(key, supplier, candidates, asked, own(), false);
    }

    /// The same, decided by what all share.
    Review decidedBy(Review shared) {
        return new Review(key, supplier, candidates, asked, shared.decision(), true);
    }
}
