package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.identity.Pending;
import fr.etagere.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a session keeps of a visitor: who they are, and the sign-ins they began. Texts only.
final class Visitor {

    /// How long a session lasts without a request once someone came in. A stranger's lasts what
    /// a form needs.
    static final int SIGNED_IN_SECONDS = 8 * 3600;

    /// How long before its end a page says so: enough to come back to the page and press a button.
    static final int WARNED_SECONDS = 600;

    private static final int STRANGER_SECONDS = (int) Security.STRANGER.toSeconds();

    private static final String PERSON = Sessions.PERSON;
    private static final String NAME = "etagere.name";
    private static final String SIRET = "etagere.siret";
    static final String ORGANISATION = "etagere.organisation";
    static final String BROWSER = "etagere.browser";
    private static final String DEMO = "etagere.demo";
    private static final String TOKEN = "etagere.token";
    private static final String LEAVING = "etagere.leaving";
    private static final String BEGUN = "etagere.begun.";
    private static final int AT_ONCE = 4;

    private Visitor() {}

    /// A sign-in begun in this browser.
    ///
    /// @param back the page to come back to
    record Begun(Pending pending, String back) {

        private static Begun read(String state, String kept) {
            String[] lines = kept.split("\n", 4);
            return new Begun(new Pending(state, lines[1], lines[2]), lines[3]);
        }

        /// The moment first: the oldest sorts first.
        private String written(long moment) {
            return String.join("\n", "%019d".formatted(moment), pending.nonce(), pending.verifier(), back);
        }
    }

    /// The session gets a new name and nothing of the old one, so that one planted beforehand is
    /// worth nothing.
    ///
    /// @param idToken null in the demonstration, whose people exist nowhere else
    static void enter(HttpServletRequest request, Actor actor, @Nullable String idToken) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(SIGNED_IN_SECONDS);
        session.setAttribute(PERSON, actor.id().toString());
        session.setAttribute(NAME, actor.name());
        session.setAttribute(SIRET, actor.siret());
        session.setAttribute(ORGANISATION, actor.organisation());
        session.setAttribute(
                BROWSER, Browser.of(request.getHeader("User-Agent")).kept());
        if (idToken == null) {
            session.setAttribute(DEMO, DEMO);
        } else {
            session.setAttribute(TOKEN, idToken);
        }
    }

    /// Who came in by this browser, without their roles: those are asked anew each time. Someone of a demonstration
    /// that is over is nobody.
    static Optional<Actor> actor(HttpServletRequest request, boolean demo) {
        if (!demo && kept(request, DEMO).isPresent()) {
            return Optional.empty();
        }
        return kept(request, PERSON)
                .map(person -> new Actor(
                        UUID.fromString(person),
                        kept(request, NAME).orElse(""),
                        kept(request, SIRET).orElse(""),
                        kept(request, ORGANISATION).orElse(""),
                        Set.of()));
    }

    /// The id token they came in with; empty in the demonstration.
    static Optional<String> idToken(HttpServletRequest request) {
        return kept(request, TOKEN);
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
        List<String> before = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(BEGUN))
                .sorted(Comparator.comparing(name -> (String) session.getAttribute(name)))
                .toList();
        before.stream().limit(Math.max(0, before.size() - AT_ONCE + 1)).forEach(session::removeAttribute);
        session.setAttribute(BEGUN + begun.pending().state(), begun.written(System.currentTimeMillis()));
    }

    /// The sign-in of this state, once.
    static Optional<Begun> take(HttpServletRequest request, String state) {
        Optional<Begun> begun = kept(request, BEGUN + state).map(kept -> Begun.read(state, kept));
        begun.ifPresent(_ -> request.getSession().removeAttribute(BEGUN + state));
        return begun;
    }

    /// Remembers the word that the provider gives back to one who left.
    static void leaving(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(STRANGER_SECONDS);
        session.setAttribute(LEAVING, state);
    }

    /// Whether this visitor is one who left, coming back.
    static boolean left(HttpServletRequest request, String state) {
        return kept(request, LEAVING).filter(state::equals).isPresent();
    }

    private static Optional<String> kept(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (String) session.getAttribute(name));
    }
}
