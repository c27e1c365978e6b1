package fr.etagere.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How much each may still ask: a bucket that fills at a rate and holds four seconds of it. It remembers a bounded
/// number of those who ask: the ones silent longest are forgotten first, and their bucket is full again by then.
final class Allowance {

    private static final int REMEMBERED = 20_000;
    private static final int SECONDS_HELD = 4;
    private static final double SECOND = 1e9;

    private final LongSupplier nanoseconds;
    private final Map<String, Bucket> buckets;

    private record Bucket(double left, long at) {}

    Allowance(LongSupplier nanoseconds) {
        this(nanoseconds, REMEMBERED);
    }

    /// @param remembered how many of those who ask
    Allowance(LongSupplier nanoseconds, int remembered) {
        this.nanoseconds = nanoseconds;
        buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    /// Takes one.
    ///
    /// @return the seconds until there is one again; 0 when there was one
    synchronized int take(String who, int perSecond) {
        long now = nanoseconds.getAsLong();
        double most = (double) perSecond * SECONDS_HELD;
        Bucket before = buckets.get(who);
        double left = before == null ? most : Math.min(most, before.left() + (now - before.at()) / SECOND * perSecond);
        boolean there = left >= 1;
        buckets.put(who, new Bucket(there ? left - 1 : left, now));
        return there ? 0 : (int) Math.max(1, Math.ceil((1 - left) / perSecond));
    }

    synchronized int remembered() {
        return buckets.size();
    }
}
