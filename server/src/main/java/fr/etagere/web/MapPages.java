package fr.etagere.web;

import fr.etagere.charts.Charts;
import fr.etagere.exitplan.Block;
import fr.etagere.exitplan.Chapters;
import fr.etagere.shared.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The map of one's organisation, chapter by chapter, with its pictures and its tables.
final class MapPages {

    private final Charts charts;

    MapPages(Charts charts) {
        this.charts = charts;
    }

    ServerResponse map(Visit visit) throws IOException {
        return chapter(
                visit,
                MapTab.MAP,
                all -> List.of(
                        part(visit, "brief", all.brief()),
                        part(visit, "map", all.map()),
                        part(visit, "points", all.points()),
                        part(visit, "gaps", all.gaps()),
                        part(visit, "sources", all.sources())));
    }

    ServerResponse concentration(Visit visit) throws IOException {
        return chapter(visit, MapTab.CONCENTRATION, all -> List.of(new MapView.Part(null, "shares", all.shares())));
    }

    ServerResponse renewals(Visit visit) throws IOException {
        return chapter(visit, MapTab.RENEWALS, all -> List.of(new MapView.Part(null, "renewals", all.renewals())));
    }

    ServerResponse lifetimes(Visit visit) throws IOException {
        return chapter(visit, MapTab.LIFETIMES, all -> List.of(new MapView.Part(null, "lifetimes", all.lifetimes())));
    }

    /// The buyers that answer to what is being written; the page itself where no script asks.
    ServerResponse buyers(Visit visit) throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        if (asked.isEmpty()) {
            return malformed(visit);
        }
        MapTab tab = MapTab.called(visit.param("vers"));
        String words = asked.get().buyer().written();
        return visit.partial()
                ? Html.page(
                        "mapbuyers.jte",
                        new BuyersView(new MapFrame(visit, asked.get(), tab, FallPages.written(visit)), words))
                : Html.seeOther(
                        MapAsked.address(tab.path(), words.isEmpty() ? Map.of() : Map.of(BuyerAsked.FIELD, words)));
    }

    private static MapView.Part part(Visit visit, String id, List<Block> blocks) {
        return new MapView.Part(visit.texts().get("exit-plan." + id), id, blocks);
    }

    private ServerResponse chapter(Visit visit, MapTab tab, Function<Chapters, List<MapView.Part>> parts)
            throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        if (asked.isEmpty()) {
            return malformed(visit);
        }
        return Html.page(
                "map.jte",
                new MapView(
                        new MapFrame(visit, asked.get(), tab),
                        chapters(asked.get(), visit).map(parts).orElse(List.of())));
    }

    /// @return empty when nothing answers, or when it is not clear of whom it is asked
    private Optional<Chapters> chapters(MapAsked asked, Visit visit) throws IOException {
        return !asked.buyer().settled()
                ? Optional.empty()
                : asked.map(charts, visit.actor()).chapters(asked.scope(), asked.day(), visit.lang());
    }

    ServerResponse picture(Visit visit) throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        Optional<Chapters> chapters = asked.isEmpty() ? Optional.empty() : chapters(asked.get(), visit);
        return chapters.flatMap(all -> all.picture(visit.request().pathVariable("name")))
                .map(MapPages::svg)
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    ServerResponse table(Visit visit) throws IOException {
        String name = visit.request().pathVariable("name");
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        Optional<Chapters> chapters = asked.isEmpty() ? Optional.empty() : chapters(asked.get(), visit);
        return chapters.flatMap(all -> all.csv(name))
                .map(rows -> csv(name + ".csv", rows, visit.lang()))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-table"));
    }

    static ServerResponse malformed(Visit visit) {
        return Html.problem(visit, HttpStatus.BAD_REQUEST, "no-day");
    }

    static ServerResponse svg(String svg) {
        return ServerResponse.ok()
                .header("Content-Type", "image/svg+xml;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    static ServerResponse csv(String name, byte[] rows, Lang lang) {
        return file(name, "text/csv;charset=UTF-8", rows, lang);
    }

    static ServerResponse file(String name, String type, byte[] bytes, Lang lang) {
        return ServerResponse.ok()
                .header("Content-Type", type)
                .header("Content-Language", lang.locale().toLanguageTag())
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
