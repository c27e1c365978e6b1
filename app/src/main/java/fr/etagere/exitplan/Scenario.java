package fr.etagere.exitplan;

import fr.etagere.portfolio.CutOff;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import fr.etagere.portfolio.Replacements;
import fr.etagere.portfolio.Substitution;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Something behind the organisation, cut off: one of the largest in a report, whatever is asked elsewhere.
///
/// @param seeds what is cut off, and the map knows
/// @param hits what falls of what the organisation needs, in the order in which it does: by day, then by how many needs
///     lie between it and what is cut off; the organisation itself is hit and does not fall
/// @param plan for its critical systems
/// @param shelf what it holds for what the plan replaces and for what is cut off
record Scenario(List<NodeId> seeds, CutOff cut, List<CutOff.Hit> hits, Replacements plan, Situation.Held shelf) {

    /// Of each sort: countries outside the Union, what critical systems need, what is paid most.
    private static final int EACH = 2;

    /// Those above suppliers before suppliers, then those that most things need.
    private static final Comparator<DependencyMap.Row> ROUGHLY = Comparator.comparing(
                    (DependencyMap.Row row) -> row.column() == DependencyMap.Column.SUPPLIER)
            .thenComparing(DependencyMap.Row::users, Comparator.reverseOrder())
            .thenComparing(DependencyMap.Row::node);

    /// What something else can be taken for; an organisation or a country cannot be replaced.
    private static final Set<NodeId.Kind> REPLACEABLE =
            EnumSet.of(NodeId.Kind.SOLUTION, NodeId.Kind.COMPONENT, NodeId.Kind.CONTRACT, NodeId.Kind.SUPPLIER);

    /// Countries outside the Union first; then those above suppliers, and suppliers where registers say nothing.
    static List<Scenario> all(Situation situation, DependencyMap map) {
        Stream<NodeId> countries = map.rows(DependencyMap.Column.COUNTRY).stream()
                .map(DependencyMap.Row::node)
                .filter(country -> !situation.union().contains(country.key()))
                .limit(EACH);
        Stream<NodeId> entities = Stream.concat(
                        entities(map)
                                .sorted(Comparator.comparing(DependencyMap.Row::critical, Comparator.reverseOrder())
                                        .thenComparing(ROUGHLY))
                                .filter(row -> row.critical() > 0)
                                .limit(EACH),
                        entities(map)
                                .filter(row -> row.amount() != null)
                                .sorted(Comparator.comparing(
                                                (DependencyMap.Row row) -> Objects.requireNonNull(row.amount()),
                                                Comparator.reverseOrder())
                                        .thenComparing(ROUGHLY))
                                .limit(EACH))
                .map(DependencyMap.Row::node)
                .distinct();
        return Stream.concat(countries, entities)
                .map(seed -> of(seed, situation, map))
                .toList();
    }

    private static Stream<DependencyMap.Row> entities(DependencyMap map) {
        return Stream.of(DependencyMap.Column.CONTROLLER, DependencyMap.Column.SUPPLIER)
                .map(map::rows)
                .flatMap(Collection::stream);
    }

    private static Scenario of(NodeId seed, Situation situation, DependencyMap map) {
        var portfolio = new Portfolio(situation.graph());
        CutOff cut = portfolio.cutOff(Set.of(seed), situation.day());
        List<NodeId> critical = situation.critical().stream().filter(map::has).toList();
        Replacements plan = portfolio.replacements(Set.of(seed), critical, REPLACEABLE, situation.day());
        return of(cut, plan, situation.shelf().substitutes(cut, plan), situation, map);
    }

    /// What a cut-off already asked takes of the map.
    static Scenario of(CutOff cut, Replacements plan, Situation.Held shelf, Situation situation, DependencyMap map) {
        return new Scenario(
                cut.seeds().stream().filter(situation.graph()::has).sorted().toList(),
                cut,
                cut.hits().stream()
                        .filter(hit -> map.has(hit.node()) && hit.node().kind() != NodeId.Kind.ORGANISATION)
                        .sorted(Comparator.comparing(CutOff.Hit::earliest)
                                .thenComparingInt(hit -> cut.chain(hit.node()).size())
                                .thenComparing(CutOff.Hit::node))
                        .toList(),
                plan,
                shelf);
    }

    /// The one thing that a report cuts off.
    NodeId seed() {
        return seeds.getFirst();
    }

    List<Substitution> substitutions() {
        return shelf.substitutions();
    }

    List<CutOff.Hit> of(NodeId.Kind kind) {
        return hits.stream().filter(hit -> hit.node().kind() == kind).toList();
    }
}
