package fr.etagere.app;

import fr.etagere.cartography.EndOfLifeProducts;
import fr.etagere.cartography.Scope;
import fr.etagere.exitplan.Situation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which part of the map, and on which day.
final class MapOptions {

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "SIREN ou SIRET ; toutes les organisations importées par défaut.")
    private @Nullable String organisation;

    @Option(
            names = {"--on", "--as-of"},
            paramLabel = "AAAA-MM-JJ",
            description = "Le jour de la carte ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    /// @param products null for those imported
    /// @return empty when there is nothing to show, which is then said
    Optional<Situation> situation(
            Surroundings surroundings, CommonOptions options, @Nullable EndOfLifeProducts products) throws IOException {
        Optional<Situation> situation = surroundings
                .cartography()
                .situation(
                        new Scope(organisation, digital),
                        on == null ? surroundings.today() : on,
                        options.lang(),
                        products);
        if (situation.isEmpty()) {
            surroundings
                    .err()
                    .println(
                            organisation == null
                                    ? options.texts().get("exit-plan.nothing")
                                    : options.texts().get("exit-plan.no-organisation", organisation));
        }
        return situation;
    }
}
