package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Permission;
import java.util.List;

/// The routes about companies of the imported registers.
final class SupplierRoutes {

    /// Some registers are open to administrations only, and holdings that people wrote are theirs.
    private static final Access READ = new Access.Holding(Permission.READ_DOSSIERS);

    private static final Access WRITE = new Access.Holding(Permission.WRITE_DOSSIERS);

    private SupplierRoutes() {}

    static List<Route> of(Parts parts) {
        var supplier = new SupplierPages(parts.registry(), parts.shelf(), parts.reviews());
        var review = new ReviewPages(parts.registry(), parts.reviews());
        return List.of(
                new Route(GET, "/fournisseurs", READ, supplier::search),
                new Route(GET, "/fournisseurs/a-revoir", READ, review::list),
                new Route(POST, "/fournisseurs/a-revoir", WRITE, review::ask),
                new Route(POST, "/fournisseurs/a-revoir/{key}", WRITE, review::decide),
                new Route(GET, "/fournisseurs/{company}", READ, supplier::show),
                new Route(GET, "/fournisseurs/{company}/chaine.svg", READ, supplier::chain),
                new Route(GET, "/fournisseurs/{company}/groupe.svg", READ, supplier::group));
    }
}
