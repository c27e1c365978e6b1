package fr.etagere.web;

import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.naming.Supplier;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.SupplierReviews;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.steps.SupplierChoices;
import fr.etagere.supplier.SupplierFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The step of the suppliers: who is behind what was kept, and the choice that a name leaves to a person.
final class SupplierStepPages {

    private final Dossiers dossiers;
    private final SupplierChoices choosing;
    private final SupplierReviews reviews;

    SupplierStepPages(Dossiers dossiers, SupplierChoices choosing, SupplierReviews reviews) {
        this.dossiers = dossiers;
        this.choosing = choosing;
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
                        found.get(), choosing.backed(visit.actor(), found.get().id()));
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
            var choice = new SupplierChoices.Choice(
                    visit.param("provider"), visit.param("entity"), visit.param("reason"), visit.param("vu"));
            if (!choosing.faults(visit.actor(), backed, List.of(choice)).isEmpty()) {
                return refused(visit, HttpStatus.UNPROCESSABLE_CONTENT, dossier, backed, "standing.incomplete");
            }
            return choosing.choose(visit.actor(), dossier.id(), backed, List.of(choice))
                            .isEmpty()
                    ? refused(visit, HttpStatus.CONFLICT, dossier, backed, "toreview.moved")
                    : Html.seeOther("/dossiers/" + dossier.id() + "/fournisseurs?decide=1");
        });
    }

    private ServerResponse refused(Visit visit, HttpStatus status, Dossier dossier, Backed backed, String why)
            throws IOException {
        return Html.page(status, "standing.jte", view(visit, dossier, backed, visit.t(why)));
    }
}
