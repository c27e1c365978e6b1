package fr.etagere.reviews;

import fr.etagere.naming.Decisions;
import fr.etagere.naming.Supplier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What all lines come to at one moment: the last decision on each supplier. Does not change when the file does.
public final class ReviewList implements Decisions {

    private final Map<String, Review> reviews;
    private final List<DamagedLine> damaged;

    private ReviewList(Map<String, Review> reviews, List<DamagedLine> damaged) {
        this.reviews = reviews;
        this.damaged = List.copyOf(damaged);
    }

    ReviewList(List<ReviewLine> lines, List<DamagedLine> damaged) {
        this(new LinkedHashMap<>(), damaged);
        for (ReviewLine line : lines) {
            String key = SupplierKey.of(line.supplier());
            Review before =
                    reviews.computeIfAbsent(key, _ -> new Review(key, line.supplier(), List.of(), line.at(), null));
            reviews.put(key, after(before, line));
        }
    }

    /// The same, with one event more.
    ReviewList with(ReviewLine line) {
        var all = new LinkedHashMap<>(reviews);
        String key = SupplierKey.of(line.supplier());
        Review before = all.getOrDefault(key, new Review(key, line.supplier(), List.of(), line.at(), null));
        all.put(key, after(before, line));
        return new ReviewList(all, damaged);
    }

    /// The same, with what was decided for all where nothing was decided here. What only waits
    /// there is not ours.
    ReviewList above(ReviewList common) {
        var all = new LinkedHashMap<>(reviews);
        for (Review shared : common.all()) {
            if (!shared.waits()) {
                all.merge(
                        shared.key(), shared.decidedBy(shared), (own, _) -> own.waits() ? own.decidedBy(shared) : own);
            }
        }
        var unread = new ArrayList<>(damaged);
        unread.addAll(common.damaged());
        return new ReviewList(all, unread);
    }

    private static Review after(Review before, ReviewLine line) {
        return switch (line) {
            case ReviewLine.Asked asked ->
                new Review(before.key(), before.supplier(), asked.candidates(), before.asked(), before.decision());
            case ReviewLine.Decided decided ->
                new Review(before.key(), before.supplier(), before.candidates(), before.asked(), decided.decision());
            case ReviewLine.Withdrawn _ ->
                new Review(before.key(), before.supplier(), before.candidates(), before.asked(), null);
        };
    }

    /// Every supplier ever put on the list, in that order.
    public List<Review> all() {
        return List.copyOf(reviews.values());
    }

    /// Lines that could not be read, so that decisions may be missing.
    public List<DamagedLine> damaged() {
        return damaged;
    }

    /// What is the same of two suppliers who are one on this list.
    public static String key(Supplier supplier) {
        return SupplierKey.of(supplier);
    }

    public Optional<Review> find(Supplier supplier) {
        return find(SupplierKey.of(supplier));
    }

    /// @param key as [Review#key] says
    public Optional<Review> find(String key) {
        return Optional.ofNullable(reviews.get(key));
    }

    @Override
    public Decided on(Supplier supplier) {
        return find(supplier)
                .flatMap(review -> Optional.ofNullable(review.decision()))
                .map(decision -> new Decided(decision.entity(), Set.of(), decision.entity() == null))
                .orElseGet(() -> new Decided(null, Set.of(), false));
    }
}
