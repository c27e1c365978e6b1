package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The words around a need, from `catalogue/words.yaml`, folded as queries are.
final class Words {

    private final Set<String> stop;
    private final Set<String> noise;
    private final Set<String> replacing;
    private final Set<String> known;
    private final List<List<String>> excluding;
    private final Map<String, List<List<String>>> makers = new TreeMap<>();
    private final Map<Wish, List<List<String>>> wishes = new HashMap<>();
    private final Map<String, List<List<String>>> bodies = new TreeMap<>();

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

    /// What comes before a name that is not wanted.
    List<List<String>> excluding() {
        return excluding;
    }

    /// Makers of many products, with the names people give them.
    Map<String, List<List<String>>> makers() {
        return makers;
    }

    Map<Wish, List<List<String>>> wishes() {
        return wishes;
    }

    /// The kinds of bodies that some words name (« la commune », « notre hôpital »).
    Set<String> bodiesIn(List<String> tokens) {
        var named = new LinkedHashSet<String>();
        bodies.forEach((body, phrases) -> {
            if (phrases.stream().anyMatch(phrase -> Collections.indexOfSubList(tokens, phrase) >= 0)) {
                named.add(body);
            }
        });
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
