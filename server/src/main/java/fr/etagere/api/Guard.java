package fr.etagere.api;

import fr.etagere.accounts.Permission;
import fr.etagere.records.Refusals;
import fr.etagere.shared.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.ServerRequest;

/// Stands before every operation, in this order: is the token good, may it still call, may it call this, is the body
/// one that can be taken, is it its turn, was the same write answered before.
final class Guard {

    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    /// RFC 6750: the scheme is read in any case.
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S{1,200})");

    /// Printable, so that a log can show it.
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Tokens tokens;
    private final Buckets buckets;
    private final Turns turns;
    private final Replays replays;
    private final Refusals refusals;

    Guard(Tokens tokens, Buckets buckets, Turns turns, Replays replays, Refusals refusals) {
        this.tokens = tokens;
        this.buckets = buckets;
        this.turns = turns;
        this.replays = replays;
        this.refusals = refusals;
    }

    Answer pass(Endpoint endpoint, ServerRequest request) {
        Lang lang = lang(request);
        try {
            return authenticated(endpoint, request, lang);
        } catch (Exception | Error e) {
            // Whatever it was: the caller is told a number and nothing of what we are made of, the log has the rest.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
            LOG.log(System.Logger.Level.ERROR, () -> "fault " + number + " on " + endpoint.path(), e);
            return Problem.of(ProblemType.OURS, lang, number);
        }
    }

    private Answer authenticated(Endpoint endpoint, ServerRequest request, Lang lang)
            throws IOException, InterruptedException {
        String header = request.headers().firstHeader("Authorization");
        var bearer = BEARER.matcher(header == null ? "" : header);
        if (!bearer.matches()) {
            return challenge(ProblemType.TOKEN_MISSING, lang, "Bearer realm=\"etagere\"");
        }
        return switch (tokens.presented(bearer.group(1))) {
            case Tokens.Presented.Unknown _ -> invalid(ProblemType.TOKEN_UNKNOWN, lang);
            case Tokens.Presented.Expired _ -> invalid(ProblemType.TOKEN_EXPIRED, lang);
            case Tokens.Presented.Revoked _ -> invalid(ProblemType.TOKEN_REVOKED, lang);
            case Tokens.Presented.InForce known -> counted(endpoint, request, lang, known);
        };
    }

    private static Answer invalid(ProblemType type, Lang lang) {
        return challenge(type, lang, "Bearer realm=\"etagere\", error=\"invalid_token\"");
    }

    private static Answer challenge(ProblemType type, Lang lang, String challenge) {
        return Problem.of(type, lang).with("WWW-Authenticate", challenge);
    }

    private Answer counted(Endpoint endpoint, ServerRequest request, Lang lang, Tokens.Presented.InForce known)
            throws IOException, InterruptedException {
        int perSecond = known.token().perSecond();
        Buckets.Taken taken = buckets.take(known.token().id(), perSecond);
        Answer answer = taken.refused()
                ? Problem.of(ProblemType.TOO_MANY_CALLS, lang, perSecond)
                        .with("Retry-After", Integer.toString(taken.waitSeconds()))
                : told(endpoint, known, allowed(endpoint, request, lang, known));
        int full = Math.ceilDiv(Buckets.held(perSecond) - taken.left(), perSecond);
        return answer.with("RateLimit-Policy", "\"jeton\";q=" + Buckets.held(perSecond) + ";w=2")
                .with("RateLimit", "\"jeton\";r=" + taken.left() + ";t=" + full);
    }

    /// A refusal of a right leaves a line for those who administer.
    private Answer told(Endpoint endpoint, Tokens.Presented.InForce known, Answer answer) {
        if (answer.status() == ProblemType.SCOPE_MISSING.status()) {
            String right = lacking(endpoint, known).map(Permission::name).orElse("");
            refusals.refused(known.actor(), endpoint.method() + " " + endpoint.path(), right);
        }
        return answer;
    }

    private static Optional<Permission> lacking(Endpoint endpoint, Tokens.Presented.InForce known) {
        return switch (endpoint.needs()) {
            case Needs.Token _ -> Optional.empty();
            case Needs.Scope(Permission permission) ->
                known.token().awake().contains(permission) ? Optional.empty() : Optional.of(permission);
        };
    }

    private Answer allowed(Endpoint endpoint, ServerRequest request, Lang lang, Tokens.Presented.InForce known)
            throws IOException, InterruptedException {
        Optional<Permission> lacking = lacking(endpoint, known);
        if (lacking.isPresent()) {
            return Problem.of(ProblemType.SCOPE_MISSING, lang, lacking.get())
                    .with(
                            "WWW-Authenticate",
                            "Bearer realm=\"etagere\", error=\"insufficient_scope\", scope=\"" + lacking.get() + "\"");
        }
        return switch (endpoint.input().later() ? Body.NONE : Body.of(request, endpoint.input(), lang)) {
            case Body.Refused(Answer problem) -> problem;
            case Body.Whole(byte[] bytes) -> {
                var call = new Call(request, known.token(), known.actor(), lang, bytes);
                // Before a write begins: whoever waits holds no connection to the database.
                yield endpoint.inTurn() ? turns.take(call, () -> answered(endpoint, call)) : answered(endpoint, call);
            }
        };
    }

    private Answer answered(Endpoint endpoint, Call call) throws IOException, InterruptedException {
        String key = call.request().headers().firstHeader("Idempotency-Key");
        if (key == null || (!endpoint.kept() && endpoint.input() != Input.JSON)) {
            return endpoint.answer().to(call);
        }
        if (!endpoint.kept()) {
            return call.problem(ProblemType.KEY_NOT_TAKEN);
        }
        if (!KEY.matcher(key).matches()) {
            return call.problem(ProblemType.KEY_MALFORMED);
        }
        return replays.once(call, key, () -> {
            try {
                return endpoint.answer().to(call);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped amid a write", e);
            }
        });
    }

    /// French, unless the program asks for English first.
    static Lang lang(ServerRequest request) {
        String wanted = request.headers().firstHeader("Accept-Language");
        return wanted != null
                        && wanted.strip().toLowerCase(java.util.Locale.ROOT).startsWith("en")
                ? Lang.EN
                : Lang.FR;
    }
}
