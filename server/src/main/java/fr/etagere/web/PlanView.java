package fr.etagere.web;

import fr.etagere.accounts.Permission;
import java.util.ArrayList;
import java.util.List;

/// The plan of the site: every page that whoever asks may open without going through another.
record PlanView(Visit visit) {

    /// Pages that belong together.
    record Part(String title, List<Place> places) {}

    record Place(String address, String label) {}

    List<Part> parts() {
        return List.of(
                        new Part(visit.t("plan.needs"), needs()),
                        new Part(visit.t("plan.shelf"), shelf()),
                        new Part(visit.t("plan.depends"), depends()),
                        new Part(visit.t("plan.checks"), checks()),
                        new Part(visit.t("plan.organisation"), organisation()))
                .stream()
                .filter(part -> !part.places().isEmpty())
                .toList();
    }

    private List<Place> needs() {
        var places = new ArrayList<Place>();
        places.add(place("/", "home.title"));
        if (visit.can(Permission.READ_DOSSIERS)) {
            places.add(place("/dossiers", "nav.dossiers"));
        }
        return places;
    }

    private List<Place> shelf() {
        var places = new ArrayList<Place>();
        places.add(place("/etagere", "nav.shelf"));
        if (visit.can(Permission.DECLARE_SOLUTIONS)) {
            places.add(place("/etagere/declarer", "declare.title"));
        }
        places.add(place("/doctrine", "nav.doctrine"));
        return places;
    }

    private List<Place> depends() {
        var places = new ArrayList<Place>();
        if (inside()) {
            for (MapTab tab : MapTab.values()) {
                places.add(place(tab.path(), "map.tab." + tab));
            }
        }
        if (visit.can(Permission.READ_DOSSIERS)) {
            places.add(place("/fournisseurs", "nav.suppliers"));
            places.add(place("/fournisseurs/a-revoir", "toreview.title"));
        }
        if (inside()) {
            places.add(place("/imports", "nav.imports"));
        }
        return places;
    }

    private List<Place> checks() {
        return List.of(place("/verifier", "verify.link"), place("/api", "api.title"));
    }

    private List<Place> organisation() {
        var places = new ArrayList<Place>();
        places.add(place("/connexion", "signin.title"));
        if (visit.someone() != null) {
            places.add(place("/organismes", "organisations.title"));
            places.add(place("/sessions", "sessions.title"));
        }
        if (visit.can(Permission.MANAGE_MEMBERS)) {
            places.add(place("/membres", "nav.members"));
            places.add(place("/jetons", "tokens.title"));
        }
        if (visit.can(Permission.READ_TRAIL)) {
            places.add(place("/journal", "nav.trail"));
        }
        return places;
    }

    /// Whether someone came in who has a role.
    private boolean inside() {
        return visit.someone() != null && !visit.actor().roles().isEmpty();
    }

    private Place place(String address, String key) {
        return new Place(address, visit.t(key));
    }
}
