package fr.etagere.app;

import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.NamedAsked;
import fr.etagere.cartography.Scope;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `etagere portfolio suppliers`: joins suppliers known by their name only to the entities of the registers. What is
/// ambiguous stays so and goes to the list to review.
@Command(
        name = "suppliers",
        description = "Rapproche des registres les fournisseurs connus par leur seul nom ; l'ambigu va à la revue.",
        mixinStandardHelpOptions = true)
final class SuppliersCommand implements Callable<Integer> {

    private static final int SHOWN = 40;

    private final Surroundings surroundings;

    @Option(
            names = "--buyer",
            paramLabel = "ID",
            description = "SIREN ou SIRET ; seulement ceux que nomment ses contrats et ce dont il dépend.")
    private @Nullable String buyer;

    @Option(names = "--digital", description = "Seulement les contrats qui achètent du numérique.")
    private boolean digital;

    @Mixin
    private CommonOptions options = new CommonOptions();

    SuppliersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts();
        Cartography cartography = surroundings.cartography();
        Optional<NamedAsked> named = cartography.suppliers();
        if (named.isEmpty()) {
            surroundings.err().println(texts.get("ownership.empty"));
            return ExitCode.NOT_FOUND;
        }
        if (buyer != null && !cartography.buyers().has(buyer)) {
            surroundings.err().println(texts.get("exit-plan.no-organisation", buyer));
            return ExitCode.NOT_FOUND;
        }
        // What names mean is kept for every question, whoever this one is about.
        NamedAsked asked = cartography.within(
                cartography.keep(
                        named.get(), surroundings.today(), surroundings.clock().instant()),
                new Scope(buyer, digital),
                surroundings.today());
        DamagedReviews.say(asked.reviews(), new Reviews(surroundings.home()), texts, surroundings);
        if (options.json()) {
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(asked.json()));
        } else {
            show(asked.suppliers());
        }
        return ExitCode.DONE;
    }

    /// What a person has to decide comes first; a program asked for all of them.
    private void show(List<NamedAsked.One> asked) {
        Texts texts = options.texts();
        if (asked.isEmpty()) {
            surroundings.out().println(texts.get("suppliers.none"));
            return;
        }
        asked.stream()
                .sorted(Comparator.comparingInt((NamedAsked.One one) -> place(one.finding()))
                        .thenComparing(NamedAsked.One::times, Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(one -> surroundings.out().println(line(one)));
        if (asked.size() > SHOWN) {
            surroundings.out().println(texts.get("suppliers.more", asked.size() - SHOWN));
        }
        surroundings.out().println(texts.get("suppliers.how"));
    }

    private static int place(Finding finding) {
        return switch (finding) {
            case Finding.Ambiguous _ -> 0;
            case Finding.NotFound _ -> 1;
            case Finding.Found _ -> 2;
        };
    }

    private String line(NamedAsked.One one) {
        Texts texts = options.texts();
        return switch (one.finding()) {
            case Finding.Found(Candidate candidate, var _) ->
                texts.get("suppliers.found", one.name(), candidate.name(), candidate.id());
            case Finding.Ambiguous(List<Candidate> candidates) ->
                texts.get(
                        "suppliers.ambiguous",
                        one.name(),
                        candidates.stream().map(Candidate::name).collect(Collectors.joining(", ")),
                        one.review().map(Review::key).orElse(""));
            case Finding.NotFound _ -> texts.get("suppliers.not-found", one.name());
        };
    }
}
