package fr.etagere.cartography;

import fr.etagere.catalogue.Vocabulary;
import fr.etagere.exitplan.SubstituteCells;
import fr.etagere.portfolio.Substitute;
import fr.etagere.portfolio.Substitution;
import fr.etagere.shared.FrameworkName;
import fr.etagere.shared.Texts;

/// Substitutes and exits as people read them, the same on a terminal and in a page.
public record SubstituteWords(Texts texts, Vocabulary vocabulary) {

    /// The order of recourse it stands on.
    public String rung(Substitute one) {
        return new SubstituteCells(texts).rung(one);
    }

    /// The strongest reason why it is proposed.
    public String why(Substitute one) {
        Substitute.Reason reason = one.why().getFirst();
        String key = "substitutes.why." + reason.kind();
        return reason.function() == null
                ? texts.get(key, reason.of())
                : texts.get(
                        key, reason.of(), vocabulary.label(reason.function()).in(texts.lang()));
    }

    public String licence(Substitute one) {
        return new SubstituteCells(texts).licence(one);
    }

    /// What is known of where it runs.
    public String hosting(Substitute one) {
        Substitute.Hosting hosting = one.hosting();
        return texts.get(
                "substitutes.hosting." + hosting.state(),
                hosting.framework() == null ? "" : FrameworkName.of(hosting.framework(), texts),
                hosting.until() == null ? "" : texts.date(hosting.until()));
    }

    /// What moving to it costs, or that nobody studied it.
    public String effort(Substitute one) {
        return new SubstituteCells(texts).effort(one);
    }

    /// When a contract ends.
    public String ends(Substitution.Exit exit) {
        return exit.ends() == null ? texts.get("substitutes.unknown") : texts.date(exit.ends());
    }

    /// How long before its end it must be denounced.
    public String notice(Substitution.Exit exit) {
        return exit.noticeMonths() == null
                ? texts.get("substitutes.notice-unknown")
                : texts.get("substitutes.notice", exit.noticeMonths());
    }
}
