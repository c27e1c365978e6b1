package fr.etagere.exitplan;

import fr.etagere.portfolio.Substitute;
import fr.etagere.shared.Texts;

/// What is known of a substitute, a cell each: the same in the report, on a terminal and in a page.
public record SubstituteCells(Texts texts) {

    /// The order of recourse it stands on.
    public String rung(Substitute one) {
        return texts.get("substitutes.rung." + one.rung());
    }

    /// Its licence, or that nobody stated it.
    public String licence(Substitute one) {
        return one.licence() == null ? texts.get("substitutes.licence-unknown") : one.licence();
    }

    /// What moving to it costs, or that nobody studied it.
    public String effort(Substitute one) {
        Substitute.Effort effort = one.effort();
        if (effort == null) {
            return texts.get("substitutes.effort-unknown");
        }
        return effort.most() == null
                ? texts.get("substitutes.effort-least", texts.amount(effort.least()), "", effort.source())
                : texts.get(
                        "substitutes.effort",
                        texts.amount(effort.least()),
                        texts.amount(effort.most()),
                        effort.source());
    }
}
