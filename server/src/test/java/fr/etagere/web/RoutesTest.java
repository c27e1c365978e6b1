package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Role;
import fr.etagere.serving.Served;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/// Each route lets in those it is for, and nobody else.
class RoutesTest {

    private static final Map<String, Role> PEOPLE = Map.of(
            "Aline", Role.BUYER,
            "Sophie", Role.SECURITY_OFFICER,
            "Luc", Role.LAWYER,
            "Anne", Role.APPROVER,
            "Adam", Role.ADMINISTRATOR,
            "Léa", Role.READER);

    static Stream<Route> guarded() {
        return Served.routes().all().stream().filter(route -> !(route.access() instanceof Access.Anyone));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aStrangerIsSentToTheDoor(Route route) {
        HttpResponse<String> answer = call(Client.anyone(), route);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Client.location(answer).getPath()).isEqualTo("/connexion");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void eachRoleIsLetInAsItsPermissionsSayAndNoOther(Route route) {
        if (route.access() instanceof Access.Holding(var permission)) {
            PEOPLE.forEach((name, role) -> assertThat(
                            call(Client.as(name), route).statusCode() != 403)
                    .as("%s %s for %s", route.method(), route.path(), role)
                    .isEqualTo(role.permissions().contains(permission)));
        }
    }

    @Test
    void aPageThatDoesNotExistIsSaidSo() {
        HttpResponse<String> answer = Client.anyone().get("/nulle-part");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Cette page n'existe pas").doesNotContain("Whitelabel");
    }

    private static HttpResponse<String> call(Client client, Route route) {
        String path = route.path().replace("{id}", UUID.randomUUID().toString()).replaceAll("\\{\\w+}", "x");
        return route.method() == HttpMethod.GET
                ? client.get(path)
                : client.post(path, Map.of(), client.get("/connexion"));
    }
}
