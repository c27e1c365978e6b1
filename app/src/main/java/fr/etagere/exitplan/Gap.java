package fr.etagere.exitplan;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Something that nobody has said, counted: with it the answers could be others.
///
/// @param id stable, for programs; its wording is under `exit-plan.gap.`
/// @param count of those it is missing for
/// @param of out of how many
record Gap(String id, int count, int of) {

    static List<Gap> all(Analysis analysis) {
        var gaps = new ArrayList<Gap>();
        List<Contract> contracts = analysis.inForce();
        contracts(gaps, "amount", contracts, contract -> contract.amount() == null);
        contracts(gaps, "end", contracts, contract -> contract.ends() == null);
        contracts(gaps, "notice", contracts, contract -> contract.noticeMonths() == null);
        contracts(gaps, "law", contracts, contract -> contract.governingLaw() == null);
        contracts(
                gaps,
                "digital",
                contracts,
                contract -> contract.digital().verdict() == Contract.Digital.Verdict.UNKNOWN);
        DependencyMap map = analysis.map();
        List<DependencyMap.Row> suppliers = map.rows(DependencyMap.Column.SUPPLIER);
        rows(gaps, "identifier", suppliers, row -> row.node().key().startsWith("NAME-"));
        rows(gaps, "country", suppliers, row -> map.countries(row.node()).isEmpty());
        rows(gaps, "controller", suppliers, row -> map.controllers(row.node()).isEmpty());
        List<DependencyMap.Row> systems = map.rows(DependencyMap.Column.SYSTEM);
        if (analysis.pointsOfAll() && !systems.isEmpty()) {
            gaps.add(new Gap("critical", systems.size(), systems.size()));
        }
        rows(
                gaps,
                "needs",
                systems,
                row -> map.needs(row.node()).stream().allMatch(need -> need.kind() == Dependency.Kind.LOCATED_IN));
        rows(
                gaps,
                "hosting",
                systems,
                row -> map.needs(row.node()).stream().noneMatch(need -> need.kind() == Dependency.Kind.LOCATED_IN));
        rows(gaps, "owner", systems, row -> map.users(row.node()).isEmpty());
        rows(
                gaps,
                "component-supplier",
                map.rows(DependencyMap.Column.THING).stream()
                        .filter(row -> row.node().kind() == NodeId.Kind.COMPONENT)
                        .toList(),
                row -> map.needs(row.node()).stream().noneMatch(need -> need.kind() == Dependency.Kind.SUPPLIED_BY));
        int unsure = (int) map.links().stream().filter(link -> !link.certain()).count();
        if (unsure > 0) {
            gaps.add(new Gap("certain", unsure, map.links().size()));
        }
        if (systems.isEmpty()) {
            gaps.add(new Gap("systems", 0, 0));
        }
        if (contracts.isEmpty()) {
            gaps.add(new Gap("contracts", 0, 0));
        }
        return gaps;
    }

    private static void contracts(List<Gap> gaps, String id, List<Contract> contracts, Predicate<Contract> missing) {
        add(gaps, id, (int) contracts.stream().filter(missing).count(), contracts.size());
    }

    private static void rows(
            List<Gap> gaps, String id, List<DependencyMap.Row> rows, Predicate<DependencyMap.Row> missing) {
        add(gaps, id, (int) rows.stream().filter(missing).count(), rows.size());
    }

    private static void add(List<Gap> gaps, String id, int count, int of) {
        if (count > 0) {
            gaps.add(new Gap(id, count, of));
        }
    }
}
