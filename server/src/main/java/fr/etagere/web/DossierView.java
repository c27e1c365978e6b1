package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A dossier, step by step.
record DossierView(Visit visit, Dossier dossier, Map<Step, Version> steps) {

    /// A step, and where it stands.
    record Stage(String address, String label, String about, boolean begun, String author, String at) {}

    List<Stage> stops() {
        return Rail.SHOWN.stream().map(this::stage).toList();
    }

    private Stage stage(Step step) {
        Version version = Objects.requireNonNull(steps.get(step));
        return new Stage(
                "/dossiers/" + dossier.id() + "/" + StepName.of(step),
                visit.t("step." + step),
                visit.t("step." + step + ".lead"),
                version.number() > 0,
                version.author(),
                visit.moment(version.savedAt()));
    }
}
