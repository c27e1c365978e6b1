package fr.etagere.web;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.ownership.EntityId;
import fr.etagere.records.SupplierReviews;
import fr.etagere.registry.ByNumber;
import fr.etagere.registry.Known;
import fr.etagere.registry.Registry;
import fr.etagere.reviews.Review;
import fr.etagere.reviews.ReviewList;
import fr.etagere.supplier.SupplierFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// Companies of the imported registers: found by number or name, and each with all that is known
/// of it.
final class SupplierPages {

    private final Registry registry;
    private final Shelf shelf;
    private final SupplierReviews reviews;

    SupplierPages(Registry registry, Shelf shelf, SupplierReviews reviews) {
        this.registry = registry;
        this.shelf = shelf;
        this.reviews = reviews;
    }

    ServerResponse search(Visit visit) throws IOException {
        SupplierSearch asked = SupplierSearch.of(visit);
        ReviewList list = reviews.list(visit.actor());
        var view = new SupplierSearchView(
                visit,
                asked,
                asked.in(registry, list),
                registry.sources(),
                list.all().stream().filter(Review::waits).count());
        return Html.page(visit.partial() ? "suppliersfound.jte" : "suppliers.jte", view);
    }

    private interface Answering {
        ServerResponse to(Known known) throws IOException;
    }

    private ServerResponse with(Visit visit, Answering then) throws IOException {
        String written = SupplierAddress.read(visit.request().pathVariable("company"));
        Optional<LocalDate> day = visit.day("au");
        if (day.isEmpty() && !visit.param("au").isEmpty()) {
            return Html.problem(visit, HttpStatus.UNPROCESSABLE_CONTENT, "no-day");
        }
        return switch (registry.entity(written, day.orElse(null))) {
            case ByNumber.NothingImported _ -> Html.seeOther(SupplierAddress.ALL);
            case ByNumber.Malformed(var violations) ->
                Html.problem(
                        visit,
                        HttpStatus.NOT_FOUND,
                        "no-number",
                        violations.getFirst().message(visit.texts()),
                        violations.getFirst().advice(visit.texts()));
            case ByNumber.Unknown(EntityId id, var _) -> unknown(visit, id);
            // Someone who only holds shares is no supplier: a page would show a person for no need.
            case ByNumber.Answered(Known known) when known.onlyHolder() -> unknown(visit, known.id());
            case ByNumber.Answered(Known known) -> then.to(known);
        };
    }

    private static ServerResponse unknown(Visit visit, EntityId id) {
        String written = id.toString();
        return Html.problem(
                visit,
                HttpStatus.NOT_FOUND,
                "no-supplier",
                written.length() > 60 ? written.substring(0, 60) + "…" : written);
    }

    ServerResponse show(Visit visit) throws IOException {
        return with(visit, known -> {
            Catalogue catalogue = shelf.now().catalogue();
            ReviewList list = reviews.list(visit.actor());
            SupplierFile file = known.file(visit.texts());
            return Html.page(
                    "supplier.jte",
                    new SupplierView(
                            visit,
                            known,
                            known.sheet(visit.texts()),
                            file.links(known.subject(List.of())),
                            file.linksBelow(known.id(), known.day()),
                            known.mitigations(catalogue, list),
                            known.sold(catalogue, list)));
        });
    }

    /// Who is above it.
    ServerResponse chain(Visit visit) throws IOException {
        return with(visit, known -> svg(known.file(visit.texts()).above(known.subject(List.of()))));
    }

    /// What it holds.
    ServerResponse group(Visit visit) throws IOException {
        return with(visit, known -> svg(known.file(visit.texts()).below(known.id(), known.day())));
    }

    private static ServerResponse svg(String svg) {
        return ServerResponse.ok()
                .header("Content-Type", "image/svg+xml;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
