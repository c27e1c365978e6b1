package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The dossiers of an organisation, and where each stands.
final class DossierPages {

    private static final int SHOWN = 200;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    private final Dossiers dossiers;

    DossierPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    ServerResponse list(Visit visit) {
        return Html.page("dossiers.jte", new DossierListView(visit, dossiers.all(visit.actor(), SHOWN), "", false));
    }

    ServerResponse open(Visit visit) {
        String title = visit.param("title");
        if (title.length() < SHORTEST || title.length() > LONGEST) {
            return Html.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "dossiers.jte",
                    new DossierListView(visit, dossiers.all(visit.actor(), SHOWN), title, true));
        }
        Dossier dossier = dossiers.open(visit.actor(), title);
        ObjectNode first = JsonNodeFactory.instance.objectNode().put("title", title);
        dossiers.save(visit.actor(), dossier.id(), Step.NEED, 0, first);
        return Html.seeOther("/dossiers/" + dossier.id() + "/" + StepName.of(Step.NEED));
    }

    ServerResponse show(Visit visit) {
        return visit.id("id")
                .flatMap(id -> dossiers.with(
                        visit.actor(),
                        id,
                        dossier -> new DossierView(visit, dossier, dossiers.steps(visit.actor(), id))))
                .map(view -> Html.page("dossier.jte", view))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier"));
    }
}
