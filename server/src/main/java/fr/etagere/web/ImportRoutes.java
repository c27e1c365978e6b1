package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Permission;
import java.util.List;

/// The routes of imports. Whoever works for an organisation sees what is imported; shared registers ask for more,
/// which `imports` checks by kind.
final class ImportRoutes {

    private static final Access SIGNED_IN = new Access.SignedIn();
    private static final Access IMPORT = new Access.Holding(Permission.IMPORT_PORTFOLIO);

    private ImportRoutes() {}

    static List<Route> of(Parts parts) {
        var pages = new ImportPages(parts.imports());
        var bringing = new BringPages(parts.imports(), pages);
        return List.of(
                new Route(GET, "/imports", SIGNED_IN, pages::list),
                new Route(POST, BringPages.UPLOAD, IMPORT, bringing::upload),
                new Route(POST, "/imports/adresse", IMPORT, bringing::fetch),
                new Route(GET, "/imports/{id}", SIGNED_IN, pages::show),
                new Route(GET, "/imports/{id}/rejets.csv", SIGNED_IN, pages::rejected),
                new Route(POST, "/imports/{id}/lancer", IMPORT, pages::start),
                new Route(POST, "/imports/{id}/abandonner", IMPORT, pages::discard));
    }
}
