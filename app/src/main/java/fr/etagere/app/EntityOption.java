package fr.etagere.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One entity, on one day: what every question about a company is given.
final class EntityOption {

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    /// As it was typed.
    String written() {
        return written;
    }

    /// Null for today.
    @Nullable
    LocalDate asOf() {
        return asOf;
    }
}
