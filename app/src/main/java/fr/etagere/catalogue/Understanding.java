package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads a need as people type it: expressions of the vocabulary in any order and misspelt, names of products to
/// replace, the kind of answer wanted. An expression counts whole when all its words are there; when most of their
/// weight is, it counts in part. A rare word weighs more than a common one.
public final class Understanding {

    /// Below this part of its weight, an expression is not what was meant.
    private static final double PART = 0.6;

    /// What a part is worth beside a whole.
    private static final double PART_WORTH = 0.5;

    /// A word alone, or among words of any request, says less than several that go together.
    private static final double ALONE = 0.85;

    /// Another word of the same family says it less surely (« chiffrée » for « chiffrement »).
    private static final double OTHERWISE = 0.75;

    private static final int SHORTEST_NAME = 6;

    /// From so many telling words on, a need is a sentence.
    private static final int LONG = 3;

    private final Words words;
    private final Spelling spelling;

    /// Where a product is to be replaced, short names are looked for too.
    private final Spelling naming;

    private final Affinity affinity;
    private final Map<String, List<Phrase>> byToken = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final Products products;

    /// @param phrases all that people may write for each function
    /// @param brands product names and other spellings, with what they are used for
    /// @param known words of the shelf that are right as they are written
    Understanding(
            Words words,
            Map<String, List<String>> phrases,
            Map<List<String>, List<String>> brands,
            Collection<String> known) {
        this.words = words;
        var tokensOf = new LinkedHashMap<String, Set<List<String>>>();
        var frequency = new HashMap<String, Integer>();
        phrases.forEach((function, list) -> {
            var seen = new LinkedHashSet<List<String>>();
            list.forEach(phrase -> seen.add(roots(words.content(Tokens.of(phrase)))));
            seen.remove(List.of());
            tokensOf.put(function, seen);
            seen.stream().flatMap(List::stream).distinct().forEach(token -> frequency.merge(token, 1, Integer::sum));
        });
        frequency.forEach((token, count) -> rarity.put(token, Math.log1p((double) phrases.size() / count)));
        var expressions = new LinkedHashMap<String, List<List<String>>>();
        tokensOf.forEach((function, seen) -> expressions.put(function, List.copyOf(seen)));
        this.affinity = new Affinity(expressions);
        var numbers = new AtomicInteger();
        phrases.forEach((function, list) -> {
            for (String written : list) {
                List<String> content = words.content(Tokens.of(written));
                List<String> tokens = roots(content);
                int telling = (int) content.stream()
                        .filter(token -> !words.isNoise(token))
                        .distinct()
                        .count();
                double weight =
                        tokens.stream().distinct().mapToDouble(rarity::get).sum();
                var phrase = new Phrase(
                        numbers.getAndIncrement(),
                        function,
                        written,
                        tokens,
                        telling,
                        weight,
                        new LinkedHashSet<>(tokens));
                phrase.wanted()
                        .forEach(token -> byToken.computeIfAbsent(token, _ -> new ArrayList<>())
                                .add(phrase));
            }
        });
        var targets = new HashSet<String>();
        var others = new HashSet<String>();
        phrases.values().forEach(list -> list.forEach(phrase -> targets.addAll(Tokens.of(phrase))));
        this.products = new Products(words, brands, token -> rarity.containsKey(Tokens.root(token)));
        products.spellings().forEach(spelling -> {
            // A short name is too close to too many words to be what was misspelt.
            spelling.stream().filter(token -> token.length() >= SHORTEST_NAME).forEach(targets::add);
            others.addAll(spelling);
        });
        others.addAll(words.all());
        others.addAll(known);
        this.spelling = new Spelling(targets, others);
        var names = new HashSet<String>();
        products.spellings().forEach(names::addAll);
        var right = new HashSet<>(targets);
        right.addAll(others);
        this.naming = new Spelling(names, right);
    }

    /// What some words ask for.
    public Understood of(String text) {
        var corrections = new ArrayList<Understood.Correction>();
        List<String> tokens = new ArrayList<>();
        List<String> written = Tokens.of(text);
        boolean leaving = words.replaces(written);
        for (String token : written) {
            // A form of a known word is not misspelt.
            String read = rarity.containsKey(Tokens.root(token))
                    ? token
                    : spelling.reading(token)
                            .or(() -> leaving ? naming.reading(token) : Optional.empty())
                            .orElse(token);
            if (!read.equals(token)) {
                corrections.add(new Understood.Correction(token, read));
            }
            tokens.add(read);
        }
        Products.Read named = products.in(text, tokens, words.replaces(tokens));
        var used = new HashSet<>(named.used());
        Set<Wish> wishes = wishes(tokens, used);
        List<Understood.Asked> functions = functions(
                tokens.stream().filter(token -> !named.used().contains(token)).toList(), used);
        List<String> content = tokens.stream()
                .filter(token -> !words.isStop(token) && !words.isNoise(token) && !words.isReplacing(token))
                // « Teams » to replace is not the word « team » that any description may hold.
                .filter(token -> !named.left().contains(token))
                .distinct()
                .toList();
        List<String> left =
                content.stream().filter(token -> !used.contains(token)).toList();
        return new Understood(
                functions,
                named.named(),
                named.makers(),
                wishes,
                words.bodiesIn(tokens),
                corrections,
                left,
                content,
                List.copyOf(tokens));
    }

