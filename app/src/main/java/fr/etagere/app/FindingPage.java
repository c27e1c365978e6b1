package fr.etagere.app;

import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Reason;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.ReasonWording;
import fr.etagere.reviews.Review;
import fr.etagere.shared.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A supplier looked up, for people: the answer, then what speaks for and against each candidate.
final class FindingPage {

    /// Reasons shown of one candidate; the others are smaller.
    private static final int MOST_REASONS = 6;

    private final Texts texts;

    FindingPage(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(FindingAnswer answer) {
        var lines = new ArrayList<String>();
        String asked = asked(answer.supplier());
        Review.Decision decision = answer.decision();
        switch (answer.finding()) {
            case Finding.Found(Candidate candidate, List<Candidate> others) -> {
                lines.add(texts.get("finding.found", asked, candidate.name(), candidate.id()));
                candidate(candidate, answer, lines);
                next("finding.others", others, lines);
            }
            case Finding.Ambiguous(List<Candidate> candidates) -> {
                lines.add(texts.get("finding.ambiguous", asked));
                candidates.forEach(one -> candidate(one, answer, lines));
            }
            case Finding.NotFound(List<Candidate> nearest) -> {
                lines.add(texts.get("finding.not-found", asked));
                next("finding.nearest", nearest, lines);
            }
        }
        if (decision != null) {
            lines.add(decision(decision, texts));
        }
        if (answer.outdated()) {
            lines.add(texts.get("finding.outdated"));
        }
        answer.review().filter(Review::waits).ifPresent(review -> {
            lines.add(texts.get("finding.to-review", review.key()));
            lines.add(texts.get("review.how", review.key()));
        });
        return lines;
    }

    private void next(String title, List<Candidate> candidates, List<String> lines) {
        if (!candidates.isEmpty()) {
            lines.add(texts.get(title));
            candidates.forEach(one -> lines.add("  " + head(one)));
        }
    }

    private void candidate(Candidate candidate, FindingAnswer answer, List<String> lines) {
        lines.add("  " + head(candidate));
        Registration registration = answer.registrations().get(candidate.id());
        if (registration != null) {
            lines.add("      ! " + registration(registration));
        }
        candidate.why().stream()
                .filter(reason -> !(reason instanceof Reason.Start))
                .limit(MOST_REASONS)
                .forEach(reason -> lines.add("      " + score(reason.bits()) + "  "
                        + ReasonWording.of(reason).in(texts)));
    }

    private String registration(Registration registration) {
        String said = texts.get("finding.registration." + registration.state());
        if (registration.since() != null) {
            said = texts.get("finding.registration.since", texts.date(registration.since()));
        }
        return registration.survivor() == null
                ? said
                : texts.get("finding.registration.survivor", said, registration.survivor());
    }

    private String head(Candidate candidate) {
        String place = Stream.of(candidate.city(), candidate.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return texts.get(
                place.isEmpty() ? "finding.candidate" : "finding.candidate.placed",
                score(candidate.bits()),
                candidate.name(),
                candidate.id(),
                place);
    }

    private String score(double bits) {
        return String.format(texts.lang().locale(), "%+.1f", bits);
    }

    /// A supplier as it was given, in one line.
    static String asked(Supplier supplier) {
        return Stream.of(
                        supplier.name(),
                        supplier.identifier(),
                        supplier.postcode(),
                        supplier.city(),
                        supplier.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    static String decision(Review.Decision decision, Texts texts) {
        String day = texts.date(decision.at().atZone(ZoneOffset.UTC).toLocalDate());
        return decision.entity() == null
                ? texts.get("review.decided.none", decision.by(), day, decision.reason())
                : texts.get("review.decided", decision.entity(), decision.by(), day, decision.reason());
    }
}
