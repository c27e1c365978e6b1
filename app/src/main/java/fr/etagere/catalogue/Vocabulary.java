package fr.etagere.catalogue;

import fr.etagere.shared.Bilingual;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The functions a need may ask for, and the words people use for them. Words are compared without accents,
/// case, punctuation or plural marks; the longest phrase wins.
public final class Vocabulary {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int SHORTEST_PLURAL = 4;

    private final Map<String, FunctionName> functions = new LinkedHashMap<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();

    Vocabulary(List<FunctionName> names) {
        for (FunctionName name : names) {
            functions.put(name.id(), name);
            phrases.putIfAbsent(fold(name.fr()), name.id());
            phrases.putIfAbsent(fold(name.en()), name.id());
            phrases.putIfAbsent(fold(name.id()), name.id());
            name.words().forEach(word -> phrases.putIfAbsent(fold(word), name.id()));
        }
    }

    /// A function and its names.
    record FunctionName(String id, String fr, String en, List<String> words) {}

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

    public boolean has(String functionId) {
        return functions.containsKey(functionId);
    }

    public Bilingual label(String functionId) {
        FunctionName name = functions.get(functionId);
        return name == null ? new Bilingual(functionId, functionId) : new Bilingual(name.fr(), name.en());
    }

    static String fold(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        var folded = new ArrayList<String>();
        for (String word : OTHER.split(plain)) {
            if (!word.isEmpty()) {
                folded.add(singular(word));
            }
        }
        return String.join(" ", folded);
    }

    private static String singular(String word) {
        boolean plural =
                word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x")) && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
