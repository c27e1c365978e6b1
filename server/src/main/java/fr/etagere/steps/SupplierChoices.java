package fr.etagere.steps;

import fr.etagere.accounts.Actor;
import fr.etagere.backing.Backed;
import fr.etagere.catalogue.Entry;
import fr.etagere.filings.EntityIds;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Version;
import fr.etagere.reviews.Review;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which company the name of a provider means: chosen in a dossier by a person or a program, who
/// says why, for the whole organisation.
public final class SupplierChoices {

    /// What is chosen when the name means none of the companies found.
    public static final String NONE = "none";

    private static final int LONGEST_REASON = 2_000;

    private final Dossiers dossiers;
    private final Standings standings;
    private final SupplierReviews reviews;

    public SupplierChoices(Dossiers dossiers, Standings standings, SupplierReviews reviews) {
        this.dossiers = dossiers;
        this.standings = standings;
        this.reviews = reviews;
    }

    /// A choice.
    ///
    /// @param provider as the shelf names it
    /// @param entity the company, by its identifier; {@link #NONE} for none of those found
    /// @param seen the state of the review it was made from; empty when nobody had decided
    public record Choice(String provider, String entity, String reason, String seen) {}

    /// Who stands behind what a dossier kept and compares.
    public Backed backed(Actor actor, UUID dossier) throws IOException {
        JsonNode shelf = dossiers.current(actor, dossier, Step.SHELF).content();
        JsonNode grid = dossiers.current(actor, dossier, Step.COMPARISON).content();
        List<Entry> kept = Stream.concat(
                        shelf.path("kept").valueStream(),
                        grid.path("grid").path("options").valueStream())
                .map(one -> one.path("solution").asString(""))
                .distinct()
                .flatMap(id -> standings.catalogue().entry(id).stream())
                .toList();
        return standings.of(actor, kept);
    }

    /// The companies that a name may mean; none when it leaves nothing to choose.
    public List<Review.Choice> companies(Actor actor, Backed.Provider provider) throws IOException {
        if (provider.standing() instanceof Backed.Standing.Ambiguous(List<Candidate> candidates)) {
            return candidates.stream()
                    .map(one -> new Review.Choice(one.id(), one.name()))
                    .toList();
        }
        return reviews.list(actor)
                .find(Supplier.named(provider.name()))
                .map(Review::candidates)
                .orElse(List.of());
    }

    /// What keeps a choice from being made, under the paths `/entity` and `/reason`, or "" for the name itself.
    public List<Violation> faults(Actor actor, Backed backed, Choice choice) throws IOException {
        List<Review.Choice> companies = companies(actor, backed, choice.provider());
        if (companies.isEmpty()) {
            return List.of(new Violation("", null, choice.provider(), "choice-provider", List.of(open(actor, backed))));
        }
        var faults = new ArrayList<Violation>();
        List<String> possible =
                companies.stream().map(one -> one.id().toString()).toList();
        if (!choice.entity().equals(NONE) && !possible.contains(choice.entity())) {
            faults.add(new Violation(
                    "/entity", null, choice.entity(), "choice-entity", List.of(String.join(", ", possible))));
        }
        if (choice.reason().isBlank() || choice.reason().length() > LONGEST_REASON) {
            faults.add(new Violation(
                    "/reason", null, choice.reason(), "choice-reason", List.of(Integer.toString(LONGEST_REASON))));
        }
        return faults;
    }

    /// The providers whose name leaves a choice, in a line.
    private String open(Actor actor, Backed backed) throws IOException {
        var names = new ArrayList<String>();
        for (Backed.Provider provider : backed.providers()) {
            if (!provider.name().isBlank() && !companies(actor, provider).isEmpty()) {
                names.add(provider.name());
            }
        }
        return names.isEmpty() ? "—" : String.join(", ", names);
    }

    private List<Review.Choice> companies(Actor actor, Backed backed, String name) throws IOException {
        Optional<Backed.Provider> provider = backed.providers().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        return provider.isEmpty() ? List.of() : companies(actor, provider.get());
    }

    /// Whether nobody of the organisation decided of a name since it was read.
    public boolean unmoved(Actor actor, Choice choice) throws IOException {
        Review known =
                reviews.list(actor).find(Supplier.named(choice.provider())).orElse(null);
        return seen(known).equals(choice.seen());
    }

    /// The state of a review, as whoever chooses says which one they read.
    public static String seen(@Nullable Review review) {
        return review == null ? "" : SupplierReviews.seen(review);
    }

    /// Makes a choice that has no fault: in the list of the organisation, then in the dossier, with its author and its
    /// history.
    ///
    /// @return the step as it is kept now; empty when somebody decided in between, and then nothing was written
    public Optional<Version> choose(Actor actor, UUID dossier, Backed backed, Choice choice) throws IOException {
        if (!unmoved(actor, choice)) {
            return Optional.empty();
        }
        Supplier supplier = Supplier.named(choice.provider());
        Review review = reviews.ask(actor, supplier, companies(actor, backed, choice.provider()));
        if (!SupplierReviews.seen(review).equals(choice.seen())) {
            return Optional.empty();
        }
        return switch (reviews.decide(actor, review, entity(choice.entity()), choice.reason())) {
            case SupplierReviews.Written _ -> Optional.of(written(actor, dossier, choice));
            case SupplierReviews.Moved _, SupplierReviews.Common _ -> Optional.empty();
        };
    }

    private static @Nullable EntityId entity(String chosen) {
        return !chosen.equals(NONE) && EntityIds.read(chosen) instanceof Read.Ok<EntityId>(EntityId id) ? id : null;
    }

    private Version written(Actor actor, UUID dossier, Choice choice) {
        Version last = dossiers.current(actor, dossier, Step.SUPPLIERS);
        ObjectNode content = last.content().deepCopy();
        ObjectNode names = content.get("names") instanceof ObjectNode known ? known : content.putObject("names");
        names.putObject(choice.provider()).put("entity", choice.entity()).put("reason", choice.reason());
        dossiers.save(actor, dossier, Step.SUPPLIERS, last.number(), content);
        return dossiers.current(actor, dossier, Step.SUPPLIERS);
    }
}
