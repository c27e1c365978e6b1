package fr.etagere.cartography;

import fr.etagere.bom.Support;
import fr.etagere.exitplan.Situation;
import fr.etagere.exposure.EuropeanUnion;
import fr.etagere.exposure.Exposures;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.portfolio.Replacements;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Materials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything imported about an organisation, as the report of the map reads it.
///
/// @param lang of the names of levels
/// @param products null when no list of products is known
/// @param shelving where substitutes are looked for
record Situating(
        Readings readings,
        Scope scope,
        LocalDate day,
        Lang lang,
        @Nullable EndOfLifeProducts products,
        Shelving shelving) {

    private static final String LEVELS = "doctrine/portfolio";

    /// @return empty when nothing imported is of that organisation
    Optional<Situation> situation() throws IOException {
        Readings.Joined joined = readings.graph(scope, day);
        DependencyGraph graph = joined.graph();
        var contracts = new ArrayList<Contract>();
        readings.contracts(contract -> {
            if (scope.counts(contract)) {
                contracts.add(contract);
            }
        });
        Set<NodeId> from = graph.nodes().stream().filter(this::starts).collect(Collectors.toSet());
        if (from.isEmpty() && contracts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Contract> byUid = new HashMap<>();
        contracts.forEach(contract -> byUid.put(contract.uid(), contract));
        var shelf = new Substitutions(shelving, MoveCosts.NONE, readings.registering(), _ -> byUid);
        Materials materials = readings.folders().data(Exposures.FOLDER, LEVELS);
        return Optional.of(new Situation(
                scope.organisation() == null ? null : name(graph, from),
                from,
                day,
                graph,
                joined.critical(),
                contracts,
                EuropeanUnion.of(materials).countries(day),
                levels(materials.tree(LEVELS + "/concentration.yaml")),
                lifetimes(graph),
                (cut, plan) -> substitutes(shelf, cut, plan, graph),
                ExitTerms.of(readings.folders()).terms(),
                readings.sources()));
    }

    /// An organisation asked about; or any, and systems, contracts and components that none may claim.
    private boolean starts(NodeId node) {
        return switch (node.kind()) {
            case ORGANISATION -> scope.asks(node);
            case SYSTEM, SOLUTION, COMPONENT, CONTRACT -> scope.organisation() == null;
            case SUPPLIER, COUNTRY -> false;
        };
    }

    private String name(DependencyGraph graph, Set<NodeId> from) {
        return from.stream().sorted().map(graph::name).findFirst().orElse(String.valueOf(scope.organisation()));
    }

    private List<Situation.Level> levels(JsonNode levels) {
        var list = new ArrayList<Situation.Level>();
        for (JsonNode level : levels) {
            list.add(new Situation.Level(
                    level.path("from").asDouble(),
                    level.path(lang.of("fr", "en")).asString(),
                    level.path("source").asString(),
                    level.path("address").asString(),
                    LocalDate.parse(level.path("lastChecked").asString()),
                    level.path("status").asString()));
        }
        return list;
    }

    private static Situation.Held substitutes(
            Substitutions shelf, CutOff cut, Replacements plan, DependencyGraph graph) {
        try {
            return shelf.of(cut, plan, graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Situation.@Nullable Lifetimes lifetimes(DependencyGraph graph) throws IOException {
        if (products == null) {
            return null;
        }
        var judging = new Judging(graph, component -> products.endOfLife().on(component, day));
        readings.components(judging);
        return new Situation.Lifetimes(
                products.from(), judging.seen.size(), judging.supported, judging.unknown, judging.ended);
    }

    /// Takes components as they are played back, each once.
    private static final class Judging implements PortfolioFilings {

        private final DependencyGraph graph;
        private final Function<Component, Support> judge;
        private final Set<String> seen = new HashSet<>();
        private final List<Situation.Ended> ended = new ArrayList<>();
        private int supported;
        private int unknown;

        private Judging(DependencyGraph graph, Function<Component, Support> judge) {
            this.graph = graph;
            this.judge = judge;
        }

        @Override
        public void contract(Contract contract) {}

        @Override
        public void system(InformationSystem system) {}

        @Override
        public void dependency(Dependency dependency) {}

        @Override
        public void component(Component component) {
            var node = new NodeId(NodeId.Kind.COMPONENT, component.id());
            if (!graph.has(node) || !seen.add(component.id())) {
                return;
            }
            switch (judge.apply(component)) {
                case Support.Supported _ -> supported++;
                case Support.Unknown _ -> unknown++;
                case Support.Ended(String product, String cycle, LocalDate since) ->
                    ended.add(new Situation.Ended(node, product, cycle, since));
            }
        }
    }
}
