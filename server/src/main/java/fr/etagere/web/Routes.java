package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Permission;
import fr.etagere.dossier.Decisions;
import fr.etagere.need.NeedReader;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Every route of the product, who may call it, and the method that answers.
public final class Routes {

    private static final Access ANYONE = new Access.Anyone();
    private static final Access VOUCHED = new Access.Vouched();
    private static final Access READ = new Access.Holding(Permission.READ_DOSSIERS);
    private static final Access WRITE = new Access.Holding(Permission.WRITE_DOSSIERS);
    private static final Access APPROVE = new Access.Holding(Permission.APPROVE_DECISIONS);

    private static final Access DECLARE = new Access.Holding(Permission.DECLARE_SOLUTIONS);

    private final List<Route> all;
    private final Gate gate;

    public Routes(Parts parts, People people) {
        Accounts accounts = parts.accounts();
        Dossiers dossiers = parts.dossiers();
        DecisionFiles files = parts.files();
        Decisions decisions = parts.decisions();
        Shelf shelf = parts.shelf();
        var home = new HomePages(people.reach().secure());
        var dossier = new DossierPages(dossiers);
        var reader = new NeedReader(decisions.materials());
        var need = new StepPages(StepForm.NEED, dossiers, accounts, reader);
        var data = new StepPages(StepForm.DATA, dossiers, accounts, reader);
        var shelfStep =
                new ShelfStepPages(shelf, dossiers, accounts, parts.steps().shortlisting(), reader);
        var history = new HistoryPages(dossiers);
        var shelfPages = new ShelfPages(shelf, parts.standings());
        var declaring = new DeclarePages(shelf);
        var doctrine = new DoctrinePages(decisions);
        var decision = new DecisionPages(dossiers, files, parts.steps(), parts.clock());
        var kept = new KeptPages(dossiers, files, parts.steps());
        var verify = new VerifyPages(dossiers, files, parts.verifications(), parts.key());
        gate = new Gate(accounts, people.refusals(), parts.demo());
        var own = List.of(
                new Route(GET, "/", ANYONE, home::show),
                new Route(GET, "/assets/{name}", ANYONE, new Assets()::serve),
                new Route(POST, "/langue", ANYONE, home::language),
                new Route(GET, "/plan", ANYONE, home::plan),
                new Route(POST, "/session", VOUCHED, home::stay),
                new Route(GET, "/dossiers", READ, dossier::list),
                new Route(POST, "/dossiers", WRITE, dossier::open),
                new Route(GET, "/dossiers/{id}", READ, dossier::show),
                new Route(GET, "/dossiers/{id}/besoin", READ, need::show),
                new Route(POST, "/dossiers/{id}/besoin", WRITE, need::save),
                new Route(GET, "/dossiers/{id}/donnees", READ, data::show),
                new Route(POST, "/dossiers/{id}/donnees", WRITE, data::save),
                new Route(GET, "/dossiers/{id}/etagere", READ, shelfStep::show),
                new Route(POST, "/dossiers/{id}/etagere", WRITE, shelfStep::save),
                new Route(POST, "/dossiers/{id}/etagere/prendre", WRITE, shelfStep::take),
                new Route(POST, "/dossiers/{id}/etagere/figer", WRITE, shelfStep::freeze),
                new Route(POST, "/dossiers/{id}/etagere/defiger", WRITE, shelfStep::unfreeze),
                new Route(GET, "/dossiers/{id}/{step}/historique", READ, history::show),
                new Route(GET, "/etagere", ANYONE, shelfPages::search),
                new Route(GET, "/etagere/declarer", DECLARE, declaring::show),
                new Route(POST, "/etagere/declarer", DECLARE, declaring::declare),
                new Route(GET, "/etagere/{entry}", ANYONE, shelfPages::entry),
                new Route(GET, "/etagere/{entry}/publiccode.yml", ANYONE, shelfPages::publiccode),
                new Route(GET, "/etagere/{entry}/sill.json", ANYONE, shelfPages::sill),
                new Route(GET, "/doctrine", ANYONE, doctrine::index),
                new Route(GET, "/doctrine/{rule}", ANYONE, doctrine::rule),
                new Route(GET, "/doctrine/{rule}/dmn", ANYONE, doctrine::file),
                new Route(GET, "/dossiers/{id}/decision", READ, decision::show),
                new Route(POST, "/dossiers/{id}/decision", WRITE, decision::make),
                new Route(GET, "/dossiers/{id}/decisions/{number}", READ, kept::show),
                new Route(POST, "/dossiers/{id}/decisions/{number}/approbation", APPROVE, decision::approve),
                new Route(GET, "/dossiers/{id}/decisions/{number}/verification", READ, verify::kept),
                new Route(GET, "/dossiers/{id}/decisions/{number}/{file}", READ, kept::file),
                new Route(GET, "/verifier", ANYONE, verify::ask),
                new Route(POST, VerifyPages.UPLOAD, ANYONE, verify::upload));
        all = Stream.of(
                        own,
                        ComparingRoutes.of(parts),
                        MapRoutes.of(parts),
                        ImportRoutes.of(parts),
                        ApiRoutes.of(parts.tokens()),
                        PeopleRoutes.of(people, accounts),
                        SupplierRoutes.of(parts))
                .flatMap(List::stream)
                .toList();
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
