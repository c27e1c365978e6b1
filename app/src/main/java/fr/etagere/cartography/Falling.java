package fr.etagere.cartography;

import fr.etagere.exitplan.Situation;
import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.DependencyGraph;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import fr.etagere.portfolio.Replacements;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Asks what falls in a cut-off, and what there is instead.
record Falling(Readings readings, Shelving shelving, Scope scope, MoveCosts costs) {

    /// What something else can be taken for; an organisation or a country cannot be replaced.
    private static final Set<NodeId.Kind> REPLACEABLE =
            EnumSet.of(NodeId.Kind.SOLUTION, NodeId.Kind.COMPONENT, NodeId.Kind.CONTRACT, NodeId.Kind.SUPPLIER);

    FallAsked of(Set<NodeId> seeds, LocalDate day) throws IOException {
        Readings.Joined joined = readings.graph(scope, day);
        DependencyGraph graph = joined.graph();
        if (graph.size() == 0) {
            return new FallAsked.Nothing();
        }
        List<NodeId> unknown =
                seeds.stream().filter(seed -> !graph.has(seed)).sorted().toList();
        if (unknown.size() == seeds.size()) {
            return new FallAsked.Unknown(unknown);
        }
        var portfolio = new Portfolio(graph);
        CutOff cut = portfolio.cutOff(seeds, day);
        Replacements plan = portfolio.replacements(seeds, joined.critical(), REPLACEABLE, day);
        Situation.Held shelf =
                new Substitutions(shelving, costs, readings.registering(), readings::contracts).of(cut, plan, graph);
        return new FallAsked.Falls(new Fall(
                cut,
                plan,
                portfolio.singlePoints(cut, Points.USUAL, joined.critical()),
                shelf.substitutions(),
                shelf.beyond(),
                ExitTerms.of(readings.folders()),
                graph,
                joined.critical(),
                unknown));
    }
}
