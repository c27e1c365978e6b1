package fr.etagere.bench.search;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.jspecify.annotations.Nullable;

/// The text of an entry, the same for the engines that know no field; and words without those of French grammar,
/// which such engines would spend most of their time on.
final class Texts {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Catalogue catalogue;

    Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(Entry entry) {
        var text = new ArrayList<String>();
        text.add(entry.name());
        text.add(entry.provider());
        text.addAll(entry.listed().otherNames());
        for (String function : entry.functions()) {
            text.add(catalogue.vocabulary().label(function).fr());
            text.add(catalogue.vocabulary().label(function).en());
        }
        text.addAll(entry.listed().purposes());
        text.add(entry.fr());
        text.add(entry.en());
        add(text, entry.replaces());
        add(text, entry.layers());
        add(text, entry.interfaces());
        if (entry.qualification() != null) {
            text.add(entry.qualification().framework().replace('_', ' '));
        }
        return String.join(". ", text);
    }

    static List<String> words(String need) {
        return BETWEEN.splitAsStream(need.toLowerCase(Locale.ROOT))
                .filter(word ->
                        word.length() > 1 && !FrenchAnalyzer.getDefaultStopSet().contains(word))
                .toList();
    }

    private static void add(List<String> text, @Nullable List<String> some) {
        if (some != null) {
            text.addAll(some);
        }
    }
}
