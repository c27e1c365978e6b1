package fr.etagere.app;

import fr.etagere.naming.Finding;
import fr.etagere.naming.Reason;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.reviews.Review;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `ownership find` answers.
///
/// @param review where its review stands, when it is or was on the list
/// @param registrations of candidates, when the register no longer vouches for them
record FindingAnswer(
        Supplier supplier, Finding finding, Optional<Review> review, Map<EntityId, Registration> registrations) {

    /// What a person decided of it, if anybody did.
    Review.@Nullable Decision decision() {
        return review.map(Review::decision).orElse(null);
    }

    /// Whether a decision names an entity that no register imported here holds, so that the name was looked up anew.
    boolean outdated() {
        Review.Decision decision = decision();
        boolean applied = finding instanceof Finding.Found found
                && found.candidate().why().stream().anyMatch(Reason.Reviewed.class::isInstance);
        return decision != null && decision.entity() != null && !applied;
    }
}
