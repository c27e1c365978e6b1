package fr.etagere.reviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The reviews that an organisation is answered with: its own, which its people write and no
/// other organisation reads, above what was decided for all on the command line, which they only
/// read. On the command line both are the same.
public final class OwnReviews {

    private static final ReviewList NOTHING = new ReviewList(List.of(), List.of());

    private final Reviews own;
    private final Reviews common;

    /// @param own the organisation's folder
    /// @param common `$ETAGERE_HOME`; the same folder on the command line
    public OwnReviews(Path own, Path common) {
        this.own = new Reviews(own);
        this.common = new Reviews(common);
    }

    /// What its people write.
    public Reviews own() {
        return own;
    }

    /// What holds for it now.
    public ReviewList list() throws IOException {
        ReviewList list = own.list();
        return alone() ? list : list.above(common.list());
    }

    private boolean alone() {
        return own.file().equals(common.file());
    }

    /// What its people are about to add, none of it yet.
    public Additions additions() throws IOException {
        return new Additions(own, own.list(), alone() ? NOTHING : common.list());
    }

    /// Changes whenever the list does: the moment tells lines that took the place of others taken out.
    public String state() throws IOException {
        return state(own) + " " + state(common);
    }

    private static String state(Reviews reviews) throws IOException {
        return Files.exists(reviews.file())
                ? Files.size(reviews.file()) + "@" + Files.getLastModifiedTime(reviews.file())
                : "0";
    }
}
