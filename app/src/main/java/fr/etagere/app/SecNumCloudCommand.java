package fr.etagere.app;

import fr.etagere.exposure.EuropeanUnion;
import fr.etagere.exposure.Exposures;
import fr.etagere.exposure.SecNumCloud;
import fr.etagere.exposure.SecNumCloudAnswer;
import fr.etagere.ownership.OwnershipParameters;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.supplier.SecNumCloudJson;
import fr.etagere.supplier.Shown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership secnumcloud`: each paragraph of chapter 19.6, met, not met or unknown, with figures.
@Command(
        name = "secnumcloud",
        description = "Ce que les registres disent de chaque paragraphe du chapitre 19.6 de SecNumCloud.",
        mixinStandardHelpOptions = true)
final class SecNumCloudCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "LEI, SIREN, SIRET, ou REGISTRE-valeur (GB-COH-01234567).")
    private String written = "";

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "Le jour ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    SecNumCloudCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Materials materials = Materials.at(surroundings.root(), List.of(Exposures.FOLDER));
        SecNumCloud referential = SecNumCloud.of(materials);
        LocalDate day = asOf == null ? surroundings.today() : asOf;
        if (day.isBefore(referential.from())) {
            surroundings
                    .err()
                    .println(options.texts()
                            .get("secnumcloud.too-early", options.texts().date(referential.from())));
            return ExitCode.INVALID_INPUT;
        }
        return new EntityAsking(surroundings, options)
                .ask(written, asOf, asked -> answer(asked, referential, materials));
    }

    /// What registers let one say of an entity that they know.
    static SecNumCloudAnswer judged(EntityAsking.Asked asked, SecNumCloud referential, Materials materials) {
        EuropeanUnion union = EuropeanUnion.of(materials);
        return referential.of(
                asked.ownership().find(asked.id()).orElseThrow(),
                asked.ownership()
                        .foreignHoldings(asked.id(), asked.day(), union.countries(asked.day()))
                        .orElseThrow(),
                union,
                OwnershipParameters.of(materials),
                asked.day());
    }

    private int answer(EntityAsking.Asked asked, SecNumCloud referential, Materials materials) {
        SecNumCloudAnswer answer = judged(asked, referential, materials);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new SecNumCloudJson(asked.graph(), Shown.ALL).of(answer)));
        } else {
            new SecNumCloudPage(asked.words(options.texts()), options.texts())
                    .lines(answer)
                    .forEach(surroundings.out()::println);
        }
        return ExitCode.DONE;
    }
}
