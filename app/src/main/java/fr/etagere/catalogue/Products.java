package fr.etagere.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The products and makers that a need names, to have them, to leave them, or to do without them (« sans Google »,
/// « autre que Teams »).
final class Products {

    /// « sans dépendre de Microsoft »: what may stand between the exclusion and the name.
    private static final int BETWEEN = 1;

    private record Product(String name, List<List<String>> spellings, List<String> functions) {}

    /// What a need names.
    ///
    /// @param makers words that name the makers to do without
    /// @param left words of what is not wanted: they tell nothing of what is
    /// @param used all words that name a product or an excluded maker
    record Read(List<Understood.Named> named, Set<String> makers, Set<String> left, Set<String> used) {}

    private final Words words;
    private final Predicate<String> plain;
    private final List<Product> products = new ArrayList<>();

    /// Places of the products one spelling of which begins so.
    private final Map<String, List<Integer>> byFirst = new HashMap<>();

    private final Set<List<String>> names = new HashSet<>();

    /// @param brands product names and other spellings, with what they are used for
    /// @param plain whether a token is also a word of the vocabulary
    Products(Words words, Map<List<String>, List<String>> brands, Predicate<String> plain) {
        this.words = words;
        this.plain = plain;
        brands.forEach((spellings, functions) -> products.add(new Product(
                spellings.getFirst(), spellings.stream().map(Tokens::of).toList(), functions)));
        products.forEach(product -> names.addAll(product.spellings()));
        words.makers().values().forEach(names::addAll);
        names.remove(List.of());
        for (int place = 0; place < products.size(); place++) {
            for (List<String> spelling : products.get(place).spellings()) {
                if (!spelling.isEmpty()) {
                    byFirst.computeIfAbsent(spelling.getFirst(), _ -> new ArrayList<>())
                            .add(place);
                }
            }
        }
    }

    /// The words of every spelling.
    Collection<List<String>> spellings() {
        return products.stream()
                .flatMap(product -> product.spellings().stream())
                .toList();
    }

    Read in(String text, List<String> tokens, boolean replacing) {
        Set<Integer> without = excluded(tokens);
        var named = new ArrayList<Understood.Named>();
        var left = new HashSet<String>();
        var used = new HashSet<String>();
        var begun = new TreeSet<Integer>();
        tokens.forEach(token -> begun.addAll(byFirst.getOrDefault(token, List.of())));
        for (int place : begun) {
            Product product = products.get(place);
            for (List<String> spelling : product.spellings()) {
                int at = spelling.isEmpty() ? -1 : Collections.indexOfSubList(tokens, spelling);
                boolean leaving = replacing || without.contains(at);
                if (at >= 0 && (leaving || meant(spelling, text, tokens))) {
                    named.add(new Understood.Named(product.name(), product.functions(), leaving));
                    used.addAll(spelling);
                    if (leaving) {
                        left.addAll(spelling);
                    }
                    break;
                }
            }
        }
        var makers = new LinkedHashSet<String>();
        // Most needs exclude nothing.
        Collection<List<List<String>>> excludable =
                without.isEmpty() ? List.of() : words.makers().values();
        excludable.forEach(spellings -> {
            if (spellings.stream().anyMatch(spelling -> isAt(spelling, tokens, without))) {
                spellings.forEach(spelling -> makers.add(spelling.getFirst()));
                spellings.forEach(left::addAll);
            }
        });
        used.addAll(left);
        return new Read(List.copyOf(named), makers, left, used);
    }

    /// A product whose name is also a plain word (« zoom sur… ») is meant when it stands almost alone or has its
    /// capital inside the text.
    private boolean meant(List<String> spelling, String text, List<String> tokens) {
        return spelling.size() > 1
                || !plain.test(spelling.getFirst())
                || words.content(tokens).size() <= 2
                || text.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static boolean isAt(List<String> spelling, List<String> tokens, Set<Integer> starts) {
        return starts.stream()
                .anyMatch(at -> at + spelling.size() <= tokens.size()
                        && tokens.subList(at, at + spelling.size()).equals(spelling));
    }

    /// Where the names start that an exclusion governs: what follows it at once, then what is joined to that.
    private Set<Integer> excluded(List<String> tokens) {
        var starts = new HashSet<Integer>();
        words.exclusionsIn(tokens, (_, _, after) -> govern(tokens, after, starts));
        return starts;
    }

    private void govern(List<String> tokens, int from, Set<Integer> starts) {
        int between = 0;
        boolean found = false;
        for (int at = from; at < tokens.size(); ) {
            int length = nameAt(tokens, at);
            if (length > 0 && !(found && length == 1 && plain.test(tokens.get(at)))) {
                starts.add(at);
                found = true;
                at += length;
            } else if (words.isStop(tokens.get(at)) || !found && words.isNoise(tokens.get(at))) {
                at++;
            } else if (!found && between++ < BETWEEN) {
                at++;
            } else {
                return;
            }
        }
    }

    private int nameAt(List<String> tokens, int at) {
        int longest = 0;
        for (int end = at + 1; end <= tokens.size(); end++) {
            if (names.contains(tokens.subList(at, end))) {
                longest = end - at;
            }
        }
        return longest;
    }
}
