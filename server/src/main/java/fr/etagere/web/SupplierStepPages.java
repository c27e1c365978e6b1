package fr.etagere.web;

import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.catalogue.Entry;
import fr.etagere.filings.EntityIds;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Version;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.shared.Read;
import fr.etagere.supplier.SupplierFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The step of the suppliers: who is behind what was kept, and the choice that a name leaves to a person.
final class SupplierStepPages {

    private static final int LONGEST_REASON = 2_000;
    private static final String NONE = "none";

    private final Dossiers dossiers;
    private final Standings standings;
    private final SupplierReviews reviews;

    SupplierStepPages(Dossiers dossiers, Standings standings, SupplierReviews reviews) {
        this.dossiers = dossiers;
        this.standings = standings;
        this.reviews = reviews;
    }

    private interface Answering {
        ServerResponse to(Dossier dossier, Backed backed) throws IOException;
    }

    private ServerResponse with(Visit visit, Answering then) throws IOException {
        Optional<Dossier> found = visit.id("id").flatMap(id -> dossiers.find(visit.actor(), id));
        return found.isEmpty()
                ? Html.problem(visit, HttpStatus.NOT_FOUND, "no-dossier")
                : then.to(
                        found.get(),
                        standings.of(visit.actor(), kept(visit, found.get().id())));
    }

    /// What the shelf kept, and what the grid compares.
    private List<Entry> kept(Visit visit, UUID dossier) {
        JsonNode shelf = dossiers.current(visit.actor(), dossier, Step.SHELF).content();
        JsonNode grid =
                dossiers.current(visit.actor(), dossier, Step.COMPARISON).content();
        return Stream.concat(
                        shelf.path("kept").valueStream(),
                        grid.path("grid").path("options").valueStream())
                .map(one -> one.path("solution").asString(""))
                .distinct()
                .flatMap(id -> standings.catalogue().entry(id).stream())
                .toList();
    }

    ServerResponse show(Visit visit) throws IOException {
        return with(visit, (dossier, backed) -> Html.page("standing.jte", view(visit, dossier, backed, null)));
    }

    private SupplierStepView view(Visit visit, Dossier dossier, Backed backed, @Nullable String fault)
            throws IOException {
        ReviewList list = reviews.list(visit.actor());
        Map<String, Review> asked = new LinkedHashMap<>();
        for (Backed.Provider provider : backed.providers()) {
            if (!provider.name().isBlank()) {
                list.find(Supplier.named(provider.name())).ifPresent(review -> asked.put(provider.name(), review));
            }
        }
        return new SupplierStepView(
                visit,
                dossier,
                backed,
                new BackedWords(backed, visit.texts()).told(),
                asked,
                fault,
                !visit.param("decide").isEmpty());
    }

    /// The picture of who is above a provider.
    ServerResponse picture(Visit visit) throws IOException {
        return with(visit, (_, backed) -> {
            Backed.Provider provider = provider(visit.request().pathVariable("place"), backed);
            Backed.Registers registers = backed.registers();
            if (provider == null
                    || registers == null
                    || !(provider.standing() instanceof Backed.Standing.Known known)) {
                return ServerResponse.notFound().build();
            }
            String svg =
                    new SupplierFile(registers.graph(), registers.ownership(), visit.texts()).above(known.subject());
            return ServerResponse.ok()
                    .header("Content-Type", "image/svg+xml;charset=UTF-8")
                    .header("Cache-Control", "no-store")
                    .body(svg.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Backed.@Nullable Provider provider(String place, Backed backed) {
        int number = place.matches("\\d{1,4}")
                ? Integer.parseInt(place)
                : backed.providers().size();
        return number < backed.providers().size() ? backed.providers().get(number) : null;
    }

    /// Which company a name means is decided by a person, who says why.
    ServerResponse decide(Visit visit) throws IOException {
        return with(visit, (dossier, backed) -> {
            String name = visit.param("provider");
            String reason = visit.param("reason");
            Optional<Backed.Provider> provider = backed.providers().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            List<Review.Choice> choices = provider.isEmpty() ? List.of() : choices(visit, provider.get());
            String chosen = visit.param("entity");
            boolean possible = chosen.equals(NONE)
                    || choices.stream().anyMatch(one -> one.id().toString().equals(chosen));
            if (choices.isEmpty() || !possible || reason.isEmpty() || reason.length() > LONGEST_REASON) {
                return refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, dossier, backed, "standing.incomplete");
            }
            if (!decided(visit, Supplier.named(name), choices, entity(chosen), reason)) {
                return refused(visit, HttpStatus.CONFLICT, dossier, backed, "toreview.moved");
            }
            written(visit, dossier, name, chosen, reason);
            return Html.seeOther("/dossiers/" + dossier.id() + "/fournisseurs?decide=1");
        });
    }

    private List<Review.Choice> choices(Visit visit, Backed.Provider provider) throws IOException {
        if (provider.standing() instanceof Backed.Standing.Ambiguous(List<Candidate> candidates)) {
            return candidates.stream()
                    .map(one -> new Review.Choice(one.id(), one.name()))
                    .toList();
        }
        return reviews.list(visit.actor())
                .find(Supplier.named(provider.name()))
                .map(Review::candidates)
                .orElse(List.of());
    }

    private ServerResponse refused(Visit visit, HttpStatus status, Dossier dossier, Backed backed, String why)
            throws IOException {
        return Html.page(status, "standing.jte", view(visit, dossier, backed, visit.t(why)));
    }

    /// Whether it is kept: not when somebody decided since the page was made.
    private boolean decided(
            Visit visit, Supplier supplier, List<Review.Choice> choices, @Nullable EntityId entity, String reason)
            throws IOException {
        String seen = visit.param("vu");
        Review known = reviews.list(visit.actor()).find(supplier).orElse(null);
        if (!SupplierStepView.seen(known).equals(seen)) {
            return false;
        }
        Review review = reviews.ask(visit.actor(), supplier, choices);
        return SupplierReviews.seen(review).equals(seen)
                && switch (reviews.decide(visit.actor(), review, entity, reason)) {
                    case SupplierReviews.Written _ -> true;
                    case SupplierReviews.Moved _, SupplierReviews.Common _ -> false;
                };
    }

    private static @Nullable EntityId entity(String chosen) {
        return !chosen.equals(NONE) && EntityIds.read(chosen) instanceof Read.Ok<EntityId>(EntityId id) ? id : null;
    }

    /// The dossier keeps it too, with its author and its history.
    private void written(Visit visit, Dossier dossier, String name, String chosen, String reason) {
        Version last = dossiers.current(visit.actor(), dossier.id(), Step.SUPPLIERS);
        ObjectNode content = last.content().deepCopy();
        ObjectNode names = content.get("names") instanceof ObjectNode known ? known : content.putObject("names");
        names.putObject(name).put("entity", chosen).put("reason", reason);
        dossiers.save(visit.actor(), dossier.id(), Step.SUPPLIERS, last.number(), content);
    }
}
