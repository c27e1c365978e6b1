package fr.etagere.web;

import fr.etagere.cartography.Measured;
import fr.etagere.charts.Charts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerResponse;

/// The four quantitative measures, with their bounds and what is not known.
final class MeasuresPages {

    private final Charts charts;

    MeasuresPages(Charts charts) {
        this.charts = charts;
    }

    ServerResponse show(Visit visit) throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts.today());
        if (asked.isEmpty()) {
            return MapPages.malformed(visit);
        }
        var frame = new MapFrame(visit, asked.get(), MapTab.MEASURES);
        Measured measured = asked.get()
                .map(charts, visit.actor())
                .measures(asked.get().scope(), asked.get().day());
        return measured.nothing()
                ? Html.page("map.jte", new MapView(frame, List.of()))
                : Html.page("measures.jte", new MeasuresView(frame, measured));
    }
}
