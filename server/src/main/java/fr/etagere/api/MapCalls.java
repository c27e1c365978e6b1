package fr.etagere.api;

import fr.etagere.cartography.Fall;
import fr.etagere.cartography.FallAsked;
import fr.etagere.cartography.MoveCosts;
import fr.etagere.cartography.Points;
import fr.etagere.cartography.Seed;
import fr.etagere.charts.Charts;
import fr.etagere.cost.CostReader;
import fr.etagere.cost.Study;
import fr.etagere.exitplan.ExitPlan;
import fr.etagere.portfolio.NodeId;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The map, what falls in a cut-off, and on what alone critical systems hang: as the command line answers.
final class MapCalls {

    private static final int MOST_SEEDS = 20;
    private static final int NAMED = 5;

    private final Charts charts;
    private final Once<CostReader> costs;
    private final Turns turns;

    MapCalls(Charts charts, Desk desk, Turns turns) {
        this.charts = charts;
        this.costs = new Once<>(() -> new CostReader(desk.tables().materials()));
        this.turns = turns;
    }

    Answer map(Call call) throws IOException {
        return MapCall.with(
                charts,
                call,
                asked -> asked.map()
                        .chapters(asked.scope(), asked.day(), call.lang())
                        .map(chapters -> Answer.json(chapters.json()))
                        .orElseGet(asked::nothing));
    }

    Answer report(Call call) throws IOException {
        return MapCall.with(
                charts,
                call,
                asked -> asked.map()
                        .situation(asked.scope(), asked.day(), call.lang(), null)
                        .map(situation -> Answer.json(new ExitPlan(situation, Texts.of(call.lang()), _ -> {}).json()))
                        .orElseGet(asked::nothing));
    }

    /// The map alone, as it is drawn in the report.
    Answer picture(Call call) throws IOException {
        return MapCall.with(
                charts,
                call,
                asked -> asked.map()
                        .situation(asked.scope(), asked.day(), call.lang(), null)
                        .map(situation -> Answer.picture(ExitPlan.map(situation, Texts.of(call.lang()))))
                        .orElseGet(asked::nothing));
    }

    Answer cutOff(Call call) throws IOException {
        return MapCall.with(charts, call, asked -> cutOff(asked, MoveCosts.NONE));
    }

    /// With a study of what moving to each solution costs.
    Answer cutOffCosted(Call call) throws IOException, InterruptedException {
        return switch (costs.get().read(call.body())) {
            case Read.Refused<Study>(List<Violation> violations) -> Problem.invalid(call.lang(), violations);
            case Read.Ok<Study>(Study study) ->
                turns.take(call, () -> MapCall.with(charts, call, asked -> cutOff(asked, MoveCosts.of(study))));
        };
    }

    private Answer cutOff(MapCall asked, MoveCosts moving) throws IOException {
        Set<NodeId> seeds = new HashSet<>();
        for (String written : all(asked, "supplier")) {
            switch (Seed.supplier(written)) {
                case Read.Ok<NodeId>(NodeId node) -> seeds.add(node);
                case Read.Refused<NodeId> _ -> {
                    return asked.refused("supplier", written);
                }
            }
        }
        for (String written : all(asked, "country")) {
            Optional<NodeId> country = Seed.country(written);
            if (country.isEmpty()) {
                return asked.refused("country", written);
            }
            seeds.add(country.get());
        }
        all(asked, "component").forEach(written -> seeds.add(Seed.component(written)));
        if (seeds.isEmpty() || seeds.size() > MOST_SEEDS) {
            return asked.refused("supplier", Integer.toString(seeds.size()));
        }
        return switch (asked.map().cutOff(seeds, asked.scope(), asked.day(), moving)) {
            case FallAsked.Nothing _ -> asked.nothing();
            case FallAsked.Unknown(List<NodeId> nodes) ->
                asked.call()
                        .problem(
                                ProblemType.NOT_ON_MAP,
                                nodes.stream().limit(NAMED).map(NodeId::key).collect(Collectors.joining(", ")));
            case FallAsked.Falls(Fall fall) -> Answer.json(fall.json());
        };
    }

    private static List<String> all(MapCall asked, String name) {
        return asked.call().request().params().getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Answer singlePoints(Call call) throws IOException {
        return MapCall.with(charts, call, asked -> {
            Set<NodeId.Kind> kinds = EnumSet.noneOf(NodeId.Kind.class);
            for (String written : all(asked, "kind")) {
                Optional<NodeId.Kind> kind = MapCall.one(NodeId.Kind.class, written);
                if (kind.isEmpty()) {
                    return asked.refused("kind", written);
                }
                kinds.add(kind.get());
            }
            Points points =
                    asked.map().singlePoints(kinds.isEmpty() ? Points.USUAL : kinds, asked.scope(), asked.day());
            return points.graph().size() == 0 ? asked.nothing() : Answer.json(points.json());
        });
    }
}
