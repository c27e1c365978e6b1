package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.dossier.DecisionWording;
import fr.etagere.dossier.NeedChecked;
import fr.etagere.records.Dossier;
import fr.etagere.records.KeptDecision;
import fr.etagere.records.Step;
import fr.etagere.shared.Violation;
import fr.etagere.steps.Assembled;
import fr.etagere.steps.DossierDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A dossier decided as it stands, before the decision is made; and those already made.
///
/// @param notice what is said at the top; null for nothing
record DecisionView(
        Visit visit,
        Dossier dossier,
        LocalDate asOf,
        DossierDecision.Outcome outcome,
        List<KeptDecision> kept,
        @Nullable String notice) {

    /// What is missing, and where to say it.
    ///
    /// @param address of the step; null when it has no page
    record Lack(String message, String advice, @Nullable String address, String step) {}

    /// A decision made, as a line.
    record Line(String address, String label, String when, String state, boolean last) {}

    String address() {
        return Rail.decision(dossier);
    }

    boolean mayDecide() {
        return visit.actor().may(Permission.WRITE_DOSSIERS);
    }

    Optional<DecidedView> decided() {
        return outcome instanceof DossierDecision.Decided decided
                ? Optional.of(
                        new DecidedView(visit, new DecisionWording(decided.decision(), decided.with(), visit.texts())))
                : Optional.empty();
    }

    /// What the need would gain to mend before it is decided.
    List<NeedChecked.Remark> remarks() {
        return outcome instanceof DossierDecision.Decided decided
                ? NeedChecked.remarks(decided.decision(), decided.with().catalogue(), visit.texts())
                : List.of();
    }

    String seen() {
        return outcome instanceof DossierDecision.Decided decided ? decided.seen() : "";
    }

    List<Lack> missing() {
        return outcome instanceof DossierDecision.Missing(List<Violation> violations)
                ? violations.stream()
                        .map(violation -> lack(violation, Assembled.step(violation)))
                        .distinct()
                        .toList()
                : List.of();
    }

    /// What keeps the comparison out of the decision.
    List<Lack> notCompared() {
        return outcome instanceof DossierDecision.Decided decided
                ? decided.comparison().stream()
                        .map(violation -> lack(violation, Step.COMPARISON))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Lack lack(Violation violation, Step step) {
        return new Lack(
                FieldWords.fault(visit, violation),
                violation.code().endsWith("-required") ? "" : FieldWords.advice(visit, violation),
                Rail.SHOWN.contains(step) ? "/dossiers/" + dossier.id() + "/" + StepName.of(step) : null,
                visit.t("step." + step));
    }

    List<Line> made() {
        return kept.stream()
                .map(decision -> new Line(
                        Rail.decision(dossier, decision.number()),
                        visit.t(
                                "decision.line",
                                decision.number(),
                                visit.texts().date(decision.asOf())),
                        visit.t("decision.made", decision.author(), visit.moment(decision.madeAt())),
                        KeptView.state(visit, decision),
                        decision.number() == dossier.decisions()))
                .toList();
    }
}
