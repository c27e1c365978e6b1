package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;

/// The routes of the map: for anyone who has a role in an organisation, and of that organisation only.
final class MapRoutes {

    private static final Access MEMBER = new Access.SignedIn();

    private MapRoutes() {}

    static List<Route> of(Parts parts) {
        var map = new MapPages(parts.charts());
        var fall = new FallPages(parts.charts(), parts.shelf());
        var measures = new MeasuresPages(parts.charts());
        var report = new MapReportPages(parts.charts(), parts.reports());
        return List.of(
                new Route(GET, "/carte", MEMBER, map::map),
                new Route(GET, "/carte/concentration", MEMBER, map::concentration),
                new Route(GET, "/carte/echeances", MEMBER, map::renewals),
                new Route(GET, "/carte/fin-de-vie", MEMBER, map::lifetimes),
                new Route(GET, "/carte/acheteurs", MEMBER, map::buyers),
                new Route(GET, "/carte/dessins/{name}", MEMBER, map::picture),
                new Route(GET, "/carte/tableaux/{name}", MEMBER, map::table),
                new Route(GET, "/carte/coupure", MEMBER, fall::show),
                new Route(GET, "/carte/coupure/dessin", MEMBER, fall::picture),
                new Route(GET, "/carte/coupure/tableau", MEMBER, fall::table),
                new Route(GET, "/carte/indices", MEMBER, measures::show),
                new Route(GET, "/carte/indices/tableau", MEMBER, measures::table),
                new Route(GET, "/carte/rapport", MEMBER, report::show),
                new Route(POST, "/carte/rapport", MEMBER, report::begin),
                new Route(GET, "/carte/rapport/{file}", MEMBER, report::file));
    }
}
