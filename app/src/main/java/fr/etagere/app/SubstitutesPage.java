package fr.etagere.app;

import fr.etagere.cartography.ExitTerms;
import fr.etagere.cartography.SubstituteWords;
import fr.etagere.catalogue.Vocabulary;
import fr.etagere.doctrine.Clause;
import fr.etagere.exitplan.FateWords;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What there is instead, and what leaving takes, for people.
final class SubstitutesPage {

    private static final int EXITS = 5;
    private static final int OBJECT = 70;

    private final Texts texts;
    private final SubstituteWords words;
    private final FateWords fates;
    private final ExitTerms terms;

    SubstitutesPage(Texts texts, Vocabulary vocabulary, ExitTerms terms) {
        this.texts = texts;
        this.words = new SubstituteWords(texts, vocabulary);
        this.fates = new FateWords(texts);
        this.terms = terms;
    }

    List<String> lines(List<Substitution> substitutions) {
        var lines = new ArrayList<String>();
        for (Substitution one : substitutions) {
            lines.add(texts.get(key(one), one.name()));
            one.found().forEach(substitute -> lines.add("  " + line(substitute)));
            aside(one, lines);
            exits(one, lines);
        }
        if (substitutions.stream()
                .allMatch(one -> one.found().isEmpty()
                        && one.aside().isEmpty()
                        && one.exits().isEmpty())) {
            return lines;
        }
        var missing = fates.missing(substitutions);
        if (!missing.isEmpty()) {
            lines.add(texts.get("substitutes.missing"));
        }
        for (FateWords.Missing one : missing) {
            lines.add("  " + one.substitutes() + texts.get("colon").stripTrailing());
            one.asks().forEach(ask -> lines.add("    - " + ask));
        }
        lines.add(texts.get("substitutes.caution"));
        lines.add(texts.get("substitutes.ask"));
        terms.ask().forEach(document -> lines.add("  - " + document.text().in(texts.lang())));
        lines.add(texts.get("substitutes.clauses"));
        for (Clause clause : terms.clauses()) {
            lines.add("  - " + clause.id() + texts.get("colon") + clause.text().in(texts.lang()));
        }
        return lines;
    }

    private static String key(Substitution one) {
        return one.found().isEmpty()
                ? one.aside().isEmpty() ? "substitutes.none" : "substitutes.falls"
                : "substitutes.of";
    }

    private String line(Substitute one) {
        return texts.get(
                "substitutes.line",
                one.name(),
                words.rung(one),
                words.why(one),
                words.licence(one),
                words.hosting(one),
                words.effort(one),
                fates.line(one));
    }

    /// Nothing is left out in silence.
    private void aside(Substitution one, List<String> lines) {
        if (!one.aside().isEmpty()) {
            lines.add("  " + texts.get("substitutes.aside", one.name()));
            one.aside().forEach(substitute -> lines.add("    " + fates.aside(substitute)));
        }
    }

    private void exits(Substitution one, List<String> lines) {
        one.exits().stream()
                .limit(EXITS)
                .forEach(exit -> lines.add("  "
                        + texts.get(
                                "substitutes.exit", shortened(exit.object()), words.ends(exit), words.notice(exit))));
        if (one.exits().size() > EXITS) {
            lines.add("  " + texts.get("cut-off.more", one.exits().size() - EXITS));
        }
    }

    private static String shortened(String object) {
        String line = object.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= OBJECT ? line : line.substring(0, OBJECT) + "…";
    }
}
