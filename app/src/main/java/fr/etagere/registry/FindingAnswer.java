package fr.etagere.registry;

import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Reason;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.reviews.Review;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the registers answer to a supplier's name.
///
/// @param review where its review stands, when it is or was on the list
/// @param registrations of candidates, when the register no longer vouches for them
public record FindingAnswer(
        Supplier supplier, Finding finding, Optional<Review> review, Map<EntityId, Registration> registrations) {

    /// Those it may be, best first, as a reviewer is shown them.
    public List<Review.Choice> choices() {
        return candidates().stream()
                .map(candidate -> new Review.Choice(candidate.id(), candidate.name()))
                .toList();
    }

    /// Every candidate, best first, however sure.
    public List<Candidate> candidates() {
        return switch (finding) {
            case Finding.Found(Candidate candidate, List<Candidate> others) ->
                Stream.concat(Stream.of(candidate), others.stream()).toList();
            case Finding.Ambiguous(List<Candidate> among) -> among;
            case Finding.NotFound(List<Candidate> nearest) -> nearest;
        };
    }

    /// The same, once it is on the list to review.
    public FindingAnswer on(Review listed) {
        return new FindingAnswer(supplier, finding, Optional.of(listed), registrations);
    }

    /// What a person decided of it; null when nobody did.
    public Review.@Nullable Decision decision() {
        return review.map(Review::decision).orElse(null);
    }

    /// Whether a decision names an entity that no register imported here holds, so that the name
    /// was looked up anew.
    public boolean outdated() {
        Review.Decision decision = decision();
        boolean applied = finding instanceof Finding.Found found
                && found.candidate().why().stream().anyMatch(Reason.Reviewed.class::isInstance);
        return decision != null && decision.entity() != null && !applied;
    }
}
