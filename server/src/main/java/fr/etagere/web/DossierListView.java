package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.records.Dossier;
import java.util.List;

/// The dossiers of an organisation.
///
/// @param title the title just refused; empty when none was
record DossierListView(Visit visit, List<Dossier> dossiers, String title, boolean refused) {

    /// Where a dossier stands: who approves finds here what waits.
    String state(Dossier dossier) {
        return dossier.decisions() == 0 ? visit.t("dossiers.state.none") : Rail.state(dossier, visit);
    }

    boolean mayOpen() {
        return visit.actor().may(Permission.WRITE_DOSSIERS);
    }
}
