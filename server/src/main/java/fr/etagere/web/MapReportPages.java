package fr.etagere.web;

import fr.etagere.charts.Charts;
import fr.etagere.charts.Reports;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The dependency map and exit plan as files, made beside the pages.
final class MapReportPages {

    /// What people take away, and its type.
    static final Map<String, String> FILES = Map.of(
            "dependencies.html", "text/html;charset=UTF-8",
            "dependencies.pdf", "application/pdf",
            "dependencies.odt", "application/vnd.oasis.opendocument.text",
            "dependencies.json", "application/json");

    private final Charts charts;
    private final Reports reports;

    MapReportPages(Charts charts, Reports reports) {
        this.charts = charts;
        this.reports = reports;
    }

    ServerResponse show(Visit visit) throws IOException, InterruptedException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        if (asked.isEmpty()) {
            return MapPages.malformed(visit);
        }
        return asked.get().buyer().settled()
                ? shown(
                        visit,
                        asked.get(),
                        reports.of(visit.actor(), asked.get().report(visit.lang())))
                : unclear(visit, asked.get());
    }

    /// Begins the report; one made within a moment is shown at once.
    ServerResponse begin(Visit visit) throws IOException, InterruptedException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        if (asked.isEmpty()) {
            return MapPages.malformed(visit);
        }
        if (!asked.get().buyer().settled()) {
            return unclear(visit, asked.get());
        }
        return switch (reports.begin(visit.actor(), asked.get().report(visit.lang()))) {
            case Reports.State.Busy busy -> shown(visit, asked.get(), busy);
            case Reports.State.None _,
                    Reports.State.Underway _,
                    Reports.State.Nothing _,
                    Reports.State.Failed _,
                    Reports.State.Done _ ->
                Html.seeOther(MapAsked.address("/carte/rapport", asked.get().fields()));
        };
    }

    /// First someone has to say of whom.
    private static ServerResponse unclear(Visit visit, MapAsked asked) {
        return Html.page("map.jte", new MapView(new MapFrame(visit, asked, MapTab.REPORT), List.of()));
    }

    private ServerResponse shown(Visit visit, MapAsked asked, Reports.State state) {
        var view = new MapReportView(new MapFrame(visit, asked, MapTab.REPORT), state);
        return Html.page(visit.partial() ? "mapreportstate.jte" : "mapreport.jte", view);
    }

    ServerResponse file(Visit visit) throws IOException, InterruptedException {
        String name = visit.request().pathVariable("file");
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        String type = FILES.get(name);
        if (type != null
                && asked.isPresent()
                && asked.get().buyer().settled()
                && reports.of(visit.actor(), asked.get().report(visit.lang()))
                        instanceof Reports.State.Done(Map<String, byte[]> files)) {
            byte[] bytes = files.get(name);
            if (bytes != null) {
                return MapPages.file(name, type, bytes, visit.lang());
            }
        }
        return Html.problem(visit, HttpStatus.NOT_FOUND, "no-report");
    }
}
