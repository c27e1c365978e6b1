package fr.etagere.app;

import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.registry.ByName;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.FindingJson;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership find`: which entity of the registers a supplier's name means. What is ambiguous is put on the
/// list to review.
@Command(
        name = "find",
        description =
                "À quelle entité des registres correspond un fournisseur, par son numéro ou son nom, et pourquoi.",
        mixinStandardHelpOptions = true)
final class FindCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NOM", description = "Le nom, tel que le contrat ou le catalogue l'écrit.")
    private String name = "";

    @Option(names = "--id", paramLabel = "NUMÉRO", description = "SIREN, SIRET, numéro de TVA français ou LEI.")
    private @Nullable String id;

    @Option(names = "--country", paramLabel = "PAYS", description = "Code de deux lettres : FR, DE…")
    private @Nullable String country;

    @Option(names = "--city", paramLabel = "VILLE", description = "La ville de son adresse.")
    private @Nullable String city;

    @Option(names = "--postcode", paramLabel = "CODE", description = "Le code postal de son adresse.")
    private @Nullable String postcode;

    @Option(names = "--to-review", description = "Met la question sur la liste à revoir, quelle que soit la réponse.")
    private boolean toReview;

    @Mixin
    private CommonOptions options = new CommonOptions();

    FindCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts();
        if (name.isBlank()) {
            surroundings.err().println(texts.get("finding.no-name"));
            return ExitCode.INVALID_INPUT;
        }
        if (country != null && !country.strip().matches("[A-Za-z]{2}")) {
            surroundings.err().println(texts.get("finding.country-malformed", country));
            return ExitCode.INVALID_INPUT;
        }
        var reviews = new Reviews(surroundings.home());
        ReviewList list = reviews.list();
        return switch (surroundings.registry().find(new Supplier(name, id, country, city, postcode), list)) {
            case ByName.NothingImported _ -> new EntityAsking(surroundings, options).nothingImported();
            case ByName.Answered(FindingAnswer answer) -> {
                DamagedReviews.say(list, reviews, texts, surroundings);
                yield answer(answer, reviews);
            }
        };
    }

    private int answer(FindingAnswer found, Reviews reviews) throws IOException {
        Finding finding = found.finding();
        FindingAnswer answer = toReview || finding instanceof Finding.Ambiguous
                ? found.on(reviews.ask(
                        found.supplier(), found.choices(), surroundings.clock().instant()))
                : found;
        new EntityAsking(surroundings, options)
                .say(FindingJson.of(answer), new FindingPage(options.texts()).lines(answer));
        return finding instanceof Finding.NotFound ? ExitCode.NOT_FOUND : ExitCode.DONE;
    }
}
