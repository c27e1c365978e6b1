package fr.etagere.steps;

import fr.etagere.backing.Backed;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Supplier;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.shared.HiddenCharacters;
import java.util.List;
import java.util.stream.Collectors;

/// The names of the providers behind a dossier that leave a choice.
///
/// @param list what was decided of names, read once for them all
record OpenNames(Backed backed, ReviewList list) {

    /// The companies that a name may mean; none when it leaves nothing to choose.
    ///
    /// @param name as whoever chooses reads it: a form is rid of what cannot be seen, and a program may not send it,
    ///     whatever the list wrote that the name comes from
    List<Review.Choice> companies(String name) {
        return backed.providers().stream()
                .filter(one -> read(one).equals(name))
                .findFirst()
                .map(this::companies)
                .orElse(List.of());
    }

    private List<Review.Choice> companies(Backed.Provider provider) {
        // Nobody says who provides it: there is no name to decide of.
        if (read(provider).isBlank()) {
            return List.of();
        }
        if (provider.standing() instanceof Backed.Standing.Ambiguous(List<Candidate> candidates)) {
            return candidates.stream()
                    .map(one -> new Review.Choice(one.id(), one.name()))
                    .toList();
        }
        return list.find(Supplier.named(provider.name()))
                .map(Review::candidates)
                .orElse(List.of());
    }

    /// Those names, in a line.
    String told() {
        String names = backed.providers().stream()
                .filter(one -> !companies(one).isEmpty())
                .map(OpenNames::read)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "—" : names;
    }

    private static String read(Backed.Provider provider) {
        return HiddenCharacters.without(provider.name()).strip();
    }
}
