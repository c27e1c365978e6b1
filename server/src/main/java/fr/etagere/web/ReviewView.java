package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.naming.Supplier;
import fr.etagere.records.SupplierReviews;
import fr.etagere.reviews.Review;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names that wait for someone to say which company they are, and those decided.
///
/// @param damaged lines of the file that cannot be read: a decision may be among them
/// @param fault of what was just refused; null when nothing was
/// @param at key of the review it is about; empty for none
/// @param typed the reason that was typed then
record ReviewView(
        Visit visit,
        List<Review> all,
        int damaged,
        @Nullable String fault,
        String at,
        String typed,
        int page) {

    static final int PER_PAGE = 20;

    List<Review> waiting() {
        return all.stream().filter(Review::waits).toList();
    }

    /// The last decided first.
    List<Review> decided() {
        return all.stream()
                .filter(one -> !one.waits())
                .sorted((one, other) -> Objects.requireNonNull(other.decision())
                        .at()
                        .compareTo(Objects.requireNonNull(one.decision()).at()))
                .toList();
    }

    List<Review> shown(List<Review> reviews) {
        int from = Math.min((page - 1) * PER_PAGE, reviews.size());
        return reviews.subList(from, Math.min(from + PER_PAGE, reviews.size()));
    }

    boolean more() {
        return Math.max(waiting().size(), decided().size()) > page * PER_PAGE;
    }

    /// A supplier as it was given, in one line.
    String asked(Supplier supplier) {
        return Stream.of(
                        supplier.name(),
                        supplier.identifier(),
                        supplier.postcode(),
                        supplier.city(),
                        supplier.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    String since(Review review) {
        return visit.moment(review.asked().atOffset(ZoneOffset.UTC));
    }

    String address(Review.Choice choice) {
        return SupplierAddress.of(choice.id());
    }

    /// The state that a form was made from.
    static String seen(Review review) {
        return SupplierReviews.seen(review);
    }

    /// What was decided; null while nobody did.
    @Nullable
    NameDecided said(Review review) {
        return NameDecided.of(review, visit, "toreview.decided");
    }

    boolean mayWrite() {
        return visit.can(Permission.WRITE_DOSSIERS);
    }

    @Nullable
    String fault(Review review) {
        return review.key().equals(at) ? fault : null;
    }

    String typed(Review review) {
        return review.key().equals(at) ? typed : "";
    }
}
