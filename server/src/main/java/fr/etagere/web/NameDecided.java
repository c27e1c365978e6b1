package fr.etagere.web;

import fr.etagere.reviews.Review;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What a person decided of a supplier's name, as pages say it.
///
/// @param said who, when and what, in the language of the page
/// @param reason why, as that person wrote it
record NameDecided(String said, String reason) {

    /// Null while nobody decided.
    ///
    /// @param key of the words; with `.none` when no company of the registers is meant
    static @Nullable NameDecided of(@Nullable Review review, Visit visit, String key) {
        Review.Decision decision = review == null ? null : review.decision();
        if (review == null || decision == null) {
            return null;
        }
        Object entity = decision.entity();
        String said = visit.t(
                entity == null ? key + ".none" : key,
                decision.by(),
                visit.moment(decision.at().atOffset(ZoneOffset.UTC)),
                entity == null ? "" : entity);
        return new NameDecided(review.common() ? visit.t("toreview.common", said) : said, decision.reason());
    }
}
