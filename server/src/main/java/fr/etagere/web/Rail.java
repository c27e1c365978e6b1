package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Step;
import java.util.ArrayList;
import java.util.List;

/// The way through a dossier, shown beside every step.
final class Rail {

    private Rail() {}

    /// A place on the way.
    record Stop(String address, String label) {}

    static List<Stop> of(Dossier dossier, Visit visit) {
        var stops = new ArrayList<Stop>();
        for (Step step : SHOWN) {
            stops.add(new Stop("/dossiers/" + dossier.id() + "/" + StepName.of(step), visit.t("step." + step)));
        }
        return stops;
    }

    /// The steps that have a page.
    static final List<Step> SHOWN = List.of(Step.NEED, Step.DATA, Step.COMPARISON, Step.SUPPLIERS);
}
