package fr.etagere.catalogue;

import fr.etagere.shared.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/// The functions a need may ask for, and the words people use for them. Words are compared without accents,
/// case, punctuation or plural marks; the longest phrase wins.
public final class Vocabulary {

    private static final JaroWinklerSimilarity CLOSENESS = new JaroWinklerSimilarity();
    private static final int NEAREST = 3;

    private final Map<String, FunctionName> functions = new LinkedHashMap<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();
    private final Map<String, String> categories = new HashMap<>();

    private final Set<String> broad;

    /// @param broad categories of published lists that hold too many kinds of things to tell a function
    Vocabulary(List<FunctionName> names, List<String> broad) {
        this.broad = broad.stream().map(Vocabulary::fold).collect(Collectors.toUnmodifiableSet());
        for (FunctionName name : names) {
            functions.put(name.id(), name);
            phrases.putIfAbsent(fold(name.fr()), name.id());
            phrases.putIfAbsent(fold(name.en()), name.id());
            phrases.putIfAbsent(fold(name.id()), name.id());
            name.words().forEach(word -> phrases.putIfAbsent(fold(word), name.id()));
            Elsewhere.copy(name.categories()).forEach(category -> categories.put(fold(category), name.id()));
        }
    }

    /// A function and its names.
    ///
    /// @param words what buyers write, precise enough to decide on
    /// @param everyday what people say when they do not know the word: enough to search, not to decide
    /// @param categories what published lists write, whole, for it: read in lists only
    record FunctionName(
            String id,
            String fr,
            String en,
            List<String> words,
            @Nullable List<String> everyday,
            @Nullable List<String> categories) {}

    /// All that people may write for each function.
    Map<String, List<String>> phrasesByFunction() {
        var all = new LinkedHashMap<String, List<String>>();
        functions.values().forEach(name -> {
            var phrases = new ArrayList<>(List.of(name.fr(), name.en(), name.id()));
            phrases.addAll(name.words());
            phrases.addAll(Elsewhere.copy(name.everyday()));
            all.put(name.id(), phrases);
        });
        return all;
    }

    /// The functions named in a few words; empty when none is recognised.
    public List<String> functionsIn(String words) {
        String text = " " + fold(words) + " ";
        var found = new ArrayList<String>();
        for (String phrase : phrases.keySet()) {
            if (text.contains(" " + phrase + " ")) {
                found.add(phrase);
            }
        }
        var ids = new LinkedHashSet<String>();
        for (String phrase : found) {
            boolean partOfLonger = found.stream()
                    .anyMatch(other ->
                            other.length() > phrase.length() && (" " + other + " ").contains(" " + phrase + " "));
            if (!partOfLonger) {
                ids.add(phrases.get(phrase));
            }
        }
        return List.copyOf(ids);
    }

    /// The functions that a published list suggests: its own categories first, then its words.
    List<String> functionsOfLists(String words) {
        String whole = fold(words);
        String category = categories.get(whole);
        return category != null ? List.of(category) : broad.contains(whole) ? List.of() : functionsIn(words);
    }

    /// The functions whose names or words are closest to some that name none, closest first.
    public List<String> nearest(String words) {
        String wanted = fold(words);
        Map<String, Double> close = new HashMap<>();
        phrasesByFunction()
                .forEach((id, list) -> close.put(
                        id,
                        list.stream()
                                .mapToDouble(phrase -> CLOSENESS.apply(wanted, fold(phrase)))
                                .max()
                                .orElse(0)));
        return close.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Every function, in the order of the shelf's own file.
    public List<String> ids() {
        return List.copyOf(functions.keySet());
    }

    public boolean has(String functionId) {
        return functions.containsKey(functionId);
    }

    public Bilingual label(String functionId) {
        FunctionName name = functions.get(functionId);
        return name == null ? new Bilingual(functionId, functionId) : new Bilingual(name.fr(), name.en());
    }

    static String fold(String words) {
        return String.join(" ", Tokens.of(words));
    }
}