    private List<Understood.Asked> functions(List<String> tokens, Set<String> used) {
        List<String> telling = words.content(tokens);
        List<String> content = roots(telling);
        var best = new LinkedHashMap<Phrase, Double>();
        var there = new LinkedHashSet<>(content);
        for (String token : there) {
            for (Phrase phrase : byToken.getOrDefault(token, List.of())) {
                if (!best.containsKey(phrase) && phrase.mayBeIn(there) && !inPassing(phrase, telling)) {
                    double matched = phrase.partIn(content, rarity);
                    if (matched >= PART) {
                        best.put(phrase, matched);
                    }
                }
            }
        }
        List<Phrase> whole = best.entrySet().stream()
                .filter(match -> match.getValue() >= 1)
                .map(Map.Entry::getKey)
                .toList();
        var asked = new HashMap<String, Understood.Asked>();
        for (var one : best.entrySet()) {
            Phrase phrase = one.getKey();
            double matched = one.getValue();
            boolean insideLonger = whole.stream()
                    .anyMatch(other -> !other.function().equals(phrase.function())
                            && other.weight() > phrase.weight()
                            && other.wanted().containsAll(phrase.wanted()));
            // What is left of a partial expression must not be what a whole one already explains.
            boolean explained = matched < 1
                    && phrase.tokens().stream()
                            .filter(content::contains)
                            .allMatch(token -> whole.stream()
                                    .anyMatch(other -> other.wanted().contains(token)));
            if (!insideLonger && !explained) {
                boolean all = matched >= 1;
                double weight = !all
                        ? PART_WORTH * matched
                        : phrase.telling() > 1 ? 1 : asWritten(phrase, tokens) ? ALONE : OTHERWISE;
                var named = new Understood.Asked(phrase.function(), weight, all, phrase.written());
                asked.merge(phrase.function(), named, (a, b) -> a.weight() >= b.weight() ? a : b);
                tokens.stream()
                        .filter(token -> phrase.wanted().contains(Tokens.root(token)))
                        .forEach(used::add);
            }
        }
        // One common word in a long sentence is easily said in passing.
        if (whole.stream().allMatch(phrase -> phrase.tokens().size() == 1)) {
            guess(content, asked);
        }
        return asked.values().stream()
                .sorted(Comparator.comparingDouble(Understood.Asked::weight)
                        .reversed()
                        .thenComparing(Understood.Asked::function))
                .toList();
    }

    private boolean asWritten(Phrase phrase, List<String> tokens) {
        return Tokens.of(phrase.written()).stream()
                .filter(token -> !words.isNoise(token) && !words.isStop(token))
                .anyMatch(tokens::contains);
    }

    /// A word of any request that only shares its start with an expression of one word (« petit », « pétition »).
    private boolean inPassing(Phrase phrase, List<String> telling) {
        if (phrase.wanted().size() > 1) {
            return false;
        }
        List<String> own = Tokens.of(phrase.written());
        return telling.stream()
                .filter(token -> phrase.wanted().contains(Tokens.root(token)))
                .allMatch(token -> words.isNoise(token) && !own.contains(token));
    }

    /// No whole expression was written: what the words keep company with.
    private void guess(List<String> content, Map<String, Understood.Asked> asked) {
        List<String> telling =
                content.stream().filter(token -> !words.isNoise(token)).toList();
        if (!asked.isEmpty() && telling.size() < LONG) {
            return;
        }
        for (Affinity.Close close : affinity.to(telling)) {
            String closest = String.join(
                    " ",
                    telling.stream().filter(token -> byToken.containsKey(token)).toList());
            asked.putIfAbsent(
                    close.function(),
                    new Understood.Asked(close.function(), PART_WORTH * close.cosine(), false, closest));
        }
    }

    private Set<Wish> wishes(List<String> tokens, Set<String> used) {
        var found = EnumSet.noneOf(Wish.class);
        List<String> content = words.content(tokens);
        words.wishes()
                .forEach((wish, phrases) -> phrases.stream()
                        .filter(phrase -> !phrase.isEmpty() && isIn(phrase, content))
                        .forEach(phrase -> {
                            found.add(wish);
                            used.addAll(phrase);
                        }));
        return found;
    }

    private static boolean isIn(List<String> wanted, List<String> tokens) {
        return java.util.Collections.indexOfSubList(tokens, wanted) >= 0;
    }

    private static List<String> roots(List<String> tokens) {
        return tokens.stream().map(Tokens::root).toList();
    }
}
