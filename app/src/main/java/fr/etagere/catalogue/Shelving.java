package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lays the cards of published lists on the shelf. Two cards are the same thing when they declare the same source
/// repository, else the same identifier (Wikidata first), else the same name and a function in common. A name that
/// is merely close proves nothing (Angular is not AngularJS), and the same name without a function in common is
/// only noted on both. A shared identifier is noted too, and no more, where something else says that there are two
/// things: one list that holds both, another identifier, other names with other repositories.
final class Shelving {

    /// Whom to hear first: the publisher, then the lists that people keep.
    private static final List<String> ORDER =
            List.of("publiccode", "sill", "comptoir", "secnumcloud", "openalternative");

    private static final String WIKIDATA = "wikidata";

    /// The list whose rows are told by the publisher of the very repository.
    private static final String PUBLISHER = "publiccode";

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
                // Who bears the very name is heard before who only shares its identifier.
                .sorted(Comparator.comparing(card -> !shelving.namesAny(card)))
                .toList()
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

    private boolean namesAny(Card card) {
        return declared(card).anyMatch(draft -> CardKeys.sameName(draft, card));
    }

    private void place(Card card, Register register) {
        Set<String> functions = functions(card);
        Optional<Draft> same = byDeclared(card, register).or(() -> byNameAndFunction(card, functions));
        Draft draft = same.orElseGet(() -> newcomer(card, functions));
        draft.hear(card, register);
        Sharing.note(draft, card, byKey);
        CardKeys.of(draft).forEach(key -> remember(key, draft));
        last = draft;
    }

    private Draft newcomer(Card card, Set<String> functions) {
        var made = new Draft(Newcomer.of(card, freeId(card.name()), functions));
        namesakes(card.name(), made.shelf()).forEach(other -> {
            made.looksLike(other.id());
            other.looksLike(made.id());
        });
        drafts.add(made);
        return made;
    }

    private void add(Card card, Register register) {
        if (!card.accounts().isEmpty()) {
            publish(card, register);
            return;
        }
        Optional<Draft> same = byDeclared(card, register).or(() -> byNameAndFunction(card, functions(card)));
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
            functions.addAll(vocabulary.functionsOfLists(card.fr()));
        }
        if (card.en() != null) {
            functions.addAll(vocabulary.functionsOfLists(card.en()));
        }
        card.purposes().forEach(purpose -> functions.addAll(vocabulary.functionsOfLists(purpose)));
        return functions;
    }

    private Optional<Draft> byDeclared(Card card, Register register) {
        return byOwnId(card)
                .or(() -> CardKeys.repository(card).flatMap(key -> ownService(key, card, register)))
                .or(() -> CardKeys.repository(card)
                        .flatMap(key -> candidates(key, card).findFirst()))
                .or(() -> Optional.ofNullable(card.identifiers().get(WIKIDATA))
                        .flatMap(id -> identified(WIKIDATA + ":" + id, card, register)))
                .or(() -> CardKeys.offers(card.provider(), card.qualification()).stream()
                        .flatMap(key -> candidates(key, card))
                        .findFirst())
                .or(() -> card.identifiers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(id -> identified(id.getKey() + ":" + id.getValue(), card, register).stream())
                        .findFirst());
    }

    /// What this shelf exported and reads again, whatever the format made of its shelf.
    private Optional<Draft> byOwnId(Card card) {
        return Optional.ofNullable(card.identifiers().get(CardKeys.OWN))
                .flatMap(id -> byKey.getOrDefault(CardKeys.OWN + ":" + id, List.of()).stream()
                        .filter(draft -> CardKeys.sameName(draft, card))
                        .findFirst());
    }

    /// A publisher that describes the repository of a State service under the very name of that service describes it.
    private Optional<Draft> ownService(String key, Card card, Register register) {
        return register.kind().equals(PUBLISHER)
                ? byKey.getOrDefault(key, List.of()).stream()
                        .filter(draft -> draft.shelf() == Entry.Shelf.STATE && CardKeys.sameName(draft, card))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Draft> identified(String key, Card card, Register register) {
        return candidates(key, card)
                // Rows that name things of a list are one a thing; rows on who runs them are as many as there are
                // services.
                .filter(draft -> card.shelf() == null || !draft.heard(register))
                .filter(draft -> !contradicted(draft, card) && !otherSource(draft, card))
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

    /// Other names and other repositories: an identifier in common is a mistake of somebody's.
    private static boolean otherSource(Draft draft, Card card) {
        Optional<String> said = Optional.ofNullable(card.repository()).flatMap(RepositoryKey::of);
        Optional<String> held = draft.repositoryKey();
        return said.isPresent() && held.isPresent() && !said.equals(held) && !CardKeys.sameButVendor(draft, card);
    }

    /// The drafts that a card may be by what it declares, whatever else there is to say of it.
    private Stream<Draft> declared(Card card) {
        Stream<String> keys = Stream.concat(
                CardKeys.repository(card).stream(),
                card.identifiers().entrySet().stream().map(id -> id.getKey() + ":" + id.getValue()));
        return keys.flatMap(key -> candidates(key, card));
    }

    private Stream<Draft> candidates(String key, Card card) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(draft ->
                        card.shelf() == null ? draft.shelf() != Entry.Shelf.VEHICLE : draft.shelf() == card.shelf())
                // Among a service and the software it runs, what lists say is of the software.
                .sorted(Comparator.comparing((Draft draft) -> draft.shelf() != Entry.Shelf.FREE_SOFTWARE)
                        .thenComparing(draft -> !CardKeys.sameName(draft, card)));
    }

    private List<Draft> namesakes(String name, Entry.Shelf shelf) {
        return byKey.getOrDefault(CardKeys.name(shelf, name), List.of());
    }

    private void index(Draft draft) {
        drafts.add(draft);
        ids.add(draft.id());
        Sharing.source(draft, byKey);
        CardKeys.of(draft).forEach(key -> remember(key, draft));
    }

    private void remember(String key, Draft draft) {
        List<Draft> held = byKey.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (!held.contains(draft)) {
            held.add(draft);
        }
    }

    private String freeId(String name) {
        String wanted = CardKeys.slug(name);
        String id = wanted;
        for (int number = 2; !ids.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }
}
