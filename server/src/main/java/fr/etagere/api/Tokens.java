package fr.etagere.api;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Permission;
import fr.etagere.audit.Trail;
import fr.etagere.records.Sealed;
import fr.etagere.shared.Characters;
import fr.etagere.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps the tokens of organisations: what they may do, until when, and the hash by which they are known again. A token
/// loses what its maker loses, within the second for which {@link Trusted} holds what it found.
public final class Tokens {

    /// A year at most: a token that nobody renews is a token that nobody watches.
    public static final int MOST_DAYS = 366;

    /// The calls a second that a token may be given at most.
    public static final int MOST_PER_SECOND = 5_000;

    /// Calls a second, unless said otherwise.
    public static final int USUAL_PER_SECOND = 50;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;
    private static final String ISSUER = "jeton";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Pattern FORM = Pattern.compile("etg_([0-9]{14})_([A-Za-z0-9_-]{43})");

    private final TokenStore store;
    private final Sealed sealed;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Trusted trusted = new Trusted();

    /// @param store where they are kept
    public Tokens(TokenStore store, Sealed sealed, Accounts accounts, Trail trail, Clock clock) {
        this.store = store;
        this.sealed = sealed;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /// A token just made.
    ///
    /// @param secret to be shown once: nobody will be able to show it again
    public record Made(Token token, String secret) {}

    /// What making one gave.
    public sealed interface Making {
        record Done(Made made) implements Making {}

        /// @param field `name`, `scopes`, `days` or `perSecond`: what cannot be
        record Refused(String field) implements Making {}

        /// @param lacking the scopes that the author does not have
        record Beyond(Set<Permission> lacking) implements Making {}
    }

    /// Makes a token, which may do no more than its author: whoever makes it holds its secret.
    ///
    /// @param author an administrator
    /// @param held what the author may do
    /// @param days how long it lets in
    public Making make(
            Actor author, Set<Permission> held, String name, Set<Permission> scopes, int days, int perSecond) {
        return make(author, held, name, scopes, days, perSecond, OffsetDateTime.MAX);
    }

    /// The same by a token: it calls no faster than that one, and ends no later. A program does not prolong itself.
    Making makeBy(Token maker, Actor author, String name, Set<Permission> scopes, int days, int perSecond) {
        return perSecond > maker.perSecond()
                ? new Making.Refused("perSecond")
                : make(author, maker.awake(), name, scopes, days, perSecond, maker.expiresAt());
    }

    private Making make(
            Actor author,
            Set<Permission> held,
            String name,
            Set<Permission> scopes,
            int days,
            int perSecond,
            OffsetDateTime latest) {
        Set<Permission> lacking = EnumSet.noneOf(Permission.class);
        scopes.stream().filter(scope -> !held.contains(scope)).forEach(lacking::add);
        if (!lacking.isEmpty()) {
            return new Making.Beyond(lacking);
        }
        if (name.length() < SHORTEST
                || name.length() > LONGEST
                || !name.codePoints().allMatch(Characters::isInline)) {
            return new Making.Refused("name");
        }
        if (days < 1 || days > MOST_DAYS) {
            return new Making.Refused("days");
        }
        if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
            return new Making.Refused("perSecond");
        }
        OffsetDateTime end = OffsetDateTime.now(clock).plusDays(days);
        return new Making.Done(made(author, name, scopes, end.isBefore(latest) ? end : latest, perSecond));
    }

    private Made made(Actor author, String name, Set<Permission> scopes, OffsetDateTime end, int perSecond) {
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        String secret = "etg_" + author.siret() + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return sealed.in(author, () -> {
            UUID actsAs = accounts.person(ISSUER, id.toString(), name);
            var token = new Token(id, name, scopes, Set.of(), perSecond, actsAs, author.name(), now, end, null);
            store.add(author, token, hash(secret));
            String given = scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
            trail.add(author, "TOKEN_MADE", id.toString(), given);
            return new Made(token, secret);
        });
    }

    /// The tokens of the organisation, newest first.
    public List<Token> all(Actor actor) {
        return sealed.in(actor, store::all);
    }

    /// Takes a token back, for ever.
    ///
    /// @return false when the organisation has no such token in force
    public boolean revoke(Actor actor, UUID id) {
        boolean revoked = sealed.in(actor, () -> {
            boolean done = store.revoke(id, OffsetDateTime.now(clock));
            if (done) {
                trail.add(actor, "TOKEN_REVOKED", id.toString(), "");
            }
            return done;
        });
        trusted.forget();
        return revoked;
    }

    /// What a token that is presented is worth.
    sealed interface Presented {
        record InForce(Token token, Actor actor) implements Presented {}

        record Unknown() implements Presented {}

        record Expired() implements Presented {}

        record Revoked() implements Presented {}
    }

    Presented presented(String secret) {
        Matcher form = FORM.matcher(secret);
        if (!form.matches()) {
            return new Presented.Unknown();
        }
        String hash = hash(secret);
        Optional<Presented.InForce> known = trusted.find(hash);
        if (known.isPresent()) {
            return known.get().token().inForce(OffsetDateTime.now(clock)) ? known.get() : new Presented.Expired();
        }
        long asked = Trusted.now();
        Presented presented = asked(form.group(1), hash);
        if (presented instanceof Presented.InForce good) {
            trusted.keep(hash, good, asked);
        }
        return presented;
    }

    private Presented asked(String siret, String hash) {
        Optional<Token> found = sealed.in(new Actor(NOBODY, "", siret, "", Set.of()), () -> store.known(hash));
        if (found.isEmpty()) {
            return new Presented.Unknown();
        }
        Token token = found.get();
        if (token.revokedAt() != null) {
            return new Presented.Revoked();
        }
        if (!token.inForce(OffsetDateTime.now(clock))) {
            return new Presented.Expired();
        }
        String organisation =
                accounts.organisation(siret).map(Organisation::name).orElse(siret);
        return new Presented.InForce(
                token, new Actor(Objects.requireNonNull(token.actsAs()), token.name(), siret, organisation, Set.of()));
    }

    private static String hash(String secret) {
        return Digest.sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }
}
