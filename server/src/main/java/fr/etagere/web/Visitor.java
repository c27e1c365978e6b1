package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.identity.Pending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// What a session keeps of a visitor: who they are, and the sign-ins they began.
final class Visitor {

    /// How long a session lasts without a request once someone came in. A stranger's lasts what
    /// a form needs.
    static final int SIGNED_IN_SECONDS = 8 * 3600;

    static final int STRANGER_SECONDS = 20 * 60;

    private static final String BEGUN = "etagere.begun";
    private static final String TOKEN = "etagere.token";
    private static final String LEAVING = "etagere.leaving";
    private static final int AT_ONCE = 4;

    private Visitor() {}

    /// A sign-in begun in this browser.
    ///
    /// @param back the page to come back to
    record Begun(Pending pending, String back) implements Serializable {}

    /// The session gets a new name and nothing of the old one, so that one planted beforehand is
    /// worth nothing.
    static void enter(HttpServletRequest request, Actor actor, @Nullable String idToken) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(SIGNED_IN_SECONDS);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        if (idToken != null) {
            session.setAttribute(TOKEN, idToken);
        }
    }

    /// The id token they came in with; empty in the demonstration.
    static Optional<String> idToken(HttpServletRequest request) {
        return kept(request, TOKEN, String.class);
    }

    /// Forgets them.
    static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Keeps what a sign-in will need when it comes back; a visitor may have begun several.
    static void begin(HttpServletRequest request, Begun begun) {
        HttpSession session = request.getSession(true);
        synchronized (Visitor.class) {
            List<Begun> all = begun(session);
            all.add(begun);
            session.setAttribute(BEGUN, new ArrayList<>(all.subList(Math.max(0, all.size() - AT_ONCE), all.size())));
        }
    }

    /// The sign-in of this state, once.
    static Optional<Begun> take(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (Visitor.class) {
            List<Begun> all = begun(session);
            for (Iterator<Begun> some = all.iterator(); some.hasNext(); ) {
                Begun one = some.next();
                if (one.pending().state().equals(state)) {
                    some.remove();
                    session.setAttribute(BEGUN, all);
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Begun> begun(HttpSession session) {
        var all = new ArrayList<Begun>();
        if (session.getAttribute(BEGUN) instanceof List<?> kept) {
            kept.forEach(one -> all.add((Begun) one));
        }
        return all;
    }

    /// Remembers the word that the provider gives back to one who left.
    static void leaving(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(STRANGER_SECONDS);
        session.setAttribute(LEAVING, state);
    }

    /// Whether this visitor is one who left, coming back.
    static boolean left(HttpServletRequest request, String state) {
        return kept(request, LEAVING, String.class).filter(state::equals).isPresent();
    }

    private static <T> Optional<T> kept(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(name))
                        .filter(type::isInstance)
                        .map(type::cast);
    }
}
