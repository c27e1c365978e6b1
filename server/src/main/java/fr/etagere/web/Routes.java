package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Permission;
import fr.etagere.dossier.Decisions;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Dossiers;
import java.util.List;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Every route of the product, who may call it, and the method that answers.
public final class Routes {

    private static final Access ANYONE = new Access.Anyone();
    private static final Access SIGNED_IN = new Access.SignedIn();
    private static final Access READ = new Access.Holding(Permission.READ_DOSSIERS);
    private static final Access WRITE = new Access.Holding(Permission.WRITE_DOSSIERS);

    private final List<Route> all;
    private final Gate gate;

    public Routes(Accounts accounts, Dossiers dossiers, Decisions decisions, Comparisons comparisons, Standings standings, boolean demo) {
        var home = new HomePages();
        var signIn = new SignInPages(accounts);
        var dossier = new DossierPages(dossiers);
        var reader = new NeedReader(decisions.materials());
        var need = new StepPages(StepForm.NEED, dossiers, accounts, reader);
        var data = new StepPages(StepForm.DATA, dossiers, accounts, reader);
        var history = new HistoryPages(dossiers);
        var grid = new GridPages(dossiers, comparisons);
        var gridFiles = new GridFiles(grid, comparisons);
        var suppliers = new SupplierStepPages(dossiers, standings);
        gate = new Gate(accounts, demo);
        all = List.of(
                new Route(GET, "/", ANYONE, home::show),
                new Route(GET, "/assets/{name}", ANYONE, new Assets()::serve),
                new Route(POST, "/langue", ANYONE, home::language),
                new Route(GET, "/connexion", ANYONE, signIn::show),
                new Route(POST, "/connexion/demo", ANYONE, signIn::demo),
                new Route(POST, "/deconnexion", SIGNED_IN, signIn::leave),
                new Route(GET, "/dossiers", READ, dossier::list),
                new Route(POST, "/dossiers", WRITE, dossier::open),
                new Route(GET, "/dossiers/{id}", READ, dossier::show),
                new Route(GET, "/dossiers/{id}/besoin", READ, need::show),
                new Route(POST, "/dossiers/{id}/besoin", WRITE, need::save),
                new Route(GET, "/dossiers/{id}/donnees", READ, data::show),
                new Route(POST, "/dossiers/{id}/donnees", WRITE, data::save),
                new Route(GET, "/dossiers/{id}/comparaison", READ, grid::show),
                new Route(POST, "/dossiers/{id}/comparaison", WRITE, grid::choose),
                new Route(GET, "/dossiers/{id}/comparaison/cadre", READ, grid::frame),
                new Route(POST, "/dossiers/{id}/comparaison/cadre", WRITE, grid::saveFrame),
                new Route(GET, "/dossiers/{id}/comparaison/notes/{option}", READ, grid::scores),
                new Route(POST, "/dossiers/{id}/comparaison/notes/{option}", WRITE, grid::saveScores),
                new Route(GET, "/dossiers/{id}/comparaison/resultat", READ, grid::result),
                new Route(POST, "/dossiers/{id}/comparaison/grille", WRITE, gridFiles::upload),
                new Route(GET, "/dossiers/{id}/comparaison/grille/{format}", READ, gridFiles::grid),
                new Route(GET, "/dossiers/{id}/comparaison/dessins/{name}", READ, gridFiles::picture),
                new Route(GET, "/dossiers/{id}/comparaison/rapports/{file}", READ, gridFiles::report),
                new Route(GET, "/dossiers/{id}/fournisseurs", READ, suppliers::show),
                new Route(POST, "/dossiers/{id}/fournisseurs", WRITE, suppliers::decide),
                new Route(GET, "/dossiers/{id}/fournisseurs/dessins/{place}", READ, suppliers::picture),
                new Route(GET, "/dossiers/{id}/{step}/historique", READ, history::show));
    }

    /// The table, as Spring runs it.
    public RouterFunction<ServerResponse> router() {
        RouterFunctions.Builder builder = RouterFunctions.route();
        for (Route route : all) {
            builder.route(
                    RequestPredicates.method(route.method()).and(RequestPredicates.path(route.path())),
                    request -> gate.pass(route, request));
        }
        return builder.route(RequestPredicates.path("/**"), gate::nowhere)
                .onError(Throwable.class, gate::fault)
                .build();
    }

    /// The table itself.
    List<Route> all() {
        return all;
    }

    /// Each way in, as `METHOD /path`: what a server may answer to, and nothing else.
    public List<String> declared() {
        return all.stream().map(route -> route.method() + " " + route.path()).toList();
    }
}
