package fr.etagere.web;

import fr.etagere.filings.EntityIds;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.registry.ByName;
import fr.etagere.registry.ByNumber;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.Known;
import fr.etagere.registry.Registry;
import fr.etagere.reviews.ReviewList;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was typed to find a company: a number of a register, or a name with what is known of its
/// place.
///
/// @param text cut to what can be a question
/// @param country two letters; empty for none
record SupplierSearch(String text, String country, String city) {

    private static final String MALFORMED_AT_ALL = "entity-id";

    static SupplierSearch of(Visit visit) {
        String country = visit.param("pays").toUpperCase(Locale.ROOT);
        return new SupplierSearch(
                Asked.clean(visit.param("q")),
                country.matches("[A-Z]{2}") ? country : "",
                Asked.clean(visit.param("ville")));
    }

    /// What the registers answer.
    ///
    /// @param number what the number leads to; null when what was typed is no number
    /// @param name what the name leads to; null when a number led to a company, or nothing was
    ///     typed
    record Answer(@Nullable ByNumber number, @Nullable FindingAnswer name) {
        @Nullable
        Known known() {
            return number instanceof ByNumber.Answered(Known known) ? known : null;
        }
    }

    /// @param reviews what reviewers decided of names, of those who ask
    Answer in(Registry registry, ReviewList reviews) throws IOException {
        if (text.isEmpty()) {
            return new Answer(null, null);
        }
        ByNumber number = looksLikeNumber() ? registry.entity(text, null) : null;
        if (number instanceof ByNumber.Answered || text.codePoints().noneMatch(Character::isLetter)) {
            return new Answer(number == null ? registry.entity(text, null) : number, null);
        }
        return new Answer(
                number,
                registry.find(supplier(), reviews) instanceof ByName.Answered(FindingAnswer found) ? found : null);
    }

    /// A name that has the form of a number is looked up as both.
    private boolean looksLikeNumber() {
        return switch (EntityIds.read(text)) {
            case Read.Ok<EntityId> _ -> true;
            case Read.Refused<EntityId>(var violations) ->
                violations.stream().noneMatch(one -> one.code().equals(MALFORMED_AT_ALL));
        };
    }

    /// @throws IllegalArgumentException when nothing was typed
    Supplier supplier() {
        return new Supplier(text, null, country, city, null);
    }
}
