package fr.etagere.web;

import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Ruling;
import fr.etagere.dossier.ComparisonWording;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionWording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision on a page. What it says is worded where reports are.
record DecidedView(Visit visit, DecisionWording words) {

    /// Solutions shown at once on a rung; the others unfold.
    private static final int SHOWN = 5;

    /// A rung, with the solutions found on it.
    ///
    /// @param why why it was passed over; empty when it was not
    /// @param more the solutions that come after the first few
    record Rung(
            DecisionWording.RungView view, String why, List<Decision.Candidate> first, List<Decision.Candidate> more) {}

    Decision decision() {
        return words.decision();
    }

    /// A text of the reports.
    String r(String key, Object... arguments) {
        return words.texts().get(key, arguments);
    }

    List<Rung> rungs() {
        return words.rungs().stream().map(this::rung).toList();
    }

    private Rung rung(DecisionWording.RungView view) {
        List<Decision.Candidate> on = words.candidates().stream()
                .filter(candidate -> candidate.rung().equals(view.code()))
                .sorted(decision().nearestFirst())
                .toList();
        String why = decision().recourse().left().stream()
                .filter(left -> left.rung().equals(view.code()))
                .map(left -> words.in(left.reason()))
                .findFirst()
                .orElse("");
        int shown = Math.min(SHOWN, on.size());
        return new Rung(view, why, on.subList(0, shown), on.subList(shown, on.size()));
    }

    /// What speaks against a solution, or is not known of it, a line each.
    List<List<Passage>> against(Decision.Candidate candidate) {
        var lines = new ArrayList<List<Passage>>();
        String aside = candidate.setAside();
        if (aside != null) {
            lines.add(Passage.of(r("report.set-aside") + r("colon") + aside, List.of(aside)));
        }
        lacks(candidate).forEach(line -> lines.add(List.of(new Passage(line, null))));
        return lines;
    }

    private List<String> lacks(Decision.Candidate candidate) {
        var lines = new ArrayList<String>();
        if (decision().lacksQualification(candidate)) {
            lines.add(r("report.not-qualified"));
        }
        if (!candidate.missing().isEmpty()) {
            lines.add(r("report.lacks") + r("colon") + words.functions(candidate.missing()));
        }
        if (!candidate.unsure().isEmpty()) {
            lines.add(visit.t("decision.unsure", words.functions(candidate.unsure())));
        }
        if (candidate.rung().equals("STATE") && candidate.admission() != Entry.Admission.ADMITTED) {
            lines.add(r("report.admission") + r("colon") + r("report.admission." + candidate.admission()));
        }
        return lines;
    }

    /// The facts of the procedure that the law gives, with their days: the thresholds read.
    List<DecisionWording.FactLine> thresholds() {
        String dated = r("report.origin.PARAMETER");
        return decision().rulings().stream()
                .filter(ruling -> ruling.rule().startsWith("PROCEDURE-"))
                .flatMap(ruling -> words.factsRead(ruling).stream())
                .filter(fact -> fact.origin().equals(dated))
                .distinct()
                .toList();
    }

    /// Who stands behind the candidates; null when the decision does not say it.
    BackedWords.@Nullable Told backing() {
        var backed = decision().backed();
        return backed == null ? null : new BackedWords(backed, words.texts()).told();
    }

    /// A line on who stands behind, and what it quotes.
    List<Passage> behind(String line) {
        Backed backed = decision().backed();
        return backed == null ? List.of(new Passage(line, null)) : Passage.of(line, backed);
    }

    /// The comparison in a few sentences; empty when none is annexed.
    List<String> comparison() {
        var annexed = decision().annexed();
        if (annexed == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(new ComparisonWording(annexed.compared(), words.texts()).inShort());
        lines.addAll(words.remarks());
        return lines;
    }

    /// The line of the table that answered, as the page of the rule numbers it.
    String row(Ruling ruling) {
        return visit.t("decision.row", ruling.row().replace(ruling.rule() + "-", ""));
    }

    /// Whether a rule left something to a person.
    boolean open(Ruling ruling) {
        return !ruling.settled();
    }
}
