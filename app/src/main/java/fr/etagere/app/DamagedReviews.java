package fr.etagere.app;

import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Texts;

/// Says which lines of the reviews cannot be read: a decision may be among them.
final class DamagedReviews {

    private static final int MOST = 20;

    private DamagedReviews() {}

    static void say(ReviewList list, Reviews reviews, Texts texts, Surroundings surroundings) {
        if (list.damaged().isEmpty()) {
            return;
        }
        surroundings
                .err()
                .println(texts.get(
                        "review.damaged", reviews.file(), list.damaged().size()));
        list.damaged().stream()
                .limit(MOST)
                .forEach(line ->
                        surroundings.err().println(texts.get("review.damaged.line", line.number(), line.text())));
    }
}
