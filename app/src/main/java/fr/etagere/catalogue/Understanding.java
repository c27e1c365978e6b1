package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a need as people type it: expressions of the vocabulary in any order and misspelt, names of products to
/// replace, the kind of answer wanted. An expression counts whole when all its words are there; when most of their
/// weight is, it counts in part. A rare word weighs more than a common one.
public final class Understanding {

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
    private final Expressions expressions;
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
        this.expressions = new Expressions(words, phrases);
        this.affinity = new Affinity(expressions.byFunction());
        var targets = new HashSet<String>();
        var others = new HashSet<String>();
        phrases.values().forEach(list -> list.forEach(phrase -> targets.addAll(Tokens.of(phrase))));
        this.products = new Products(words, brands, token -> expressions.holds(Tokens.root(token)));
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
            String read = expressions.holds(Tokens.root(token))
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
        Set<Wish> wishes = words.wishesIn(words.content(tokens), used);
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
        List<Expressions.Match> matches = expressions.in(telling);
        var whole = new ArrayList<Phrase>();
        for (Expressions.Match match : matches) {
            if (match.whole()) {
                whole.add(match.phrase());
            }
        }
        List<String> roots = Tokens.roots(tokens);
        var asked = new HashMap<String, Understood.Asked>();
        for (Expressions.Match match : matches) {
            Phrase phrase = match.phrase();
            if (insideLonger(phrase, whole) || !match.whole() && explained(phrase, roots, whole)) {
                continue;
            }
            double weight = !match.whole()
                    ? PART_WORTH * match.part()
                    : phrase.telling() > 1 ? 1 : contains(tokens, phrase.own()) ? ALONE : OTHERWISE;
            Understood.Asked held = asked.get(phrase.function());
            if (held == null || weight > held.weight()) {
                asked.put(
                        phrase.function(),
                        new Understood.Asked(phrase.function(), weight, match.whole(), phrase.written()));
            }
            for (int i = 0; i < roots.size(); i++) {
                if (phrase.tokens().contains(roots.get(i))) {
                    used.add(tokens.get(i));
                }
            }
        }
        // One common word in a long sentence is easily said in passing.
        if (whole.stream().allMatch(phrase -> phrase.tokens().size() == 1)) {
            guess(Tokens.roots(telling), asked);
        }
        return asked.values().stream()
                .sorted(Comparator.comparingDouble(Understood.Asked::weight)
                        .reversed()
                        .thenComparing(Understood.Asked::function))
                .toList();
    }

    private static boolean insideLonger(Phrase phrase, List<Phrase> whole) {
        for (Phrase other : whole) {
            if (other.weight() > phrase.weight()
                    && other.wantsAllOf(phrase)
                    && !other.function().equals(phrase.function())) {
                return true;
            }
        }
        return false;
    }

    /// What is there of a partial expression must not be what whole ones already explain.
    private boolean explained(Phrase phrase, List<String> roots, List<Phrase> whole) {
        for (String token : phrase.tokens()) {
            if (roots.contains(token)) {
                int number = expressions.number(token);
                boolean held = false;
                for (Phrase other : whole) {
                    held |= other.wants(number);
                }
                if (!held) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean contains(List<String> tokens, List<String> some) {
        for (String one : some) {
            if (tokens.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /// No whole expression was written: what the words keep company with.
    private void guess(List<String> content, Map<String, Understood.Asked> asked) {
        List<String> telling =
                content.stream().filter(token -> !words.isNoise(token)).toList();
        if (!asked.isEmpty() && telling.size() < LONG) {
            return;
        }
        for (Affinity.Close close : affinity.to(telling)) {
            String closest =
                    String.join(" ", telling.stream().filter(expressions::holds).toList());
            asked.putIfAbsent(
                    close.function(),
                    new Understood.Asked(close.function(), PART_WORTH * close.cosine(), false, closest));
        }
    }
}
