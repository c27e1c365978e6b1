package fr.etagere.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which state of the contracts is asked about. The two days are independent: what held on one, as it was known on
/// the other.
final class TimeOptions {

    @Option(
            names = "--as-of",
            paramLabel = "AAAA-MM-JJ",
            description = "Les contrats tels qu'ils étaient ce jour-là, sans les modifications d'après.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-on",
            paramLabel = "AAAA-MM-JJ",
            description = "Ce qui était importé ce jour-là, sans les imports d'après.")
    private @Nullable LocalDate knownOn;

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    @Nullable
    LocalDate knownOn() {
        return knownOn;
    }
}
