package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Expiring;
import fr.etagere.catalogue.ShelfJson;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Within;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere catalogue expiring`: the evidence to renew, what has already lapsed first.
@Command(
        name = "expiring",
        description = "Les preuves et qualifications à renouveler.",
        mixinStandardHelpOptions = true)
final class ExpiringCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--within",
            paramLabel = "DURÉE",
            defaultValue = "90d",
            converter = WithinConverter.class,
            description = "90d, 18m, 2y… ; ${DEFAULT-VALUE} par défaut.")
    private @Nullable Within within;

    @Option(
            names = "--as-of",
            paramLabel = "AAAA-MM-JJ",
            description = "À partir de quelle date ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    ExpiringCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate today = asOf == null ? surroundings.today() : asOf;
        Catalogue catalogue = Catalogue.load(surroundings.materials());
        LocalDate until = within == null ? today : within.after(today);
        List<Expiring> expiring = catalogue.expiring(until);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(ShelfJson.expiring(expiring, today)));
            return ExitCode.DONE;
        }
        Texts texts = options.texts();
        if (expiring.isEmpty()) {
            surroundings.out().println(texts.get("expiring.none", texts.date(until)));
        }
        for (Expiring one : expiring) {
            long days = ChronoUnit.DAYS.between(today, one.expires());
            surroundings
                    .out()
                    .println("%s  %s · %s [%s] · %s"
                            .formatted(
                                    one.expires(),
                                    texts.get(days < 0 ? "expiring.lapsed" : "expiring.days", Math.abs(days)),
                                    one.entry().name(),
                                    one.entry().id(),
                                    one.fields().stream()
                                            .map(field -> texts.get("field." + field))
                                            .collect(Collectors.joining(", "))));
            surroundings
                    .out()
                    .println("            → "
                            + texts.get(
                                    "expiring.renew",
                                    catalogue
                                            .source(one.source())
                                            .map(source -> source.title())
                                            .orElse(one.source())));
        }
        return ExitCode.DONE;
    }
}
