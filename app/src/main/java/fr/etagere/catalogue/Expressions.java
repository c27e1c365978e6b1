package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All the expressions of the vocabulary, found in the words of a need. Words are numbers here, for each need is held
/// against thousands of expressions.
final class Expressions {

    /// Below this part of its weight, an expression is not what was meant.
    private static final double PART = 0.6;

    /// An expression found.
    ///
    /// @param part of its weight that is there; 1 when all is
    record Match(Phrase phrase, double part) {
        boolean whole() {
            return part >= 1;
        }
    }

    private final Words words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] rarity;
    private final List<Phrase> phrases = new ArrayList<>();

    /// Places of the phrases that hold a word, by its number.
    private final int[][] holding;

    private final Map<String, List<List<String>>> tokensByFunction = new LinkedHashMap<>();

    /// @param written all that people may write for each function
    Expressions(Words words, Map<String, List<String>> written) {
        this.words = words;
        var frequency = new HashMap<Integer, Integer>();
        written.forEach((function, list) -> {
            var seen = new LinkedHashSet<List<String>>();
            list.forEach(phrase -> seen.add(Tokens.roots(words.content(Tokens.of(phrase)))));
            seen.remove(List.of());
            tokensByFunction.put(function, List.copyOf(seen));
            seen.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(token ->
                            frequency.merge(numbers.computeIfAbsent(token, _ -> numbers.size()), 1, Integer::sum));
        });
        this.rarity = new double[numbers.size()];
        frequency.forEach((token, count) -> rarity[token] = Math.log1p((double) written.size() / count));
        written.forEach((function, list) -> list.forEach(phrase -> add(function, phrase)));
        this.holding = new int[numbers.size()][];
        Arrays.fill(holding, new int[0]);
        for (int place = 0; place < phrases.size(); place++) {
            for (int token : phrases.get(place).wanted()) {
                int[] more = Arrays.copyOf(holding[token], holding[token].length + 1);
                more[more.length - 1] = place;
                holding[token] = more;
            }
        }
    }

    private void add(String function, String written) {
        List<String> content = words.content(Tokens.of(written));
        List<String> tokens = Tokens.roots(content);
        List<String> own = content.stream()
                .filter(token -> !words.isNoise(token))
                .distinct()
                .toList();
        int[] wanted = tokens.stream().distinct().mapToInt(this::number).toArray();
        double weight =
                Arrays.stream(wanted).mapToDouble(token -> rarity[token]).sum();
        phrases.add(new Phrase(function, written, own, tokens, weight, wanted));
    }

    /// The number of a root; below zero when no expression holds it.
    int number(String root) {
        return numbers.getOrDefault(root, -1);
    }

    boolean holds(String root) {
        return numbers.containsKey(root);
    }

    /// The roots of the expressions of each function.
    Map<String, List<List<String>>> byFunction() {
        return tokensByFunction;
    }

    /// The expressions that are in some words, whole or in part, in the order of the words.
    ///
    /// @param telling the words of a need that are no words of grammar
    List<Match> in(List<String> telling) {
        int[] content = new int[telling.size()];
        for (int i = 0; i < content.length; i++) {
            content[i] = number(Tokens.root(telling.get(i)));
        }
        byte[] found = new byte[phrases.size()];
        for (int i = 0; i < content.length; i++) {
            if (isFirst(content, i)) {
                for (int place : holding[content[i]]) {
                    found[place]++;
                }
            }
        }
        var matches = new ArrayList<Match>();
        for (int i = 0; i < content.length; i++) {
            if (isFirst(content, i)) {
                for (int place : holding[content[i]]) {
                    Phrase phrase = phrases.get(place);
                    // Two of its words are there, or its only one.
                    if (found[place] >= Math.min(2, phrase.wanted().length)) {
                        found[place] = 0;
                        double part = phrase.partIn(content, rarity);
                        if (part >= PART && !inPassing(phrase, telling, content)) {
                            matches.add(new Match(phrase, part));
                        }
                    }
                }
            }
        }
        return matches;
    }

    private static boolean isFirst(int[] content, int at) {
        for (int i = 0; i < at; i++) {
            if (content[i] == content[at]) {
                return false;
            }
        }
        return content[at] >= 0;
    }

    /// A word of any request that only shares its start with an expression of one word (« petit », « pétition »).
    private boolean inPassing(Phrase phrase, List<String> telling, int[] content) {
        if (phrase.wanted().length > 1) {
            return false;
        }
        Set<String> own = Set.copyOf(Tokens.of(phrase.written()));
        for (int i = 0; i < content.length; i++) {
            String token = telling.get(i);
            if (phrase.wants(content[i]) && (!words.isNoise(token) || own.contains(token))) {
                return false;
            }
        }
        return true;
    }
}
