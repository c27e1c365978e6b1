package fr.etagere.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.etagere.accounts.Permission;
import fr.etagere.api.Tokens;
import java.util.List;

/// The pages about the API: its description, and the tokens of an organisation. What programs call is in `api`.
final class ApiRoutes {

    private static final Access ANYONE = new Access.Anyone();
    private static final Access MANAGE = new Access.Holding(Permission.MANAGE_MEMBERS);

    private ApiRoutes() {}

    static List<Route> of(Tokens tokens) {
        var api = new ApiPages();
        var token = new TokenPages(tokens);
        return List.of(
                new Route(GET, "/api", ANYONE, api::show),
                new Route(GET, "/api/openapi.yaml", ANYONE, api::french),
                new Route(GET, "/api/openapi.en.yaml", ANYONE, api::english),
                new Route(GET, "/jetons", MANAGE, token::list),
                new Route(POST, "/jetons", MANAGE, token::make),
                new Route(POST, "/jetons/{id}/reprendre", MANAGE, token::revoke));
    }
}
