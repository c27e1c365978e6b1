package fr.etagere.exitplan;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Portfolio;
import fr.etagere.portfolio.Renewal;
import fr.etagere.portfolio.SinglePoint;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every answer of the report, asked once.
///
/// @param inForce contracts that run on the day, those whose end is not known included
/// @param endless those of them whose end is not known
/// @param over contracts that have ended
/// @param later contracts notified after that day
/// @param reliance empty when no system is said to be critical
/// @param points what takes down critical systems by itself; all systems when none is said to be critical
/// @param renewals contracts that end within [#MONTHS] months
record Analysis(
        Situation situation,
        DependencyMap map,
        List<Contract> inForce,
        List<Contract> endless,
        int over,
        int later,
        List<Shares> shares,
        List<Leaning> reliance,
        List<SinglePoint> points,
        boolean pointsOfAll,
        List<Scenario> scenarios,
        List<Instead> instead,
        List<Renewal> renewals,
        LocalDate horizon) {

    static final int MONTHS = 18;

    /// An organisation or a country is no single point that one acts on; scenarios tell of countries.
    private static final Set<NodeId.Kind> POINTS = EnumSet.of(
            NodeId.Kind.SYSTEM,
            NodeId.Kind.SOLUTION,
            NodeId.Kind.COMPONENT,
            NodeId.Kind.CONTRACT,
            NodeId.Kind.SUPPLIER);

    /// With what falls if each of the largest is cut off.
    ///
    /// @param progress told the key of each step
    static Analysis of(Situation situation, Consumer<String> progress) {
        return of(situation, progress, map -> Scenario.all(situation, map));
    }

    /// All but that, which takes longest.
    static Analysis brief(Situation situation) {
        return of(situation, _ -> {}, _ -> List.of());
    }

    private static Analysis of(
            Situation situation, Consumer<String> progress, Function<DependencyMap, List<Scenario>> falling) {
        LocalDate day = situation.day();
        List<Contract> inForce = inForce(situation);
        List<Contract> endless =
                inForce.stream().filter(contract -> contract.ends() == null).toList();
        int over = (int) situation.contracts().stream()
                .filter(contract -> contract.ends() != null && contract.ends().isBefore(day))
                .count();
        progress.accept("map");
        DependencyMap map = DependencyMap.of(situation, inForce);
        progress.accept("shares");
        List<Shares> shares = Shares.all(map, inForce);
        List<Leaning> reliance = Leaning.all(situation, map);
        progress.accept("points");
        Set<NodeId> matter = matter(situation, map);
        List<SinglePoint> points = new Portfolio(situation.graph()).singlePoints(POINTS, matter, day);
        progress.accept("scenarios");
        List<Scenario> scenarios = falling.apply(map);
        LocalDate horizon = day.plusMonths(MONTHS);
        return new Analysis(
                situation,
                map,
                inForce,
                endless,
                over,
                situation.contracts().size() - over - inForce.size(),
                shares,
                reliance,
                points,
                situation.critical().stream().noneMatch(map::has),
                scenarios,
                Instead.all(scenarios),
                Renewal.within(
                        inForce.stream()
                                .filter(contract -> contract.ends() != null)
                                .toList(),
                        day,
                        horizon),
                horizon);
    }

    /// Those that run on the day, or may run.
    static List<Contract> inForce(Situation situation) {
        LocalDate day = situation.day();
        return situation.contracts().stream()
                .filter(contract ->
                        contract.notified() == null || !contract.notified().isAfter(day))
                .filter(contract -> contract.ends() == null || !contract.ends().isBefore(day))
                .toList();
    }

    private static Set<NodeId> matter(Situation situation, DependencyMap map) {
        Set<NodeId> critical = situation.critical().stream().filter(map::has).collect(Collectors.toUnmodifiableSet());
        return critical.isEmpty()
                ? map.rows(DependencyMap.Column.SYSTEM).stream()
                        .map(DependencyMap.Row::node)
                        .collect(Collectors.toUnmodifiableSet())
                : critical;
    }
}
