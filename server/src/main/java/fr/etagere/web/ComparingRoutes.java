package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Permission;
import java.util.List;

/// The routes of the steps that weigh what was kept: the comparison, and who stands behind.
final class ComparingRoutes {

    private static final Access READ = new Access.Holding(Permission.READ_DOSSIERS);
    private static final Access WRITE = new Access.Holding(Permission.WRITE_DOSSIERS);

    private ComparingRoutes() {}

    static List<Route> of(Parts parts) {
        var grid = new GridPages(parts.dossiers(), parts.comparisons());
        var files = new GridFiles(grid, parts.comparisons());
        var suppliers = new SupplierStepPages(parts.dossiers(), parts.steps().choices(), parts.reviews());
        return List.of(
                new Route(GET, "/dossiers/{id}/comparaison", READ, grid::show),
                new Route(POST, "/dossiers/{id}/comparaison", WRITE, grid::choose),
                new Route(GET, "/dossiers/{id}/comparaison/cadre", READ, grid::frame),
                new Route(POST, "/dossiers/{id}/comparaison/cadre", WRITE, grid::saveFrame),
                new Route(GET, "/dossiers/{id}/comparaison/notes/{option}", READ, grid::scores),
                new Route(POST, "/dossiers/{id}/comparaison/notes/{option}", WRITE, grid::saveScores),
                new Route(GET, "/dossiers/{id}/comparaison/resultat", READ, grid::result),
                new Route(POST, "/dossiers/{id}/comparaison/grille", WRITE, files::upload),
                new Route(GET, "/dossiers/{id}/comparaison/grille/{format}", READ, files::grid),
                new Route(GET, "/dossiers/{id}/comparaison/dessins/{name}", READ, files::picture),
                new Route(GET, "/dossiers/{id}/comparaison/rapports/{file}", READ, files::report),
                new Route(GET, "/dossiers/{id}/fournisseurs", READ, suppliers::show),
                new Route(POST, "/dossiers/{id}/fournisseurs", WRITE, suppliers::decide),
                new Route(GET, "/dossiers/{id}/fournisseurs/dessins/{place}", READ, suppliers::picture));
    }
}
