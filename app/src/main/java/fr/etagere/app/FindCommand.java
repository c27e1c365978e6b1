package fr.etagere.app;

import fr.etagere.backing.RegisterNames;
import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere ownership find`: which entity of the registers a supplier's name means. What is ambiguous is put on the
/// list
/// to review.
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
        var registers = new FilingRegisters(surroundings.home());
        if (registers.sources().isEmpty()) {
            surroundings.err().println(texts.get("ownership.empty"));
            Stream.of(FilingKind.values())
                    .forEach(kind -> surroundings.err().println(texts.get("ownership.empty.command", kind.id())));
            return ExitCode.NOT_FOUND;
        }
        return answer(new Supplier(name, id, country, city, postcode), registers);
    }

    private int answer(Supplier supplier, FilingRegisters registers) throws IOException {
        var reviews = new Reviews(surroundings.home());
        ReviewList list = reviews.list();
        DamagedReviews.say(list, reviews, options.texts(), surroundings);
        Finding finding = RegisterNames.of(registers).find(supplier, list);
        Optional<Review> review = list.find(supplier);
        if (toReview || finding instanceof Finding.Ambiguous) {
            review = Optional.of(
                    reviews.ask(supplier, choices(finding), surroundings.clock().instant()));
        }
        var answer =
                new FindingAnswer(supplier, finding, review, VoidRegistration.of(finding, registers, surroundings));
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(FindingJson.of(answer)));
        } else {
            new FindingPage(options.texts()).lines(answer).forEach(surroundings.out()::println);
        }
        return finding instanceof Finding.NotFound ? ExitCode.NOT_FOUND : ExitCode.DONE;
    }

    private static List<Review.Choice> choices(Finding finding) {
        Stream<Candidate> candidates = switch (finding) {
            case Finding.Found(Candidate candidate, List<Candidate> others) ->
                Stream.concat(Stream.of(candidate), others.stream());
            case Finding.Ambiguous(List<Candidate> among) -> among.stream();
            case Finding.NotFound(List<Candidate> nearest) -> nearest.stream();
        };
        return candidates
                .map(candidate -> new Review.Choice(candidate.id(), candidate.name()))
                .toList();
    }
}
