package fr.etagere.reviews;

import fr.etagere.naming.Supplier;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Events that are about to be added to the list of an organisation, all of them or none: what they
/// come to is known before a line is written. Not safe for use by several threads.
public final class Additions {

    private final Reviews own;
    private final ReviewList read;
    private final ReviewList common;
    private final List<ReviewLine> lines = new ArrayList<>();
    private ReviewList now;
    private @Nullable Pending pending;

    /// @param read what the own lines came to
    Additions(Reviews own, ReviewList read, ReviewList common) {
        this.own = own;
        this.read = read;
        this.common = common;
        this.now = read;
    }

    /// What would hold for the organisation with them.
    public ReviewList list() {
        return now.above(common);
    }

    /// The same, without what was decided for all.
    public Optional<Review> find(Supplier supplier) {
        return now.find(supplier);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Puts a supplier on the list.
    ///
    /// @return false when it is there with the same candidates
    public boolean ask(Supplier supplier, List<Review.Choice> candidates, Instant at) {
        return now.find(supplier)
                        .filter(review -> review.candidates().equals(candidates))
                        .isEmpty()
                && add(new ReviewLine.Asked(supplier, candidates, at));
    }

    /// Decides.
    ///
    /// @return false when the organisation decided since the review was read
    public boolean decide(Review seen, Review.Decision decision) {
        if (!unmoved(seen)) {
            return false;
        }
        if (now.find(seen.key()).isEmpty()) {
            add(new ReviewLine.Asked(seen.supplier(), seen.candidates(), decision.at()));
        }
        return add(new ReviewLine.Decided(seen.supplier(), decision));
    }

    /// Takes the decision in force back.
    ///
    /// @return false when there is none, or when the organisation decided since the review was read
    public boolean withdraw(Review seen, String by, Instant at, String reason) {
        return seen.own() != null && unmoved(seen) && add(new ReviewLine.Withdrawn(seen.supplier(), by, at, reason));
    }

    private boolean unmoved(Review seen) {
        return Objects.equals(decision(now, seen.key()), seen.own());
    }

    private static Review.@Nullable Decision decision(ReviewList list, String key) {
        return list.find(key).map(Review::decision).orElse(null);
    }

    private boolean add(ReviewLine line) {
        lines.add(line);
        now = now.with(line);
        return true;
    }

    /// Writes them all, with a note beside the file until they are kept or taken back.
    ///
    /// @param belongsTo tells what they are to be kept with, to whoever settles it after a stop
    /// @throws IOException when the file cannot be written, or when another program decided of one of
    ///     these suppliers since the list was read; then nothing is
    public void write(String belongsTo) throws IOException {
        List<String> keys = lines.stream()
                .map(line -> SupplierKey.of(line.supplier()))
                .distinct()
                .toList();
        boolean whole = false;
        try {
            own.add(
                    lines,
                    list -> keys.stream().allMatch(key -> Objects.equals(decision(list, key), decision(read, key))),
                    (at, added) -> pending = Pending.noted(own, at, added, belongsTo));
            whole = true;
        } finally {
            if (!whole) {
                takeBack(true);
            }
        }
        if (pending == null) {
            throw new IOException("another program decided of " + keys + " in " + own.file());
        }
    }

    /// What they belong to was kept.
    public void kept() throws IOException {
        if (pending != null) {
            try {
                pending.forget();
            } finally {
                pending.over();
            }
        }
    }

    /// Takes them back, because what they belong to was not kept; what others added after them stays.
    ///
    /// @param surely false when nobody knows whether it was: the note stays, for whoever finds out
    public void takeBack(boolean surely) throws IOException {
        if (pending != null) {
            try {
                pending.takeOut();
                if (surely) {
                    pending.forget();
                }
            } finally {
                pending.over();
            }
        }
    }
}
