package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Permission;
import fr.etagere.api.Specification;
import fr.etagere.api.Tokens;
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
    private static final Access MANAGE = new Access.Holding(Permission.MANAGE_MEMBERS);

    private final List<Route> all;
    private final Gate gate;

    public Routes(Accounts accounts, Dossiers dossiers, Decisions decisions, Tokens tokens, boolean demo) {
        var home = new HomePages();
        var signIn = new SignInPages(accounts);
        var dossier = new DossierPages(dossiers);
        var reader = new NeedReader(decisions.materials());
        var need = new StepPages(StepForm.NEED, dossiers, accounts, reader);
        var data = new StepPages(StepForm.DATA, dossiers, accounts, reader);
        var history = new HistoryPages(dossiers);
        var api = new ApiPages(new Specification());
        var token = new TokenPages(tokens);
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
                new Route(GET, "/dossiers/{id}/{step}/historique", READ, history::show),
                new Route(GET, "/api", ANYONE, api::show),
                new Route(GET, "/api/openapi.yaml", ANYONE, api::description),
                new Route(GET, "/jetons", MANAGE, token::list),
                new Route(POST, "/jetons", MANAGE, token::make),
                new Route(POST, "/jetons/{id}/reprendre", MANAGE, token::revoke));
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
