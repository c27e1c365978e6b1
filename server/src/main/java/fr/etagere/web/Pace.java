package fr.etagere.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one address may try to come in. It remembers a bounded number of addresses: those
/// that have been silent longest are forgotten first.
final class Pace {

    private static final int REMEMBERED = 20_000;

    private final int most;
    private final Duration during;
    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(long since, int tries) {}

    /// @param most tries that one address may make `during` that time
    Pace(int most, Duration during, InstantSource clock) {
        this.most = most;
        this.during = during;
        this.clock = clock;
    }

    /// Counts a try, and says whether it may go on.
    synchronized boolean lets(String address) {
        long now = clock.millis();
        Count known = counts.get(address);
        Count count = known == null || now - known.since() >= during.toMillis()
                ? new Count(now, 1)
                : new Count(known.since(), Math.min(known.tries() + 1, most + 1));
        counts.put(address, count);
        return count.tries() <= most;
    }

    Duration during() {
        return during;
    }
}
