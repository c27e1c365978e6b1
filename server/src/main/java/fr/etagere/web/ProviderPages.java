package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.identity.Provider;
import fr.etagere.identity.SignIn;
import fr.etagere.members.Arrivals;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// Going to the provider of identity and coming back, by the browser.
final class ProviderPages {

    /// An office behind one address comes in at nine o'clock; a flood is something else.
    private static final int TRIES = 120;

    private final @Nullable Provider provider;
    private final Arrivals arrivals;
    private final Accounts accounts;
    private final Pace pace = new Pace(TRIES, Duration.ofMinutes(1), InstantSource.system());

    ProviderPages(@Nullable Provider provider, Arrivals arrivals, Accounts accounts) {
        this.provider = provider;
        this.arrivals = arrivals;
        this.accounts = accounts;
    }

    ServerResponse begin(Visit visit) {
        if (provider == null) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
        }
        HttpServletRequest request = visit.request().servletRequest();
        if (!pace.lets(request.getRemoteAddr())) {
            return tooMany(visit);
        }
        Optional<Provider.Begun> begun = provider.begin();
        if (begun.isEmpty()) {
            return Html.problem(visit, HttpStatus.SERVICE_UNAVAILABLE, "provider-down");
        }
        String back = Local.address(visit.param("vers"));
        Visitor.begin(request, new Visitor.Begun(begun.get().pending(), back));
        return there(begun.get().address());
    }

    ServerResponse back(Visit visit) {
        if (provider == null) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "not-found");
        }
        HttpServletRequest request = visit.request().servletRequest();
        if (!pace.lets(request.getRemoteAddr())) {
            return tooMany(visit);
        }
        Optional<Visitor.Begun> begun = Visitor.take(request, visit.param("state"));
        SignIn outcome = provider.finish(begun.map(Visitor.Begun::pending).orElse(null), answer(visit));
        return switch (outcome) {
            case SignIn.Vouched vouched ->
                enter(visit, vouched, begun.map(Visitor.Begun::back).orElse("/"));
            case SignIn.TooLow(String level) ->
                Html.problem(visit, HttpStatus.FORBIDDEN, "level", Objects.requireNonNullElse(level, "–"));
            case SignIn.Declined(String code, String description) ->
                Html.problem(visit, HttpStatus.FORBIDDEN, "declined", code, description);
            case SignIn.Refused(SignIn.Reason reason) ->
                Html.problem(visit, HttpStatus.FORBIDDEN, "refused", visit.t("signin.reason." + reason));
            case SignIn.Unreachable _ -> Html.problem(visit, HttpStatus.SERVICE_UNAVAILABLE, "provider-down");
        };
    }

    private ServerResponse enter(Visit visit, SignIn.Vouched vouched, String back) {
        HttpServletRequest request = visit.request().servletRequest();
        Arrivals.Arrived arrived = arrivals.arrive(vouched.identity());
        Actor here = arrived.here();
        boolean works = !here.roles().isEmpty();
        List<Actor> elsewhere = arrived.elsewhere();
        Actor chosen = works || elsewhere.isEmpty() ? here : elsewhere.getFirst();
        Visitor.enter(request, chosen, vouched.idToken());
        int places = elsewhere.size() + (works ? 1 : 0);
        return Html.seeOther(places > 1 ? "/organismes" : works || places == 1 ? back : "/attente");
    }

    /// Someone in the organisations where they hold a role.
    ServerResponse choices(Visit visit) {
        return Html.page(
                "organisations.jte",
                new OrganisationsView(visit, accounts.everywhere(visit.actor().id())));
    }

    ServerResponse choose(Visit visit) {
        HttpServletRequest request = visit.request().servletRequest();
        Optional<Actor> chosen = accounts.actor(visit.actor().id(), visit.param("siret"));
        if (chosen.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "not-yours");
        }
        Visitor.enter(request, chosen.get(), Visitor.idToken(request).orElse(null));
        return Html.seeOther("/");
    }

    /// Someone whom nobody gave a role yet.
    ServerResponse waiting(Visit visit) {
        return visit.actor().roles().isEmpty() ? waiting(visit, HttpStatus.OK) : Html.seeOther("/");
    }

    static ServerResponse waiting(Visit visit, HttpStatus status) {
        return Html.page(status, "waiting.jte", new OrganisationsView(visit, List.of()));
    }

    /// Leaves here, then at the provider. A page in between: a form may not lead a browser to
    /// another host.
    ServerResponse leave(Visit visit) {
        HttpServletRequest request = visit.request().servletRequest();
        Optional<String> idToken = Visitor.idToken(request);
        Visitor.leave(request);
        if (provider != null && idToken.isPresent()) {
            Optional<Provider.Leaving> there = provider.leaving(idToken.get());
            if (there.isPresent()) {
                Visitor.leaving(request, there.get().state());
                return Html.page(
                        "leaving.jte",
                        new LeavingView(visit.left(), there.get().address().toString()));
            }
        }
        return Html.seeOther("/");
    }

    /// Back from leaving the provider.
    ServerResponse left(Visit visit) {
        HttpServletRequest request = visit.request().servletRequest();
        if (!Visitor.left(request, visit.param("state"))) {
            return Html.seeOther("/");
        }
        Visitor.leave(request);
        return Html.page("left.jte", new LeavingView(visit.left(), "/"));
    }

    private static ServerResponse there(URI address) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(address)
                .header("Cache-Control", "no-store")
                .build();
    }

    private ServerResponse tooMany(Visit visit) {
        return Html.problem(
                visit, HttpStatus.TOO_MANY_REQUESTS, "too-many", pace.during().toSeconds());
    }

    private static Map<String, String> answer(Visit visit) {
        Map<String, String> answer = new HashMap<>();
        for (String name : List.of("state", "code", "iss", "error", "error_description")) {
            visit.request().param(name).ifPresent(value -> answer.put(name, value));
        }
        return answer;
    }
}
