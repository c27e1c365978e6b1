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
import java.util.Set;

/// Reads a need as people type it: expressions of the vocabulary in any order and misspelt, names of products to
/// replace, the kind of answer wanted. An expression counts whole when all its words are there; when most of their
/// weight is, it counts in part. A rare word weighs more than a common one.
public final class Understanding {

    /// Below this part of its weight, an expression is not what was meant.
    private static final double PART = 0.6;

    /// What a part is worth beside a whole.
    private static final double PART_WORTH = 0.5;

    /// How far apart the words of one expression may stand.
    private static final int SPREAD = 4;

    private record Phrase(String function, String written, List<String> tokens, double weight) {}

    private record Product(String name, List<List<String>> spellings, List<String> functions) {}

    private final Words words;
    private final Spelling spelling;
    private final Map<String, List<Phrase>> byToken = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final List<Product> products = new ArrayList<>();

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
        phrases.forEach((function, list) -> {
            for (String written : list) {
                List<String> tokens = roots(words.content(Tokens.of(written)));
                double weight =
                        tokens.stream().distinct().mapToDouble(rarity::get).sum();
                var phrase = new Phrase(function, written, tokens, weight);
                tokens.stream()
                        .distinct()
                        .forEach(token -> byToken.computeIfAbsent(token, _ -> new ArrayList<>())
                                .add(phrase));
            }
        });
        var targets = new HashSet<String>();
        phrases.values().forEach(list -> list.forEach(phrase -> targets.addAll(Tokens.of(phrase))));
        brands.forEach((spellings, functions) -> {
            List<List<String>> tokens = spellings.stream().map(Tokens::of).toList();
            products.add(new Product(spellings.getFirst(), tokens, functions));
            tokens.forEach(targets::addAll);
        });
        var others = new HashSet<>(words.all());
        others.addAll(known);
        this.spelling = new Spelling(targets, others);
    }

    /// What some words ask for.
    public Understood of(String text) {
        var corrections = new ArrayList<Understood.Correction>();
        List<String> tokens = new ArrayList<>();
        for (String token : Tokens.of(text)) {
            // A form of a known word is not misspelt.
            String read = rarity.containsKey(Tokens.root(token))
                    ? token
                    : spelling.reading(token).orElse(token);
            if (!read.equals(token)) {
                corrections.add(new Understood.Correction(token, read));
            }
            tokens.add(read);
        }
        boolean replacing = words.replaces(tokens);
        var used = new HashSet<String>();
        List<Understood.Named> brands = brands(text, tokens, replacing, used);
        var ofProducts = Set.copyOf(used);
        Set<Wish> wishes = wishes(tokens, used);
        List<Understood.Asked> functions = functions(tokens, used);
        List<String> content = tokens.stream()
                .filter(token -> !words.isStop(token) && !words.isNoise(token) && !words.isReplacing(token))
                // « Teams » to replace is not the word « team » that any description may hold.
                .filter(token -> !replacing || !ofProducts.contains(token))
                .distinct()
                .toList();
        List<String> left =
                content.stream().filter(token -> !used.contains(token)).toList();
        return new Understood(
                functions,
                brands,
                replacing && !brands.isEmpty(),
                wishes,
                corrections,
                left,
                content,
                List.copyOf(tokens));
    }

    private List<Understood.Asked> functions(List<String> tokens, Set<String> used) {
        List<String> content = roots(words.content(tokens));
        var best = new HashMap<Phrase, Double>();
        for (String token : new LinkedHashSet<>(content)) {
            for (Phrase phrase : byToken.getOrDefault(token, List.of())) {
                if (!best.containsKey(phrase)) {
                    best.put(phrase, match(phrase, content));
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
                            && Set.copyOf(other.tokens()).containsAll(phrase.tokens()));
            // What is left of a partial expression must not be what a whole one already explains.
            boolean explained = matched < 1
                    && phrase.tokens().stream()
                            .filter(content::contains)
                            .allMatch(token -> whole.stream()
                                    .anyMatch(other -> other.tokens().contains(token)));
            if (matched >= PART && !insideLonger && !explained) {
                double weight = matched >= 1 ? 1 : PART_WORTH * matched;
                var named = new Understood.Asked(phrase.function(), weight, phrase.written());
                asked.merge(phrase.function(), named, (a, b) -> a.weight() >= b.weight() ? a : b);
                tokens.stream()
                        .filter(token -> phrase.tokens().contains(Tokens.root(token)))
                        .forEach(used::add);
            }
        }
        return asked.values().stream()
                .sorted(Comparator.comparingDouble(Understood.Asked::weight)
                        .reversed()
                        .thenComparing(Understood.Asked::function))
                .toList();
    }

    /// The part of an expression's weight that is there, its words near one another; 1 when all is.
    private double match(Phrase phrase, List<String> content) {
        var wanted = new LinkedHashSet<>(phrase.tokens());
        double best = 0;
        int window = wanted.size() + SPREAD;
        for (int start = 0; start < content.size(); start++) {
            if (!wanted.contains(content.get(start))) {
                continue;
            }
            var seen = new HashSet<String>();
            double there = 0;
            for (int i = start; i < Math.min(content.size(), start + window); i++) {
                String token = content.get(i);
                if (wanted.contains(token) && seen.add(token)) {
                    there += rarity.getOrDefault(token, 0.0);
                }
            }
            best = Math.max(best, seen.size() == wanted.size() ? 1 : there / phrase.weight());
        }
        return best;
    }

    private List<Understood.Named> brands(String text, List<String> tokens, boolean replacing, Set<String> used) {
        var named = new ArrayList<Understood.Named>();
        var taken = new HashSet<String>();
        for (Product product : products) {
            for (List<String> spelling : product.spellings()) {
                if (isIn(spelling, tokens) && meant(spelling, text, tokens, replacing)) {
                    named.add(new Understood.Named(product.name(), product.functions()));
                    taken.addAll(spelling);
                    break;
                }
            }
        }
        used.addAll(taken);
        return List.copyOf(named);
    }

    /// A product whose name is also a plain word (« zoom sur… ») is meant when it replaces or is replaced, stands
    /// almost alone, or has its capital inside the text.
    private boolean meant(List<String> spelling, String text, List<String> tokens, boolean replacing) {
        boolean plain = spelling.size() == 1 && rarity.containsKey(Tokens.root(spelling.getFirst()));
        return replacing
                || !plain
                || words.content(tokens).size() <= 2
                || text.chars().skip(1).anyMatch(Character::isUpperCase);
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
