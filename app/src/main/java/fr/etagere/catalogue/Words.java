package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The words around a need, from `catalogue/words.yaml`, folded as queries are.
final class Words {

    private final Set<String> stop;
    private final Set<String> noise;
    private final Set<String> replacing;
    private final Set<String> known;
    private final List<List<String>> excluding;
    private final Phrasebook<Boolean> exclusions = new Phrasebook<>();
    private final Map<String, List<List<String>>> makers = new TreeMap<>();
    private final Map<Wish, List<List<String>>> wishes = new HashMap<>();
    private final Phrasebook<Wish> wished = new Phrasebook<>();
    private final Map<String, List<List<String>>> bodies = new TreeMap<>();
    private final Phrasebook<String> naming = new Phrasebook<>();

    Words(WordFile file) {
        this.stop = folded(file.stop());
        this.noise = folded(file.noise());
        this.replacing = folded(file.replacing());
        this.known = folded(file.known());
        this.excluding = file.excluding().stream().map(Tokens::of).toList();
        file.makers()
                .forEach((maker, names) ->
                        makers.put(maker, names.stream().map(Tokens::of).toList()));
        file.bodies()
                .forEach((body, phrases) ->
                        bodies.put(body, phrases.stream().map(Tokens::of).toList()));
        file.wishes()
                .forEach((wish, phrases) -> wishes.put(
                        wish,
                        phrases.stream()
                                .map(phrase -> content(Tokens.of(phrase)))
                                .toList()));
        excluding.forEach(phrase -> exclusions.add(phrase, true));
        wishes.forEach((wish, phrases) -> phrases.forEach(phrase -> wished.add(phrase, wish)));
        bodies.forEach((body, phrases) -> phrases.forEach(phrase -> naming.add(phrase, body)));
    }

    /// @param broad categories of published lists that tell no function
    record WordFile(
            List<String> stop,
            List<String> noise,
            List<String> replacing,
            List<String> excluding,
            Map<String, List<String>> makers,
            Map<Wish, List<String>> wishes,
            Map<String, List<String>> bodies,
            List<String> known,
            List<String> broad) {}

    boolean isStop(String token) {
        return stop.contains(token);
    }

    boolean isNoise(String token) {
        return noise.contains(token);
    }

    boolean replaces(List<String> tokens) {
        return tokens.stream().anyMatch(replacing::contains);
    }

    boolean isReplacing(String token) {
        return replacing.contains(token);
    }

    List<String> content(List<String> tokens) {
        return tokens.stream().filter(token -> !isStop(token)).toList();
    }

    /// Finds what comes before names that are not wanted.
    void exclusionsIn(List<String> tokens, Phrasebook.Found<Boolean> found) {
        exclusions.in(tokens, found);
    }

    /// Makers of many products, with the names people give them.
    Map<String, List<List<String>>> makers() {
        return makers;
    }

    /// The kinds of answers that some words want.
    ///
    /// @param content words that are no words of grammar
    /// @param used gains the words that say so
    Set<Wish> wishesIn(List<String> content, Set<String> used) {
        var found = EnumSet.noneOf(Wish.class);
        wished.in(content, (wish, phrase, _) -> {
            found.add(wish);
            used.addAll(phrase);
        });
        return found;
    }

    /// The kinds of bodies that some words name (« la commune », « notre hôpital »).
    Set<String> bodiesIn(List<String> tokens) {
        var named = new TreeSet<String>();
        naming.in(tokens, (body, _, _) -> named.add(body));
        return named;
    }

    /// Every word this file knows.
    Collection<String> all() {
        var all = new ArrayList<String>(stop);
        all.addAll(noise);
        all.addAll(replacing);
        all.addAll(known);
        excluding.forEach(all::addAll);
        makers.values().forEach(names -> names.forEach(all::addAll));
        wishes.values().forEach(phrases -> phrases.forEach(all::addAll));
        bodies.values().forEach(phrases -> phrases.forEach(all::addAll));
        return all;
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().flatMap(word -> Tokens.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
