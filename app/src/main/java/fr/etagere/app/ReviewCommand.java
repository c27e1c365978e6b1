package fr.etagere.app;

import fr.etagere.ownership.EntityId;
import fr.etagere.registry.FindingJson;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.reviews.Reviews;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `etagere ownership review`: suppliers whose name is ambiguous, and what people decide of them.
@Command(
        name = "review",
        description = "Les fournisseurs dont le nom est ambigu : les lister, décider, retirer une décision.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    /// What to do: one thing at a time.
    private static final class Doing {

        @Option(names = "--list", description = "La liste de ce qui attend (par défaut).")
        private boolean list;

        @Option(names = "--all", description = "La liste entière, décisions comprises.")
        private boolean all;

        @Option(names = "--decide", paramLabel = "CLÉ", description = "Décide d'un fournisseur de la liste.")
        private @Nullable String decide;

        @Option(names = "--withdraw", paramLabel = "CLÉ", description = "Retire la décision en vigueur.")
        private @Nullable String withdraw;
    }

    /// What is decided.
    private static final class Choosing {

        @Option(names = "--entity", paramLabel = "ID", description = "C'est cette entité (LEI, SIREN…).")
        private @Nullable String entity;

        @Option(names = "--none", description = "Ce n'est aucune entité des registres importés.")
        private boolean none;
    }

    private final Surroundings surroundings;

    @ArgGroup
    private Doing doing = new Doing();

    @ArgGroup
    private Choosing choosing = new Choosing();

    @Option(names = "--by", paramLabel = "NOM", description = "Qui décide.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXTE", description = "Pourquoi.")
    private String reason = "";

    @Mixin
    private CommonOptions options = new CommonOptions();

    ReviewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var reviews = new Reviews(surroundings.home());
        ReviewList list = reviews.list();
        DamagedReviews.say(list, reviews, options.texts(), surroundings);
        String key = doing.decide != null ? doing.decide : doing.withdraw;
        if (key == null) {
            show(list.all().stream().filter(one -> doing.all || one.waits()).toList());
            return ExitCode.DONE;
        }
        if (by.isBlank() || reason.isBlank()) {
            return refused("review.incomplete");
        }
        Optional<Review> review = list.find(key.strip());
        if (review.isEmpty()) {
            surroundings.err().println(options.texts().get("review.unknown", key));
            return ExitCode.NOT_FOUND;
        }
        return doing.decide != null ? decide(reviews, review.get()) : withdraw(reviews, review.get());
    }

    private int decide(Reviews reviews, Review review) throws IOException {
        String entity = choosing.entity;
        if (entity == null) {
            return choosing.none ? record(reviews, review, null) : refused("review.no-choice");
        }
        return new EntityAsking(surroundings, options).ask(entity, null, known -> record(reviews, review, known.id()));
    }

    private int record(Reviews reviews, Review review, @Nullable EntityId entity) throws IOException {
        var decision =
                new Review.Decision(entity, by.strip(), surroundings.clock().instant(), reason.strip());
        show(List.of(reviews.decide(review.supplier(), decision)));
        return ExitCode.DONE;
    }

    private int withdraw(Reviews reviews, Review review) throws IOException {
        if (review.waits()) {
            return refused("review.nothing-to-withdraw");
        }
        show(List.of(reviews.withdraw(
                review.supplier(), by.strip(), surroundings.clock().instant(), reason.strip())));
        return ExitCode.DONE;
    }

    private int refused(String key) {
        surroundings.err().println(options.texts().get(key));
        return ExitCode.INVALID_INPUT;
    }

    private void show(List<Review> reviews) {
        if (options.json()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            reviews.forEach(review -> all.add(FindingJson.review(review)));
            surroundings
                    .out()
                    .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
            return;
        }
        Texts texts = options.texts();
        if (reviews.isEmpty()) {
            surroundings.out().println(texts.get("review.empty"));
        }
        for (Review review : reviews) {
            surroundings.out().println(review.key() + "  " + FindingPage.asked(review.supplier()));
            review.candidates()
                    .forEach(choice -> surroundings.out().println("    " + choice.id() + "  " + choice.name()));
            Review.Decision decision = review.decision();
            surroundings
                    .out()
                    .println("  "
                            + (decision == null
                                    ? texts.get("review.how", review.key())
                                    : FindingPage.decision(decision, texts)));
        }
    }
}
