package fr.etagere.api;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How many calls each token may still make: a bucket that fills at the token's rate and holds two seconds of it.
final class Buckets {

    private static final double SECOND = 1e9;
    private static final int SECONDS_HELD = 2;

    private final LongSupplier nanoseconds;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    Buckets(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    private record Bucket(double left, long at) {}

    /// What a call took.
    ///
    /// @param left whole calls left
    /// @param waitSeconds until the next call is taken; 0 when this one was
    record Taken(int left, int waitSeconds) {
        boolean refused() {
            return waitSeconds > 0;
        }
    }

    Taken take(UUID token, int perSecond) {
        long now = nanoseconds.getAsLong();
        double most = (double) perSecond * SECONDS_HELD;
        var taken = new Taken[1];
        buckets.compute(token, (_, before) -> {
            double left =
                    before == null ? most : Math.min(most, before.left() + (now - before.at()) / SECOND * perSecond);
            boolean refused = left < 1;
            taken[0] = new Taken(
                    (int) Math.max(0, left - 1), refused ? (int) Math.max(1, Math.ceil((1 - left) / perSecond)) : 0);
            return new Bucket(refused ? left : left - 1, now);
        });
        return taken[0];
    }

    /// How many calls a full bucket holds.
    static int held(int perSecond) {
        return perSecond * SECONDS_HELD;
    }
}
