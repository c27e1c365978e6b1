package fr.etagere.exitplan;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Dependency;
import fr.etagere.portfolio.NodeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What to replace, and by when contracts allow it.
record PlanSection(Analysis analysis, Words words) {

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words.t("plan.read")));
        blocks.add(new Block.Heading("replacing", words.t("plan.replacing")));
        List<List<String>> rows = rows();
        if (rows.isEmpty()) {
            blocks.add(new Block.Text(words.t("plan.none")));
        } else {
            blocks.add(new Tables(words).of("exit-plan", words.t("plan.caption"), columns(), Set.of(), rows));
            blocks.add(new Block.Note(words.t("plan.caution")));
        }
        blocks.addAll(new ShelfBlocks(analysis, words).blocks());
        blocks.addAll(new RenewalBlocks(analysis, words).blocks());
        blocks.addAll(new LifetimeBlocks(analysis, words).blocks());
        return new Section("plan", words.t("plan"), blocks);
    }

    List<String> columns() {
        return new Tables(words).columns("replace", "kind", "scenarios", "used-by", "contract-end", "decide-by");
    }

    /// One row for each thing that some plan replaces: those that most scenarios ask for first.
    List<List<String>> rows() {
        Map<NodeId, List<NodeId>> asked = asked();
        return asked.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<NodeId, List<NodeId>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// What plans replace, and for the loss of what.
    Map<NodeId, List<NodeId>> asked() {
        var asked = new LinkedHashMap<NodeId, List<NodeId>>();
        for (Scenario scenario : analysis.scenarios()) {
            for (NodeId node : scenario.plan().replaced()) {
                asked.computeIfAbsent(node, _ -> new ArrayList<>()).add(scenario.seed());
            }
        }
        return asked;
    }

    private List<String> row(NodeId node, List<NodeId> seeds) {
        List<NodeId> users = analysis.map().users(node).stream().sorted().toList();
        List<Contract> contracts = contracts(node);
        Set<LocalDate> ends = contracts.stream()
                .map(Contract::ends)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> decide = contracts.stream()
                .filter(contract -> contract.noticeMonths() != null && contract.ends() != null)
                .map(contract -> Objects.requireNonNull(contract.ends())
                        .minusMonths(Objects.requireNonNull(contract.noticeMonths())))
                .collect(Collectors.toCollection(TreeSet::new));
        return List.of(
                words.name(node),
                words.kind(node),
                words.names(seeds),
                users.size() <= 3
                        ? words.names(users)
                        : words.names(users.subList(0, 3)) + " " + words.t("map.others", users.size() - 3),
                contracts.isEmpty()
                        ? words.t("plan.no-contract")
                        : ends.isEmpty()
                                ? words.t("unknown")
                                : words.date(ends.iterator().next()),
                decide.isEmpty()
                        ? words.t(contracts.isEmpty() ? "none" : "plan.no-notice")
                        : words.date(decide.iterator().next()));
    }

    /// Contracts in force under which a thing is had.
    private List<Contract> contracts(NodeId node) {
        Set<NodeId> near = new TreeSet<>(Set.of(node));
        near.addAll(analysis.map().users(node));
        analysis.map().needs(node).stream()
                .filter(need -> need.kind() == Dependency.Kind.BOUGHT_UNDER)
                .forEach(need -> near.add(need.to()));
        return analysis.inForce().stream()
                .filter(contract -> near.contains(new NodeId(NodeId.Kind.CONTRACT, contract.uid())))
                .toList();
    }
}
