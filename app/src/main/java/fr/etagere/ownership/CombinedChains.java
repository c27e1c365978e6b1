package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Goes on from the tops found on one basis by links of another: the parent by accounts of a majority holder, for
/// example. What is found so is named [Basis#COMBINED], and its chain shows each link's kind.
final class CombinedChains {

    private final OwnershipGraph graph;
    private final int day;
    private final Thresholds thresholds;
    private final Set<EntityId> known = new HashSet<>();

    CombinedChains(Question question, Thresholds thresholds) {
        graph = question.graph;
        day = question.day;
        this.thresholds = thresholds;
        known.add(graph.id(question.person));
        known.add(graph.id(question.node));
    }

    List<Controller> beyond(List<Controller> tops) {
        tops.forEach(top -> known.addAll(top.group()));
        var found = new ArrayList<Controller>();
        var open = new ArrayList<>(tops);
        for (int next = 0; next < open.size(); next++) {
            Controller below = open.get(next);
            for (Controller above : above(below)) {
                if (known.add(above.id())) {
                    known.addAll(above.group());
                    Controller combined = combined(above, below);
                    found.add(combined);
                    open.add(combined);
                }
            }
        }
        return found;
    }

    private List<Controller> above(Controller below) {
        int node = graph.node(below.id());
        if (graph.upStart(node) == graph.upStart(node + 1)) {
            return List.of();
        }
        var question = new Question(graph, node, day);
        var votes = new VoteAnswer(question, thresholds.majority());
        var chains = new ChainAnswer(question, votes);
        var above = new ArrayList<>(votes.controllers());
        above.addAll(chains.consolidating());
        above.addAll(chains.influencing());
        return above;
    }

    private static Controller combined(Controller above, Controller below) {
        var chain = new ArrayList<>(above.chain());
        chain.addAll(below.chain());
        boolean sure = above.certainty() == Certainty.CERTAIN && below.certainty() == Certainty.CERTAIN;
        return new Controller(
                above.id(),
                above.group(),
                above.name(),
                above.country(),
                Basis.COMBINED,
                sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                Share.UNKNOWN,
                Share.UNKNOWN,
                chain);
    }
}
