package fr.etagere.app;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.EntryWording;
import fr.etagere.search.Found;
import fr.etagere.search.FoundJson;
import fr.etagere.search.SearchQuery;
import fr.etagere.search.SearchWording;
import fr.etagere.search.ShelfIndex;
import fr.etagere.shared.Json;
import fr.etagere.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `etagere catalogue search`: what on the shelf answers a need, in the words of its buyer.
@Command(name = "search", description = "Cherche sur l'étagère, avec vos mots.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "MOTS", arity = "0..*", description = "Ce que vous cherchez, comme vous le diriez.")
    private List<String> words = List.of();

    @Option(names = "--shelf", paramLabel = "ÉTAGÈRE", description = "${COMPLETION-CANDIDATES} ; répétable.")
    private Set<Entry.Shelf> shelves = Set.of();

    @Option(names = "--licence", paramLabel = "SPDX", description = "La licence, comme SPDX l'écrit.")
    private @Nullable String licence;

    @Option(names = "--qualified", description = "Seulement les services qualifiés à cette date.")
    private boolean qualified;

    @Option(names = "--used-by", paramLabel = "ADMINISTRATION", description = "Qui s'en sert déjà.")
    private @Nullable String usedBy;

    @Option(names = "--function", paramLabel = "FONCTION", description = "Une fonction (catalogue/functions.yaml).")
    private @Nullable String function;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "${DEFAULT-VALUE} par défaut.")
    private int limit = 10;

    @Option(names = "--facets", description = "Compte aussi les réponses par étagère, licence, fonction…")
    private boolean facets;

    @Option(names = "--as-of", paramLabel = "AAAA-MM-JJ", description = "La date des preuves ; aujourd'hui par défaut.")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions options = new CommonOptions();

    SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts();
        Catalogue catalogue = Catalogue.load(surroundings.materials());
        if (limit < 1 || limit > MOST) {
            surroundings.err().println(texts.get("search.limit", limit, MOST));
            return ExitCode.INVALID_INPUT;
        }
        if (function != null && !catalogue.vocabulary().has(function)) {
            surroundings.err().println(texts.get("search.function-unknown", function));
            return ExitCode.INVALID_INPUT;
        }
        String text = String.join(" ", words).strip();
        var query = new SearchQuery(text, shelves, licence, qualified, usedBy, function, limit);
        if (text.isEmpty() && !query.filtered()) {
            surroundings.err().println(texts.get("search.empty"));
            return ExitCode.INVALID_INPUT;
        }
        try (ShelfIndex index = ShelfIndex.of(catalogue, asOf == null ? surroundings.today() : asOf)) {
            Found found = index.search(query);
            var wording = new SearchWording(catalogue, options.lang());
            if (options.json()) {
                surroundings
                        .out()
                        .println(Json.mapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(
                                        facets
                                                ? FoundJson.whole(found, index.spread(query), wording)
                                                : FoundJson.hits(found, wording)));
            } else {
                show(text, found, index.spread(query), wording);
            }
        }
        return ExitCode.DONE;
    }

    private void show(String text, Found found, Found.Spread spread, SearchWording wording) {
        Texts texts = options.texts();
        wording.understood(found.understood()).forEach(surroundings.out()::println);
        if (found.hits().isEmpty()) {
            surroundings.out().println(texts.get("search.nothing", text));
            return;
        }
        int rank = 1;
        for (Found.Hit hit : found.hits()) {
            Entry entry = hit.entry();
            surroundings
                    .out()
                    .println("%3d. %s · %s · %s  [%s]"
                            .formatted(
                                    rank++,
                                    entry.name(),
                                    texts.get("shelf." + entry.shelf()),
                                    EntryWording.provider(entry, texts),
                                    entry.id()));
            hit.why()
                    .forEach(why ->
                            surroundings.out().println((why.answers() ? "       ✓ " : "       ~ ") + wording.why(why)));
            hit.missing().forEach(missing -> surroundings.out().println("       ? " + wording.missing(missing)));
        }
        surroundings.out().println(texts.get("search.total", found.hits().size(), spread.total()));
        if (facets) {
            spread.facets().forEach((facet, counts) -> {
                if (!counts.isEmpty()) {
                    surroundings.out().println("  " + wording.facet(facet, counts));
                }
            });
        }
    }
}
