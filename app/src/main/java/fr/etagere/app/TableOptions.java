package fr.etagere.app;

import fr.etagere.tables.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which contracts a table counts.
final class TableOptions {

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN, SIRET ou SCHEMA-valeur de l'acheteur.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    Scope scope() {
        return new Scope(digital, buyer);
    }
}
