package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.records.Refusals;
import fr.etagere.shared.Lang;
import jakarta.servlet.RequestDispatcher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Stands before every route: lets in those it is for. Roles are read anew at each request, so that one taken away is
/// taken away at once.
final class Gate {

    static final String LANGUAGE = "langue";

    private static final System.Logger LOG = System.getLogger(Gate.class.getName());

    private final Accounts accounts;
    private final Refusals refusals;
    private final boolean demo;

    Gate(Accounts accounts, Refusals refusals, boolean demo) {
        this.accounts = accounts;
        this.refusals = refusals;
        this.demo = demo;
    }

    ServerResponse pass(Route route, ServerRequest request) throws Exception {
        Actor actor = actor(request);
        ServerResponse answer = pass(route, new Visit(request, actor, lang(request), demo), actor);
        if (actor != null && answer.statusCode().isSameCodeAs(HttpStatus.FORBIDDEN)) {
            String right = route.access() instanceof Access.Holding(var permission) && !actor.may(permission)
                    ? permission.name()
                    : "";
            refusals.refused(actor, route.method() + " " + route.path(), right);
        }
        return answer;
    }

    private static ServerResponse pass(Route route, Visit visit, @Nullable Actor actor) throws Exception {
        return switch (route.access()) {
            case Access.Anyone _ -> route.answer().to(visit);
            case Access.Vouched _ ->
                actor == null ? signIn(visit) : route.answer().to(visit);
            case Access.SignedIn _ -> {
                if (actor == null) {
                    yield signIn(visit);
                }
                yield actor.roles().isEmpty()
                        ? ProviderPages.waiting(visit, HttpStatus.FORBIDDEN)
                        : route.answer().to(visit);
            }
            case Access.Holding(var permission) -> {
                if (actor == null) {
                    yield signIn(visit);
                }
                if (actor.roles().isEmpty()) {
                    yield ProviderPages.waiting(visit, HttpStatus.FORBIDDEN);
                }
                yield actor.may(permission)
                        ? route.answer().to(visit)
                        : Html.problem(visit, HttpStatus.FORBIDDEN, "forbidden", visit.t("permission." + permission));
            }
        };
    }

    /// No such page, or what was refused before any page was reached.
    ServerResponse nowhere(ServerRequest request) {
        Object refused = request.servletRequest().getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = refused instanceof Integer code ? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
        // To refuse who asks too often costs no question to the database.
        Actor actor = status == HttpStatus.TOO_MANY_REQUESTS ? null : actor(request);
        var visit = new Visit(request, actor, lang(request), demo);
        return switch (status) {
            case NOT_FOUND -> Html.problem(visit, status, "not-found");
            case FORBIDDEN -> Html.problem(visit, status, "stale");
            case TOO_MANY_REQUESTS -> Html.problem(visit, status, "too-fast");
            default -> status.is4xxClientError() ? Html.problem(visit, status, "unreadable") : fault(status, visit);
        };
    }

    private static ServerResponse fault(HttpStatus status, Visit visit) {
        return Html.problem(visit, status, "ours", Integer.toString(status.value()));
    }

    /// Our fault: the log has the cause, the page a number to find it by.
    ServerResponse fault(Throwable cause, ServerRequest request) {
        if (cause instanceof MultipartException) {
            return Html.problem(
                    new Visit(request, null, lang(request), demo), HttpStatus.CONTENT_TOO_LARGE, "unreadable");
        }
        String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
        LOG.log(System.Logger.Level.ERROR, () -> "fault " + number + " on " + request.path(), cause);
        var visit = new Visit(request, null, lang(request), demo);
        return Html.problem(visit, HttpStatus.INTERNAL_SERVER_ERROR, "ours", number);
    }

    private @Nullable Actor actor(ServerRequest request) {
        return Visitor.actor(request.servletRequest(), demo)
                .map(known -> accounts.actor(known.id(), known.siret()).orElse(known))
                .orElse(null);
    }

    /// French, unless the visitor chose English.
    private static Lang lang(ServerRequest request) {
        var cookie = request.cookies().getFirst(LANGUAGE);
        return cookie != null && cookie.getValue().equals("en") ? Lang.EN : Lang.FR;
    }

    private static ServerResponse signIn(Visit visit) {
        String back = visit.request().method().name().equals("GET") ? visit.path() : "/";
        return Html.seeOther("/connexion?vers=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
