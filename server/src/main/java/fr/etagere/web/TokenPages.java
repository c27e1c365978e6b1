package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.api.Tokens;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The tokens of the organisation: made, shown once, taken back.
final class TokenPages {

    private final Tokens tokens;

    TokenPages(Tokens tokens) {
        this.tokens = tokens;
    }

    ServerResponse list(Visit visit) {
        return Html.page("tokens.jte", new TokensView(visit, tokens.all(visit.actor()), "", "", null));
    }

    ServerResponse make(Visit visit) {
        List<String> chosen = visit.request().params().getOrDefault("scope", List.of());
        Set<Permission> scopes = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> chosen.contains(permission.name()))
                .forEach(scopes::add);
        String days = visit.param("days");
        Tokens.Making making = tokens.make(
                visit.actor(),
                TokensView.given(visit),
                visit.param("name"),
                scopes,
                days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0,
                Tokens.USUAL_PER_SECOND);
        return switch (making) {
            case Tokens.Making.Done(Tokens.Made made) ->
                Html.page("tokens.jte", new TokensView(visit, tokens.all(visit.actor()), made.secret(), "", null));
            case Tokens.Making.Refused(String field) -> refused(visit, field, null);
            case Tokens.Making.Beyond(Set<Permission> lacking) ->
                refused(visit, "scopes", visit.t("tokens.beyond", TokensView.told(visit, lacking)));
        };
    }

    private ServerResponse refused(Visit visit, String field, @Nullable String why) {
        return Html.page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "tokens.jte",
                new TokensView(visit, tokens.all(visit.actor()), "", field, why));
    }

    ServerResponse revoke(Visit visit) {
        return visit.id("id").filter(id -> tokens.revoke(visit.actor(), id)).isPresent()
                ? Html.seeOther("/jetons")
                : Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
    }
}
