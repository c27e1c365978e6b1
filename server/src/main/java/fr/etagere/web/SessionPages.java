package fr.etagere.web;

import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.records.Sealed;
import fr.etagere.sessions.Sessions;
import org.springframework.web.servlet.function.ServerResponse;

/// The sessions that someone has open, on this machine and on others: they see them, and close those that should not
/// be.
final class SessionPages {

    /// What a form sends to close all but the one it is sent from.
    static final String OTHERS = "autres";

    private final Sessions sessions;
    private final Sealed sealed;
    private final Trail trail;

    SessionPages(Sessions sessions, Sealed sealed, Trail trail) {
        this.sessions = sessions;
        this.sealed = sealed;
        this.trail = trail;
    }

    ServerResponse show(Visit visit) {
        return page(visit, -1);
    }

    /// Closes one or all the others, never the one that asks: one leaves it by leaving.
    ServerResponse close(Visit visit) {
        Actor actor = visit.actor();
        String asked = visit.exact("session");
        String here = here(visit);
        int closed = sealed.in(actor, () -> {
            int done = asked.equals(OTHERS)
                    ? sessions.closeOthers(actor.id(), here)
                    : asked.equals(here) ? 0 : sessions.close(actor.id(), asked);
            if (done > 0) {
                trail.add(actor, "SESSIONS_CLOSED", actor.id().toString(), Integer.toString(done));
            }
            return done;
        });
        return page(visit, closed);
    }

    private ServerResponse page(Visit visit, int closed) {
        return Html.page(
                "sessions.jte",
                new SessionsView(visit, sessions.of(visit.actor().id()), here(visit), closed));
    }

    private static String here(Visit visit) {
        return Sessions.handle(visit.request().servletRequest().getSession().getId());
    }
}
