package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.records.Dossier;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step with its form.
///
/// @param missing what keeps the need from being decided on, in words
/// @param merged what a colleague had changed meanwhile, in words; empty when nobody had
/// @param saved what is said after saving; null before
record StepView(
        Visit visit,
        Dossier dossier,
        Version version,
        FormView form,
        List<String> missing,
        List<String> merged,
        @Nullable String saved) {

    String title() {
        return visit.t("step." + version.step());
    }

    String address() {
        return address(dossier, version.step());
    }

    static String address(Dossier dossier, Step step) {
        return "/dossiers/" + dossier.id() + "/" + StepName.of(step);
    }

    boolean mayWrite() {
        return visit.actor().may(Permission.WRITE_DOSSIERS);
    }
}
