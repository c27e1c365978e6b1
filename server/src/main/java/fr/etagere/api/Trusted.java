package fr.etagere.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens just found good, held for a second: a program that calls hundreds of times a second does not make the
/// database say as often who it is. One taken back on this server is forgotten at once, on another within that second.
final class Trusted {

    private static final long HELD = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Held> byHash = new ConcurrentHashMap<>();
    private volatile long forgotten = now();

    private record Held(Tokens.Presented.InForce known, long since) {}

    Optional<Tokens.Presented.InForce> find(String hash) {
        Held held = byHash.get(hash);
        return held == null || now() - held.since() > HELD ? Optional.empty() : Optional.of(held.known());
    }

    /// @param asked when the database was asked: an answer from before a token was taken back is not kept
    void keep(String hash, Tokens.Presented.InForce known, long asked) {
        if (byHash.size() >= MOST) {
            byHash.clear();
        }
        byHash.put(hash, new Held(known, asked));
        if (asked - forgotten <= 0) {
            byHash.remove(hash);
        }
    }

    void forget() {
        forgotten = now();
        byHash.clear();
    }

    static long now() {
        return System.nanoTime();
    }
}
