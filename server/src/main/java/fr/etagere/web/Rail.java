package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Step;
import java.util.ArrayList;
import java.util.List;

/// The way through a dossier, shown beside every step.
final class Rail {

    private Rail() {}

    /// A place on the way.
    ///
    /// @param here whether it is the one shown
    /// @param state where it stands, in a few words; empty when its page says it
    record Stop(String address, String label, boolean here, String state) {}

    static List<Stop> of(Dossier dossier, Visit visit) {
        var stops = new ArrayList<Stop>();
        for (Step step : SHOWN) {
            String address = "/dossiers/" + dossier.id() + "/" + StepName.of(step);
            stops.add(new Stop(address, visit.t("step." + step), visit.within(address), ""));
        }
        String decision = decision(dossier);
        stops.add(new Stop(
                decision,
                visit.t("decision"),
                visit.within(decision) || visit.within(decision + "s"),
                dossier.decisions() == 0 ? "" : state(dossier, visit)));
        return stops;
    }

    /// Where a dossier is decided.
    static String decision(Dossier dossier) {
        return "/dossiers/" + dossier.id() + "/decision";
    }

    /// Where one of its decisions is shown.
    static String decision(Dossier dossier, int number) {
        return "/dossiers/" + dossier.id() + "/decisions/" + number;
    }

    /// Where its decisions stand.
    static String state(Dossier dossier, Visit visit) {
        if (dossier.decisions() == 0) {
            return visit.t("stage.empty");
        }
        return dossier.approver() == null
                ? visit.t("decision.state.open", dossier.decisions())
                : visit.t("decision.state.approved", dossier.decisions(), dossier.approver());
    }

    /// The steps that have a page.
    static final List<Step> SHOWN = List.of(Step.NEED, Step.DATA, Step.SHELF, Step.COMPARISON, Step.SUPPLIERS);
}
