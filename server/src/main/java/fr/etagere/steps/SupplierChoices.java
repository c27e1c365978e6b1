package fr.etagere.steps;

import fr.etagere.accounts.Actor;
import fr.etagere.backing.Backed;
import fr.etagere.catalogue.Entry;
import fr.etagere.filings.EntityIds;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// What keeps choices from being made, under the paths `/entity` and `/reason`, or "" for the name itself.
    public Map<Choice, List<Violation>> faults(Actor actor, Backed backed, List<Choice> choices) throws IOException {
        var names = new OpenNames(backed, reviews.list(actor));
        var faults = new LinkedHashMap<Choice, List<Violation>>();
        for (Choice choice : choices) {
            List<Violation> found = faults(names, choice);
            if (!found.isEmpty()) {
                faults.put(choice, found);
            }
        }
        return faults;
    }

    private static List<Violation> faults(OpenNames names, Choice choice) {
        if (choice.provider().isBlank()) {
            return List.of(new Violation("", null, choice.provider(), "choice-name", List.of()));
        }
        List<Review.Choice> companies = names.companies(choice.provider());
        if (companies.isEmpty()) {
            return List.of(new Violation("", null, choice.provider(), "choice-provider", List.of(names.told())));
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

    /// The state of a review, as whoever chooses says which one they read.
    public static String seen(@Nullable Review review) {
        return review == null ? "" : SupplierReviews.seen(review);
    }

    /// Makes choices that have no fault, all or none: in the list of the organisation and in the dossier, with their
    /// author and their history.
    ///
    /// @param choices each of another name
    /// @return the step as it is kept now; empty when somebody decided of one in between, and
    ///     then nothing was written
    public Optional<Version> choose(Actor actor, UUID dossier, Backed backed, List<Choice> choices) {
        return dossiers.alone(actor, dossier, () -> {
            boolean decided = reviews.decide(actor, list -> {
                var names = new OpenNames(backed, list);
                return choices.stream().map(one -> wanted(names, one)).toList();
            });
            return decided ? Optional.of(written(actor, dossier, choices)) : Optional.empty();
        });
    }

    private static SupplierReviews.Wanted wanted(OpenNames names, Choice choice) {
        return new SupplierReviews.Wanted(
                Supplier.named(choice.provider()),
                names.companies(choice.provider()),
                choice.seen(),
                entity(choice.entity()),
                choice.reason());
    }

    private static @Nullable EntityId entity(String chosen) {
        return !chosen.equals(NONE) && EntityIds.read(chosen) instanceof Read.Ok<EntityId>(EntityId id) ? id : null;
    }

    private Version written(Actor actor, UUID dossier, List<Choice> choices) {
        Version last = dossiers.current(actor, dossier, Step.SUPPLIERS);
        ObjectNode content = last.content().deepCopy();
        ObjectNode names = content.get("names") instanceof ObjectNode known ? known : content.putObject("names");
        choices.forEach(choice -> names.putObject(choice.provider())
                .put("entity", choice.entity())
                .put("reason", choice.reason()));
        dossiers.save(actor, dossier, Step.SUPPLIERS, last.number(), content);
        return dossiers.current(actor, dossier, Step.SUPPLIERS);
    }
}
