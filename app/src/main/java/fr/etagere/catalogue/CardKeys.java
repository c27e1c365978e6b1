package fr.etagere.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Under which keys a thing on the shelf is found again when another list names it.
final class CardKeys {

    /// Scheme of the ids of this very shelf, which its own exports carry.
    static final String OWN = "etagere";

    private CardKeys() {}

    static Set<String> of(Draft draft) {
        var keys = new LinkedHashSet<String>();
        draft.repositoryKey().ifPresent(key -> keys.add("repository:" + key));
        keys.add(OWN + ":" + draft.id());
        draft.identifiers().forEach((scheme, id) -> keys.add(scheme + ":" + id));
        keys.add(name(draft.shelf(), draft.name()));
        keys.addAll(offers(draft.provider(), draft.qualification()));
        return keys;
    }

    static Optional<String> repository(Card card) {
        return Optional.ofNullable(card.repository()).flatMap(RepositoryKey::of).map(key -> "repository:" + key);
    }

    static String name(Entry.Shelf shelf, String name) {
        return "name:" + shelf + ":" + plain(name);
    }

    /// What makes a qualified offer the same in two copies of the list: its decision, else its provider and perimeter.
    static List<String> offers(@Nullable String provider, Entry.@Nullable Qualification qualification) {
        var keys = new ArrayList<String>();
        if (qualification != null && qualification.decision() != null) {
            keys.add("decision:" + qualification.framework() + ":" + qualification.decision());
        }
        if (qualification != null && provider != null) {
            String perimeter = qualification.perimeter();
            keys.add("offer:" + plain(provider) + ":" + (perimeter == null ? "" : plain(perimeter)));
        }
        return keys;
    }

    static boolean sameName(Draft draft, Card card) {
        return plain(draft.name()).equals(plain(card.name()));
    }

    /// Whether one name is the other behind the name of its vendor (`Apache Superset`, `Superset`). What follows a
    /// name makes another thing of it (`ElasticSearch (Open Distro)`).
    static boolean sameButVendor(Draft draft, Card card) {
        List<String> held = Tokens.of(draft.name());
        List<String> said = Tokens.of(card.name());
        List<String> shorter = held.size() < said.size() ? held : said;
        List<String> longer = held.size() < said.size() ? said : held;
        return !shorter.isEmpty()
                && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
    }

    /// A name as it stands in an address.
    static String slug(String name) {
        String slug = unaccented(name)
                .replace("+", "-plus")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "x" : slug;
    }

    /// A name without accents, case, spaces or punctuation. Signs that make another name stay (`C++`, `C#`).
    private static String plain(String name) {
        return unaccented(name).replaceAll("[^a-z0-9+#]+", "");
    }

    private static String unaccented(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
