package fr.etagere.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays the cards of published lists on the shelf. Two cards are the same thing when they declare the same source
/// repository, else the same identifier (Wikidata first), else the same name and a function in common. A name that
/// is merely close proves nothing (Angular is not AngularJS), and the same name without a function in common is
/// only noted on both.
final class Shelving {

    /// Whom to hear first: the publisher, then the lists that people keep.
    private static final List<String> ORDER =
            List.of("publiccode", "sill", "comptoir", "secnumcloud", "openalternative");

    private static final String WIKIDATA = "wikidata";

    private final Vocabulary vocabulary;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Draft>> byKey = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private @Nullable Draft last;

    private Shelving(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The shelf with the lists laid on it.
    ///
    /// @param unplaced cards that add to a thing nothing on the shelf is known to be
    /// @param touched the entry that the last card made or completed
    record Laid(
            List<Entry> entries,
            List<Unplaced> unplaced,
            @Nullable Entry touched) {}

    static Laid lay(List<Entry> curated, List<Register> registers, Vocabulary vocabulary) {
        var shelving = new Shelving(vocabulary);
        curated.forEach(entry -> shelving.index(new Draft(entry)));
        List<Register> ordered = registers.stream()
                .sorted(Comparator.comparingInt((Register register) -> rank(register.kind()))
                        .thenComparing(Register::kind))
                .toList();
        // Things first, then what is said of them: an addition may come from a list read before its thing.
        ordered.forEach(register -> register.cards().stream()
                .filter(card -> card.shelf() != null)
                .forEach(card -> shelving.place(card, register)));
        ordered.forEach(register -> register.cards().stream()
                .filter(card -> card.shelf() == null)
                .forEach(card -> shelving.add(card, register)));
        return new Laid(
                shelving.drafts.stream().map(Draft::entry).toList(),
                List.copyOf(shelving.unplaced),
                shelving.last == null ? null : shelving.last.entry());
    }

    private static int rank(String kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }

    private void place(Card card, Register register) {
        Set<String> functions = functions(card);
        Optional<Draft> same = byDeclared(card).or(() -> byNameAndFunction(card, functions));
        Draft draft = same.orElseGet(() -> {
            var made = new Draft(Newcomer.of(card, freeId(card.name()), functions));
            namesakes(card.name(), made.shelf()).forEach(other -> {
                made.looksLike(other.id());
                other.looksLike(made.id());
            });
            drafts.add(made);
            return made;
        });
        draft.hear(card, register);
        keys(draft).forEach(key -> remember(key, draft));
        last = draft;
    }

    private void add(Card card, Register register) {
        if (!card.accounts().isEmpty()) {
            publish(card, register);
            return;
        }
        Optional<Draft> same = byDeclared(card).or(() -> byNameAndFunction(card, functions(card)));
        same.ifPresentOrElse(
                draft -> draft.hear(card, register),
                () -> unplaced.add(new Unplaced(register.kind(), card.key(), card.name())));
    }

    /// A body's accounts tell who publishes every repository under them.
    private void publish(Card card, Register register) {
        var accounts = new HashSet<String>();
        card.accounts().forEach(account -> RepositoryKey.account(account).ifPresent(accounts::add));
        for (Draft draft : drafts) {
            draft.repositoryKey()
                    .map(key -> key.substring(0, key.lastIndexOf('/')))
                    .filter(accounts::contains)
                    .ifPresent(_ -> draft.published(card.name(), register));
        }
    }

    private Set<String> functions(Card card) {
        var functions = new LinkedHashSet<String>();
        // The sentence that presents it names its main function before the list of its features does.
        if (card.fr() != null) {
            functions.addAll(vocabulary.functionsIn(card.fr()));
        }
        if (card.en() != null) {
            functions.addAll(vocabulary.functionsIn(card.en()));
        }
        card.purposes().forEach(purpose -> functions.addAll(vocabulary.functionsIn(purpose)));
        return functions;
    }

    private Optional<Draft> byDeclared(Card card) {
        if (card.repository() != null) {
            Optional<Draft> found =
                    RepositoryKey.of(card.repository()).flatMap(key -> first("repository:" + key, card));
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Draft> found =
                Optional.ofNullable(card.identifiers().get(WIKIDATA)).flatMap(id -> first(WIKIDATA + ":" + id, card));
        if (found.isPresent()) {
            return found;
        }
        Optional<Draft> offer = offerKeys(card.provider(), card.qualification()).stream()
                .map(key -> first(key, card))
                .flatMap(Optional::stream)
                .findFirst();
        if (offer.isPresent()) {
            return offer;
        }
        return card.identifiers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(id -> first(id.getKey() + ":" + id.getValue(), card))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Draft> byNameAndFunction(Card card, Set<String> functions) {
        return namesakes(card.name(), card.shelf() == null ? Entry.Shelf.FREE_SOFTWARE : card.shelf()).stream()
                .filter(draft -> !contradicted(draft, card))
                .filter(draft -> functions.stream().anyMatch(draft.functions()::contains)
                        || card.purposes().stream().anyMatch(draft.purposes()::contains))
                .findFirst();
    }

    /// Whether both state an identifier of the same scheme and not the same one: two things for certain.
    private static boolean contradicted(Draft draft, Card card) {
        return card.identifiers().entrySet().stream().anyMatch(said -> {
            String held = draft.identifiers().get(said.getKey());
            return held != null && !held.equals(said.getValue());
        });
    }

    private Optional<Draft> first(String key, Card card) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(draft ->
                        card.shelf() == null ? draft.shelf() != Entry.Shelf.VEHICLE : draft.shelf() == card.shelf())
                // Among a service and the software it runs, what lists say is of the software.
                .min(Comparator.comparing(draft -> draft.shelf() != Entry.Shelf.FREE_SOFTWARE));
    }

    private List<Draft> namesakes(String name, Entry.Shelf shelf) {
        return byKey.getOrDefault("name:" + shelf + ":" + plain(name), List.of());
    }

    private void index(Draft draft) {
        drafts.add(draft);
        ids.add(draft.id());
        keys(draft).forEach(key -> remember(key, draft));
    }

    private void remember(String key, Draft draft) {
        List<Draft> held = byKey.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (!held.contains(draft)) {
            held.add(draft);
        }
    }

    private static Set<String> keys(Draft draft) {
        var keys = new LinkedHashSet<String>();
        draft.repositoryKey().ifPresent(key -> keys.add("repository:" + key));
        draft.identifiers().forEach((scheme, id) -> keys.add(scheme + ":" + id));
        keys.add("name:" + draft.shelf() + ":" + plain(draft.name()));
        offerKeys(draft.provider(), draft.qualification()).forEach(keys::add);
        return keys;
    }

    /// What makes a qualified offer the same in two copies of the list: its decision, else its provider and perimeter.
    private static List<String> offerKeys(@Nullable String provider, Entry.@Nullable Qualification qualification) {
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

    /// A name without accents, case, spaces or punctuation. Signs that make another name stay (`C++`, `C#`).
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9+#]+", "");
    }

    private String freeId(String name) {
        String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("+", "-plus")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String wanted = slug.isEmpty() ? "x" : slug;
        String id = wanted;
        for (int number = 2; !ids.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }
}
