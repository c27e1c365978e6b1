package fr.etagere.api;

import fr.etagere.accounts.Permission;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tokens made and taken back by a program. A token gives no scope that it does not have.
final class TokenCalls {

    private final Tokens tokens;

    TokenCalls(Tokens tokens) {
        this.tokens = tokens;
    }

    Answer list(Call call) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode items = root.putArray("items");
        tokens.all(call.actor()).forEach(token -> items.add(json(token)));
        return Answer.json(root);
    }

    Answer make(Call call) {
        return switch (Tree.read(call, Set.of("name", "scopes", "days", "perSecond"))) {
            case Read.Refused<ObjectNode>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<ObjectNode>(ObjectNode body) -> made(call, body);
        };
    }

    private Answer made(Call call, ObjectNode body) {
        Optional<Set<Permission>> scopes = scopes(body.path("scopes"));
        if (scopes.isEmpty()) {
            return refused(call, "scopes", body.path("scopes"));
        }
        JsonNode name = body.path("name");
        Tokens.Making making = tokens.makeBy(
                call.token(),
                call.actor(),
                name.isString() ? name.asString().strip() : "",
                scopes.get(),
                number(body.path("days"), 0),
                number(
                        body.path("perSecond"),
                        Math.min(Tokens.USUAL_PER_SECOND, call.token().perSecond())));
        return switch (making) {
            case Tokens.Making.Refused(String field) -> refused(call, field, body.path(field));
            case Tokens.Making.Beyond(Set<Permission> lacking) ->
                call.problem(
                        ProblemType.SCOPE_MISSING,
                        lacking.stream().map(Enum::name).collect(Collectors.joining(", ")));
            case Tokens.Making.Done(Tokens.Made made) ->
                Answer.json(201, json(made.token()).put("token", made.secret()))
                        .with("Location", "/api/v1/tokens/" + made.token().id());
        };
    }

    Answer revoke(Call call) {
        return call.id("id").filter(id -> tokens.revoke(call.actor(), id)).isPresent()
                ? Answer.empty(204)
                : call.problem(ProblemType.NOT_FOUND);
    }

    private static Answer refused(Call call, String field, JsonNode value) {
        return Problem.invalid(call.lang(), List.of(Tree.wrong(field, value.isMissingNode() ? "" : value.toString())));
    }

    private static Optional<Set<Permission>> scopes(JsonNode list) {
        Set<Permission> scopes = EnumSet.noneOf(Permission.class);
        for (JsonNode one : list) {
            Optional<Permission> known = Arrays.stream(Permission.values())
                    .filter(permission -> one.isString() && permission.name().equals(one.asString()))
                    .findFirst();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(known.get());
        }
        return list.isArray() ? Optional.of(scopes) : Optional.empty();
    }

    private static int number(JsonNode node, int absent) {
        if (node.isMissingNode()) {
            return absent;
        }
        return node.isIntegralNumber() && node.canConvertToInt() ? node.asInt() : 0;
    }

    private static ObjectNode json(Token token) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", token.id().toString());
        node.put("name", token.name());
        ArrayNode scopes = node.putArray("scopes");
        token.scopes().stream().map(Enum::name).sorted().forEach(scopes::add);
        ArrayNode asleep = node.putArray("asleep");
        token.asleep().stream().map(Enum::name).sorted().forEach(asleep::add);
        node.put("perSecond", token.perSecond());
        node.put("author", token.author());
        node.put("createdAt", token.createdAt().toInstant().toString());
        node.put("expiresAt", token.expiresAt().toInstant().toString());
        node.put(
                "revokedAt",
                token.revokedAt() == null ? null : token.revokedAt().toInstant().toString());
        return node;
    }
}
