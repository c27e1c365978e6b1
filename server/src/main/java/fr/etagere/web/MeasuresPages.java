package fr.etagere.web;

import fr.etagere.cartography.Measured;
import fr.etagere.charts.Charts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// The four quantitative measures, with their bounds and what is not known.
final class MeasuresPages {

    private final Charts charts;

    MeasuresPages(Charts charts) {
        this.charts = charts;
    }

    ServerResponse show(Visit visit) throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        if (asked.isEmpty()) {
            return MapPages.malformed(visit);
        }
        var frame = new MapFrame(visit, asked.get(), MapTab.MEASURES);
        if (!asked.get().buyer().settled()) {
            return Html.page("map.jte", new MapView(frame, List.of()));
        }
        Measured measured = measured(visit, asked.get());
        return measured.nothing()
                ? Html.page("map.jte", new MapView(frame, List.of()))
                : Html.page("measures.jte", new MeasuresView(frame, measured));
    }

    /// Every figure of the page, for a spreadsheet.
    ServerResponse table(Visit visit) throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        Optional<Measured> measured = asked.isPresent() && asked.get().buyer().settled()
                ? Optional.of(measured(visit, asked.get())).filter(one -> !one.nothing())
                : Optional.empty();
        return measured.map(one -> MapPages.csv("indices.csv", new MeasuresTable(visit, one).csv(), visit.lang()))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-table"));
    }

    private Measured measured(Visit visit, MapAsked asked) throws IOException {
        return asked.map(charts, visit.actor()).measures(asked.scope(), asked.day());
    }
}
