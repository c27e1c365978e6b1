package fr.etagere.app;

import fr.etagere.cartography.ExitTerms;
import fr.etagere.catalogue.Vocabulary;
import fr.etagere.doctrine.Clause;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.Bilingual;
import fr.etagere.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What there is instead, and what leaving takes, for people.
final class SubstitutesPage {

    private static final int EXITS = 5;
    private static final int OBJECT = 70;

    private final Texts texts;
    private final Vocabulary vocabulary;
    private final ExitTerms terms;

    SubstitutesPage(Texts texts, Vocabulary vocabulary, ExitTerms terms) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    List<String> lines(List<Substitution> substitutions) {
        var lines = new ArrayList<String>();
        for (Substitution one : substitutions) {
            lines.add(texts.get(one.found().isEmpty() ? "substitutes.none" : "substitutes.of", one.name()));
            one.found().forEach(substitute -> lines.add("  " + line(substitute)));
            exits(one, lines);
        }
        if (substitutions.stream()
                .allMatch(one -> one.found().isEmpty() && one.exits().isEmpty())) {
            return lines;
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

    private String line(Substitute one) {
        String effort = one.effort() == null
                ? texts.get("substitutes.effort-unknown")
                : texts.get(
                        one.effort().most() == null ? "substitutes.effort-least" : "substitutes.effort",
                        texts.amount(one.effort().least()),
                        one.effort().most() == null
                                ? ""
                                : texts.amount(one.effort().most()),
                        one.effort().source());
        return texts.get(
                "substitutes.line",
                one.name(),
                texts.get("substitutes.rung." + one.rung()),
                why(one.why().getFirst()),
                one.licence() == null ? texts.get("substitutes.licence-unknown") : one.licence(),
                hosting(one.hosting()),
                effort);
    }

    private String why(Substitute.Reason reason) {
        String key = "substitutes.why." + reason.kind();
        if (reason.function() == null) {
            return texts.get(key, reason.of());
        }
        Bilingual function = vocabulary.label(reason.function());
        return texts.get(key, reason.of(), function.in(texts.lang()));
    }

    private String hosting(Substitute.Hosting hosting) {
        return texts.get(
                "substitutes.hosting." + hosting.state(),
                hosting.framework() == null ? "" : hosting.framework(),
                hosting.until() == null ? "" : texts.date(hosting.until()));
    }

    private void exits(Substitution one, List<String> lines) {
        one.exits().stream()
                .limit(EXITS)
                .forEach(exit -> lines.add("  "
                        + texts.get(
                                "substitutes.exit",
                                shortened(exit.object()),
                                exit.ends() == null ? texts.get("substitutes.unknown") : texts.date(exit.ends()),
                                exit.noticeMonths() == null
                                        ? texts.get("substitutes.unknown")
                                        : texts.get("substitutes.notice", exit.noticeMonths()))));
        if (one.exits().size() > EXITS) {
            lines.add("  " + texts.get("cut-off.more", one.exits().size() - EXITS));
        }
    }

    private static String shortened(String object) {
        String line = object.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= OBJECT ? line : line.substring(0, OBJECT) + "…";
    }
}
