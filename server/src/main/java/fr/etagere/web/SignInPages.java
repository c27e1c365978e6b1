package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.identity.Provider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The door. In the demonstration, and there only, one comes in as someone of the made ministry.
final class SignInPages {

    /// Who vouches for the people of the demonstration.
    static final String DEMO = "demo";

    private final Accounts accounts;
    private final @Nullable Provider provider;

    SignInPages(Accounts accounts, @Nullable Provider provider) {
        this.accounts = accounts;
        this.provider = provider;
    }

    ServerResponse show(Visit visit) {
        List<Actor> people = visit.demo() ? accounts.cameThrough(DEMO) : List.of();
        return Html.page(
                "signin.jte",
                new SignInView(
                        visit,
                        people,
                        Local.address(visit.param("vers")),
                        provider != null,
                        provider != null && provider.reachable()));
    }

    ServerResponse demo(Visit visit) {
        Optional<Actor> someone = visit.demo()
                ? accounts.cameThrough(DEMO).stream()
                        .filter(actor -> actor.id().toString().equals(visit.param("qui")))
                        .findFirst()
                : Optional.empty();
        if (someone.isEmpty()) {
            return Html.problem(visit, HttpStatus.NOT_FOUND, "nobody");
        }
        Visitor.enter(visit.request().servletRequest(), someone.get(), null);
        return Html.seeOther(Local.address(visit.param("vers")));
    }
}
