package fr.etagere.api;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Permission;
import fr.etagere.accounts.Role;
import fr.etagere.serving.Served;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/// A program that calls, with a token of its own. Each answer it gets is held to the description.
final class Program {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String token;

    private Program(String token) {
        this.token = token;
    }

    static Program with(String token) {
        return new Program(token);
    }

    /// A program of the organisation of someone of the made ministry, with these scopes.
    static Program of(String person, Permission... scopes) {
        return new Program(made(person, 2_000, scopes).secret());
    }

    static Tokens.Made made(String person, int perSecond, Permission... scopes) {
        return made(actor(person), perSecond, scopes);
    }

    /// A program by the token of someone.
    static Program by(Actor maker, Permission... scopes) {
        return new Program(made(maker, 2_000, scopes).secret());
    }

    private static Tokens.Made made(Actor maker, int perSecond, Permission... scopes) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        maker.roles().forEach(role -> held.addAll(role.permissions()));
        return switch (Served.part(Tokens.class).make(maker, held, "Essai", Set.of(scopes), 30, perSecond)) {
            case Tokens.Making.Done(Tokens.Made made) -> made;
            case Tokens.Making.Refused(String field) -> throw new IllegalArgumentException(field);
            case Tokens.Making.Beyond beyond -> throw new IllegalArgumentException(beyond.toString());
        };
    }

    static Actor actor(String person) {
        Served.address();
        return Served.part(Accounts.class).cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith(person))
                .findFirst()
                .orElseThrow();
    }

    /// Someone who holds these roles and comes in by no page.
    static Actor colleague(String siret, Role... roles) {
        Accounts accounts = Served.part(Accounts.class);
        UUID id = accounts.person("essai", UUID.randomUUID().toString(), "Un collègue");
        List.of(roles).forEach(role -> accounts.grant(id, siret, role));
        return accounts.actor(id, siret).orElseThrow();
    }

    /// The same, in an organisation of their own.
    static Actor elsewhere(Role... roles) {
        String siret = "9" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 10_000_000_000_000L);
        Served.part(Accounts.class).organisation(new Organisation(siret, "Un organisme à part", ""));
        return colleague(siret, roles);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, "application/json", body, headers);
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send("PUT", path, "application/json", body, headers);
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(Served.address().resolve(path));
        if (!token.isEmpty()) {
            builder.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, StandardCharsets.UTF_8);
    }

    /// A file that is no text: each character is one of its bytes.
    HttpResponse<String> bytes(String path, String... headers) {
        return send(request(path, headers).GET(), StandardCharsets.ISO_8859_1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, Charset charset) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(charset));
            Described.check(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    /// What kind of problem it is; empty when it is none.
    static String problem(HttpResponse<String> answer) {
        return json(answer).path("type").asString("");
    }
}
