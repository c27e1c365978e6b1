package fr.etagere.web;

import fr.etagere.backing.Backed;
import fr.etagere.backing.Mitigation;
import fr.etagere.catalogue.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of a sentence. What is quoted in it is in French whatever the language of the page: titles of sources, places
/// in a law, what people wrote. A reader with a screen reader hears it as French.
///
/// @param lang null for the language of the page
record Passage(String text, @Nullable String lang) {

    /// The language of what is quoted: sources are told, and dossiers written, in French.
    static final String QUOTED = "fr";

    /// A sentence cut where it quotes.
    static List<Passage> of(String sentence, Collection<String> quotes) {
        List<Passage> parts = List.of(new Passage(sentence, null));
        // The longest first: one may hold another.
        List<String> longest = quotes.stream()
                .filter(quote -> !quote.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String quote : longest) {
            var cut = new ArrayList<Passage>();
            for (Passage part : parts) {
                cut(part, quote, cut);
            }
            parts = cut;
        }
        return parts;
    }

    private static void cut(Passage part, String quote, List<Passage> into) {
        if (part.lang() != null) {
            into.add(part);
            return;
        }
        int from = 0;
        for (int at = part.text().indexOf(quote); at >= 0; at = part.text().indexOf(quote, from)) {
            if (at > from) {
                into.add(new Passage(part.text().substring(from, at), null));
            }
            into.add(new Passage(quote, QUOTED));
            from = at + quote.length();
        }
        if (from < part.text().length()) {
            into.add(new Passage(part.text().substring(from), null));
        }
    }

    /// A text of law, with its place in it.
    ///
    /// @param article null for the whole
    static List<Passage> law(String cited, @Nullable String article) {
        return of(cited, article == null ? List.of() : List.of(article));
    }

    /// What is said of registers and of services, where sources and perimeters are quoted.
    static List<Passage> of(String sentence, Backed backed) {
        return of(
                sentence,
                Stream.concat(
                                backed.cited().copies().stream()
                                        .map(copy -> copy.source().title()),
                                backed.providers().stream()
                                        .flatMap(provider -> provider.mitigations().stream())
                                        .flatMap(Passage::quotes))
                        .toList());
    }

    private static Stream<String> quotes(Mitigation one) {
        Entry.Qualification qualification = one.qualification();
        String perimeter = qualification == null ? null : qualification.perimeter();
        return perimeter == null ? Stream.of(one.source()) : Stream.of(one.source(), perimeter);
    }
}
