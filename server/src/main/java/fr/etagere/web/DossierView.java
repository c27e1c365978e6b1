package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A dossier, step by step.
record DossierView(Visit visit, Dossier dossier, Map<Step, Version> steps) {

    /// A step, and where it stands.
    record Stage(String address, String label, String about, boolean begun, String state) {}

    List<Stage> stops() {
        var stages = new ArrayList<>(Rail.SHOWN.stream().map(this::stage).toList());
        stages.add(new Stage(
                Rail.decision(dossier),
                visit.t("decision"),
                visit.t("decision.lead"),
                dossier.decisions() > 0,
                Rail.state(dossier, visit)));
        return stages;
    }

    private Stage stage(Step step) {
        Version version = Objects.requireNonNull(steps.get(step));
        boolean begun = version.number() > 0;
        return new Stage(
                "/dossiers/" + dossier.id() + "/" + StepName.of(step),
                visit.t("step." + step),
                visit.t("step." + step + ".lead"),
                begun,
                begun
                        ? visit.t("stage.saved", version.author(), visit.moment(version.savedAt()))
                        : visit.t("stage.empty"));
    }
}
