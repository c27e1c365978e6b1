package fr.etagere.download;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks a service no oftener than it admits, and asks again when it is busy and says for how long (`Retry-After`,
/// RFC 9110). A wait longer than one would bear, or one wait too many, is the refusal that [Download] gives.
public final class PatientDownload {

    private final Download download;
    private final Manners manners;
    private final Waiting waiting;
    private final InstantSource clock;
    private @Nullable Instant last;

    /// How a service wants to be asked.
    ///
    /// @param between least time between two requests
    /// @param longest the longest wait that is borne
    /// @param times how often one thing is asked for, the first time included
    public record Manners(Duration between, Duration longest, int times) {}

    /// Lets time pass.
    @FunctionalInterface
    public interface Waiting {
        void pause(Duration time) throws InterruptedException;
    }

    /// @param waiting sleeps; in a test, only remembers
    public PatientDownload(Download download, Manners manners, Waiting waiting, InstantSource clock) {
        this.download = download;
        this.manners = manners;
        this.waiting = waiting;
        this.clock = clock;
    }

    /// As [Download#get], after the waits asked for.
    ///
    /// @throws InterruptedException when somebody stops waiting
    public Read<Downloaded> get(String address) throws InterruptedException {
        for (int time = 1; ; time++) {
            keepPace();
            Read<Downloaded> answer = download.get(address);
            Duration wait = waitAsked(answer);
            if (wait == null || wait.compareTo(manners.longest()) > 0 || time >= manners.times()) {
                return answer;
            }
            waiting.pause(wait);
        }
    }

    private void keepPace() throws InterruptedException {
        if (last != null) {
            Duration left = Duration.between(clock.instant(), last.plus(manners.between()));
            if (left.isPositive()) {
                waiting.pause(left);
            }
        }
        last = clock.instant();
    }

    /// How long the server asks to wait; null when it does not ask.
    private @Nullable Duration waitAsked(Read<Downloaded> answer) {
        return switch (answer) {
            case Read.Ok<Downloaded> _ -> null;
            case Read.Refused<Downloaded>(List<Violation> violations) -> waitAsked(violations.getLast());
        };
    }

    private @Nullable Duration waitAsked(Violation refusal) {
        try {
            return switch (refusal.code()) {
                case "download-busy-seconds" ->
                    Duration.ofSeconds(Long.parseLong(refusal.arguments().getLast()));
                case "download-busy-until" -> {
                    Duration left = Duration.between(
                            clock.instant(), Instant.parse(refusal.arguments().getLast()));
                    yield left.isNegative() ? Duration.ZERO : left;
                }
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }
}
