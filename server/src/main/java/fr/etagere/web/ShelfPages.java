package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.backing.Backed;
import fr.etagere.backing.BackedWords;
import fr.etagere.catalogue.Entry;
import fr.etagere.lists.PubliccodeExport;
import fr.etagere.lists.SillExport;
import fr.etagere.search.Found;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.steps.Standings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The shelf, open to all: searched as one types, and each thing on it with its evidence.
final class ShelfPages {

    private static final PubliccodeExport.Given NOTHING_GIVEN = new PubliccodeExport.Given(null, null, null);

    private final Shelf shelf;
    private final Standings standings;

    ShelfPages(Shelf shelf, Standings standings) {
        this.shelf = shelf;
        this.standings = standings;
    }

    ServerResponse search(Visit visit) {
        Shelf.Current now = shelf.now();
        Asked asked = Asked.of(visit, now.catalogue().vocabulary());
        Found found = now.index().search(asked.query());
        Found.Spread spread =
                asked.nothing() ? new Found.Spread(0, Map.of()) : now.index().spread(asked.query());
        var view = new SearchView(visit, asked, now.catalogue(), found, spread);
        return Html.page(visit.partial() ? "found.jte" : "search.jte", view);
    }

    ServerResponse entry(Visit visit) throws IOException {
        Shelf.Current now = shelf.now();
        Optional<Entry> entry = entry(visit, now);
        return entry.isEmpty()
                ? unknown(visit)
                : Html.page(
                        "entry.jte",
                        new EntryView(visit, entry.get(), now.catalogue(), now.day(), behind(visit, entry.get())));
    }

    /// Told to those who may read what registers say, of what somebody sells.
    private EntryView.@Nullable Behind behind(Visit visit, Entry entry) throws IOException {
        boolean sold = entry.shelf() == Entry.Shelf.CLOUD || entry.shelf() == Entry.Shelf.MARKET;
        if (!sold
                || !visit.can(Permission.READ_DOSSIERS)
                || entry.provider().isBlank()
                || entry.provider().equals(Entry.PROVIDER_UNKNOWN)) {
            return null;
        }
        Backed backed = standings.of(visit.actor(), List.of(entry));
        Backed.Provider provider = backed.providers().getFirst();
        String said = new BackedWords(backed, visit.texts()).inShort(provider);
        return provider.standing() instanceof Backed.Standing.Known known
                ? new EntryView.Behind(said, SupplierAddress.of(known.entity().id()), true)
                : new EntryView.Behind(
                        said,
                        SupplierAddress.ALL + "?q=" + URLEncoder.encode(entry.provider(), StandardCharsets.UTF_8),
                        false);
    }

    ServerResponse publiccode(Visit visit) {
        Shelf.Current now = shelf.now();
        Optional<Entry> entry = entry(visit, now);
        if (entry.isEmpty()) {
            return unknown(visit);
        }
        var categories = PubliccodeExport.categories(now.decisions().materials());
        return switch (PubliccodeExport.of(entry.get(), now.catalogue().vocabulary(), categories, NOTHING_GIVEN)) {
            case Read.Ok<PubliccodeExport.Exported>(var exported) ->
                Html.download("publiccode.yml", "application/yaml", exported.text());
            case Read.Refused<PubliccodeExport.Exported>(var violations) ->
                Html.problem(
                        visit,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "no-export",
                        violations.stream()
                                .map(one -> one.message(visit.texts()))
                                .collect(Collectors.joining(" ")));
        };
    }

    ServerResponse sill(Visit visit) {
        Shelf.Current now = shelf.now();
        return entry(visit, now)
                .map(entry -> Html.download(
                        entry.id() + ".sill.json",
                        "application/json",
                        Json.mapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(
                                        Json.mapper().createArrayNode().add(SillExport.of(entry, now.catalogue())))))
                .orElseGet(() -> unknown(visit));
    }

    private static Optional<Entry> entry(Visit visit, Shelf.Current now) {
        return now.catalogue().entry(visit.request().pathVariable("entry"));
    }

    private static ServerResponse unknown(Visit visit) {
        return Html.problem(visit, HttpStatus.NOT_FOUND, "no-entry");
    }
}
