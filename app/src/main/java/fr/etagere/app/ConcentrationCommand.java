package fr.etagere.app;

import fr.etagere.cartography.Counted;
import fr.etagere.cartography.Over;
import fr.etagere.cartography.Scope;
import fr.etagere.portfolio.Reliance;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio concentration`: how much goes to how few.
@Command(
        name = "concentration",
        description = "Part de chacun dans les montants, et indice de concentration.",
        mixinStandardHelpOptions = true)
final class ConcentrationCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--by", paramLabel = "QUOI", description = "supplier, controller ou country ; supplier par défaut.")
    private Reliance.By by = Reliance.By.SUPPLIER;

    @Option(
            names = "--over",
            paramLabel = "QUOI",
            description = "amount (montants, par défaut) ou systems (systèmes critiques).")
    private Over over = Over.AMOUNT;

    @Option(names = "--on", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate on;

    @Option(names = "--buyer", paramLabel = "ID", description = "SIREN ou SIRET de l'acheteur.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    @Option(names = "--seed", paramLabel = "G", description = "Graine des tirages de l'intervalle.")
    private long seed = 1;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    ConcentrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = on == null ? surroundings.today() : on;
        Counted counted = surroundings.cartography(time).concentration(over, by, new Scope(buyer, digital), day, seed);
        return switch (counted) {
            case Counted.Nothing _ -> refused("portfolio.empty");
            case Counted.NoRegisters _ -> refused("concentration.no-registers");
            case Counted.NoCritical _ -> refused("single-points.no-critical");
            case Counted.Of of -> {
                say(of);
                yield ExitCode.DONE;
            }
        };
    }

    private int refused(String key) {
        surroundings.err().println(options.texts().get(key));
        return ExitCode.NOT_FOUND;
    }

    private void say(Counted.Of counted) {
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(counted.json()));
        } else {
            new ConcentrationPage(options.texts(), counted.levels(), over)
                    .lines(counted.concentration(), counted.names(), counted.relying())
                    .forEach(surroundings.out()::println);
        }
    }
}
