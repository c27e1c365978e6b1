package fr.etagere.app;

import fr.etagere.bom.ComponentRegisters;
import fr.etagere.bom.EndOfLife;
import fr.etagere.bom.Support;
import fr.etagere.exitplan.Situation;
import fr.etagere.exposure.EuropeanUnion;
import fr.etagere.exposure.Exposures;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Component;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.InformationSystem;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.PortfolioFilings;
import fr.etagere.portfolio.PortfolioSource;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.Substitution;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
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
/// @param organisation identifier as written; null for all
/// @param digital only contracts that buy something digital
/// @param endOfLife null when no list of products was given
/// @param opened closed by the caller, once the situation is no longer asked
record MapReading(
        Surroundings surroundings,
        @Nullable String organisation,
        LocalDate day,
        boolean digital,
        @Nullable EndOfLife endOfLife,
        String products,
        Lang lang,
        Opened opened) {

    /// Keeps what a report asks until it is written, and closes it then.
    static final class Opened implements AutoCloseable {
        private final List<Substitutions> kept = new ArrayList<>();

        private Substitutions keep(Substitutions one) {
            kept.add(one);
            return one;
        }

        @Override
        public void close() {
            kept.forEach(Substitutions::close);
        }
    }

    private static final String LEVELS = "doctrine/portfolio";

    /// @return empty when nothing imported is of that organisation
    Optional<Situation> situation() throws IOException {
        var maps = new Maps(surroundings);
        Maps.Joined joined = maps.graph(digital, day);
        DependencyGraph graph = joined.graph();
        var contracts = new ArrayList<Contract>();
        maps.contracts(contract -> {
            if ((!digital || contract.digital().verdict() == Contract.Digital.Verdict.YES)
                    && (organisation == null || ContractsCommand.names(organisation, contract.buyer()))) {
                contracts.add(contract);
            }
        });
        Set<NodeId> from = graph.nodes().stream().filter(this::starts).collect(Collectors.toSet());
        if (from.isEmpty() && contracts.isEmpty()) {
            return Optional.empty();
        }
        Materials materials = Materials.at(surroundings.root(), List.of(Exposures.FOLDER, LEVELS));
        Map<String, Contract> byUid = new HashMap<>();
        contracts.forEach(contract -> byUid.put(contract.uid(), contract));
        Substitutions shelf = opened.keep(new Substitutions(surroundings, MoveCosts.NONE, wanted -> byUid));
        return Optional.of(new Situation(
                organisation == null ? null : name(graph, from),
                from,
                day,
                graph,
                joined.critical(),
                contracts,
                EuropeanUnion.of(materials).countries(day),
                levels(materials.tree(LEVELS + "/concentration.yaml")),
                lifetimes(graph),
                (cut, plan) -> substitutes(shelf, cut, plan, graph),
                ExitTerms.of(surroundings).terms(),
                sources()));
    }

    /// An organisation asked about; or any, and systems, contracts and components that none may claim.
    private boolean starts(NodeId node) {
        return switch (node.kind()) {
            case ORGANISATION -> organisation == null || named(node);
            case SYSTEM, SOLUTION, COMPONENT, CONTRACT -> organisation == null;
            case SUPPLIER, COUNTRY -> false;
        };
    }

    private boolean named(NodeId node) {
        int cut = node.key().lastIndexOf('-');
        return organisation != null
                && cut > 0
                && ContractsCommand.names(
                        organisation,
                        new EntityId(node.key().substring(0, cut), node.key().substring(cut + 1)));
    }

    private String name(DependencyGraph graph, Set<NodeId> from) {
        return from.stream().sorted().map(graph::name).findFirst().orElse(String.valueOf(organisation));
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

    private static List<Substitution> substitutes(
            Substitutions shelf, CutOff cut, Replacements plan, DependencyGraph graph) {
        try {
            return shelf.of(cut, plan, graph).substitutions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PortfolioSource> sources() throws IOException {
        var sources = new ArrayList<PortfolioSource>();
        var codes = DigitalCodes.of(Materials.at(surroundings.root(), List.of(DigitalCodes.FOLDER)));
        new ContractRegisters(surroundings.home(), codes).accounts().forEach(account -> sources.add(account.source()));
        new ComponentRegisters(surroundings.home())
                .play(new Judging(null))
                .forEach(account -> sources.add(account.source()));
        new FilingRegisters(surroundings.home())
                .sources()
                .forEach(source -> sources.add(new PortfolioSource(
                        source.id(), "filing", source.title(), source.from(), source.sha256(), source.retrieved())));
        return sources;
    }

    private Situation.@Nullable Lifetimes lifetimes(DependencyGraph graph) throws IOException {
        if (endOfLife == null) {
            return null;
        }
        var judging = new Judging(support -> endOfLife.on(support, day));
        new ComponentRegisters(surroundings.home()).play(judging);
        return new Situation.Lifetimes(
                products,
                judging.seen.size(),
                judging.supported,
                judging.unknown,
                judging.ended.stream().filter(one -> graph.has(one.component())).toList());
    }

    /// Takes components as they are played back, each once.
    private static final class Judging implements PortfolioFilings {

        private final @Nullable Function<Component, Support> judge;
        private final Set<String> seen = new HashSet<>();
        private final List<Situation.Ended> ended = new ArrayList<>();
        private int supported;
        private int unknown;

        private Judging(@Nullable Function<Component, Support> judge) {
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
            if (judge == null || !seen.add(component.id())) {
                return;
            }
            switch (judge.apply(component)) {
                case Support.Supported _ -> supported++;
                case Support.Unknown _ -> unknown++;
                case Support.Ended(String product, String cycle, LocalDate since) ->
                    ended.add(new Situation.Ended(
                            new NodeId(NodeId.Kind.COMPONENT, component.id()), product, cycle, since));
            }
        }
    }
}
