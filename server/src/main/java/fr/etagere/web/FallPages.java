package fr.etagere.web;

import fr.etagere.cartography.Cartography;
import fr.etagere.cartography.FallAsked;
import fr.etagere.cartography.MoveCosts;
import fr.etagere.cartography.Seed;
import fr.etagere.charts.Charts;
import fr.etagere.drawing.Finish;
import fr.etagere.exitplan.Block;
import fr.etagere.exitplan.Chapters;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/// What falls if a supplier, its controller, a country or a component is cut off, and what to do about it.
final class FallPages {

    /// What people write, by the kind of thing it names.
    private static final Map<String, NodeId.Kind> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("fournisseur", NodeId.Kind.SUPPLIER);
        FIELDS.put("pays", NodeId.Kind.COUNTRY);
        FIELDS.put("composant", NodeId.Kind.COMPONENT);
    }

    private static final int LONGEST = 300;

    private final Charts charts;
    private final Shelf shelf;

    FallPages(Charts charts, Shelf shelf) {
        this.charts = charts;
        this.shelf = shelf;
    }

    /// A cut-off asked on a page.
    private record Cut(MapAsked asked, Map<String, String> written, Chapters chapters, Optional<FallAsked> falls) {

        Optional<List<Block>> blocks() {
            return falls.flatMap(one -> one instanceof FallAsked.Falls(var fall)
                    ? Optional.of(chapters.fall(fall.cut(), fall.plan()))
                    : Optional.empty());
        }
    }

    ServerResponse show(Visit visit) throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        if (asked.isEmpty()) {
            return MapPages.malformed(visit);
        }
        Map<String, String> written = written(visit);
        var frame = new MapFrame(visit, asked.get(), MapTab.CUT_OFF, written);
        Optional<Cut> cut = cut(visit, asked.get(), written);
        if (cut.isEmpty()) {
            return Html.page("map.jte", new MapView(frame, List.of()));
        }
        return Html.page(
                "fall.jte",
                new FallView(
                        frame,
                        cut.get().chapters(),
                        cut.get().falls().orElse(null),
                        cut.get().blocks().orElse(List.of()),
                        shelf.now().catalogue().vocabulary()));
    }

    ServerResponse picture(Visit visit) throws IOException {
        return cut(visit)
                .flatMap(Cut::blocks)
                .flatMap(blocks -> blocks.stream()
                        .flatMap(block -> block instanceof Block.Figure figure ? Stream.of(figure) : Stream.empty())
                        .findFirst())
                .map(figure -> MapPages.svg(figure.svg().apply(Finish.SCREEN)))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    ServerResponse table(Visit visit) throws IOException {
        return cut(visit)
                .flatMap(cut -> cut.falls()
                        .flatMap(one -> one instanceof FallAsked.Falls(var fall)
                                ? cut.chapters().fallCsv(fall.cut(), fall.plan())
                                : Optional.empty()))
                .map(rows -> MapPages.csv("coupure.csv", rows, visit.lang()))
                .orElseGet(() -> Html.problem(visit, HttpStatus.NOT_FOUND, "no-table"));
    }

    private Optional<Cut> cut(Visit visit) throws IOException {
        Optional<MapAsked> asked = MapAsked.of(visit, charts);
        return asked.isEmpty() ? Optional.empty() : cut(visit, asked.get(), written(visit));
    }

    /// What was asked, as far as it can be read.
    static Map<String, String> written(Visit visit) {
        var written = new LinkedHashMap<String, String>();
        FIELDS.keySet().forEach(field -> {
            String value = visit.param(field);
            if (!value.isEmpty()) {
                written.put(field, value.substring(0, Math.min(LONGEST, value.length())));
            }
        });
        return written;
    }

    /// @return empty when nothing answers, or when it is not clear of whom it is asked
    private Optional<Cut> cut(Visit visit, MapAsked asked, Map<String, String> written) throws IOException {
        if (!asked.buyer().settled()) {
            return Optional.empty();
        }
        Cartography map = asked.map(charts, visit.actor());
        Optional<Chapters> chapters = map.chapters(asked.scope(), asked.day(), visit.lang());
        if (chapters.isEmpty()) {
            return Optional.empty();
        }
        Set<NodeId> seeds = new HashSet<>();
        for (Map.Entry<String, String> one : written.entrySet()) {
            NodeId.Kind kind = Objects.requireNonNull(FIELDS.get(one.getKey()));
            Set<NodeId> called = map.called(one.getValue(), kind, asked.scope(), asked.day());
            seeds.addAll(called.isEmpty() ? Set.of(unknown(kind, one.getValue())) : called);
        }
        return Optional.of(new Cut(
                asked,
                written,
                chapters.get(),
                seeds.isEmpty()
                        ? Optional.empty()
                        : Optional.of(map.cutOff(seeds, asked.scope(), asked.day(), MoveCosts.NONE))));
    }

    /// What the map does not call so: perhaps by an identifier written in another way.
    private static NodeId unknown(NodeId.Kind kind, String written) {
        return kind == NodeId.Kind.SUPPLIER
                ? Seed.supplier(written) instanceof Read.Ok<NodeId>(NodeId node) ? node : Suppliers.named(written)
                : new NodeId(kind, written);
    }
}
