package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.function.ServerResponse;

/// Coming in and leaving. In the demonstration, and there only, one comes in as someone of the made ministry.
final class SignInPages {

    /// Who vouches for the people of the demonstration.
    static final String DEMO = "demo";

    private final Accounts accounts;

    SignInPages(Accounts accounts) {
        this.accounts = accounts;
    }

    ServerResponse show(Visit visit) {
        List<Actor> people = visit.demo() ? accounts.cameThrough(DEMO) : List.of();
        return Html.page("signin.jte", new SignInView(visit, people, Local.address(visit.param("vers"))));
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
        enter(visit.request().servletRequest(), someone.get());
        return Html.seeOther(Local.address(visit.param("vers")));
    }

    /// The session gets a new name, so that one planted beforehand is worth nothing.
    private static void enter(HttpServletRequest request, Actor actor) {
        request.getSession(true);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    ServerResponse leave(Visit visit) {
        var session = visit.request().servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Html.seeOther("/");
    }
}
