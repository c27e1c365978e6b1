package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Permission;
import java.util.List;

/// The routes about people: coming in, leaving, members, the trail.
final class PeopleRoutes {

    private static final Access ANYONE = new Access.Anyone();
    private static final Access VOUCHED = new Access.Vouched();
    private static final Access MANAGE = new Access.Holding(Permission.MANAGE_MEMBERS);
    private static final Access READ_TRAIL = new Access.Holding(Permission.READ_TRAIL);

    private PeopleRoutes() {}

    static List<Route> of(People people, Accounts accounts) {
        var door = new SignInPages(accounts, people.provider());
        var provider = new ProviderPages(people.provider(), people.arrivals(), accounts);
        var members = new MemberPages(people.members(), accounts);
        var trail = new TrailPages(people.sealed(), people.trail());
        var sessions = new SessionPages(people.sessions(), people.sealed(), people.trail());
        return List.of(
                new Route(GET, "/connexion", ANYONE, door::show),
                new Route(POST, "/connexion/demo", ANYONE, door::demo),
                new Route(GET, "/connexion/proconnect", ANYONE, provider::begin),
                new Route(GET, "/connexion/retour", ANYONE, provider::back),
                new Route(POST, "/deconnexion", VOUCHED, provider::leave),
                new Route(GET, "/deconnexion/retour", ANYONE, provider::left),
                new Route(GET, "/attente", VOUCHED, provider::waiting),
                new Route(GET, "/sessions", VOUCHED, sessions::show),
                new Route(POST, "/sessions", VOUCHED, sessions::close),
                new Route(GET, "/organismes", VOUCHED, provider::choices),
                new Route(POST, "/organismes", VOUCHED, provider::choose),
                new Route(GET, "/membres", MANAGE, members::list),
                new Route(POST, "/membres/donner", MANAGE, members::give),
                new Route(POST, "/membres/retirer", MANAGE, members::take),
                new Route(POST, "/membres/organisme", MANAGE, members::describe),
                new Route(GET, "/journal", READ_TRAIL, trail::show),
                new Route(GET, "/journal.csv", READ_TRAIL, trail::table));
    }
}
