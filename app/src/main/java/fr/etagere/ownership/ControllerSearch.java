package fr.etagere.ownership;

import fr.etagere.ownership.Gap.Code;
import fr.etagere.ownership.Holding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Puts together who is above one entity: by votes, by accounts, by other means, each apart.
final class ControllerSearch {

    private static final Set<Kind> BESIDE = EnumSet.of(
            Kind.VETO,
            Kind.GOLDEN_SHARE,
            Kind.OFFICE,
            Kind.FUND_MANAGEMENT,
            Kind.SUBFUND,
            Kind.FEEDER_FUND,
            Kind.BRANCH);

    private final Question question;
    private final Thresholds thresholds;

    ControllerSearch(Question question, Thresholds thresholds) {
        this.question = question;
        this.thresholds = thresholds;
    }

    Controllers answer(LocalDate asOf) {
        var votes = new VoteAnswer(question, thresholds.majority());
        var chains = new ChainAnswer(question, votes);
        var ultimate = new ArrayList<Controller>();
        ultimate.addAll(votes.controllers());
        ultimate.addAll(chains.consolidating());
        ultimate.addAll(chains.influencing());
        ultimate.addAll(new CombinedChains(question, thresholds).beyond(List.copyOf(ultimate)));
        ultimate.sort(Comparator.comparing(Controller::certainty)
                .thenComparing(Controller::basis)
                .thenComparing(Controller::id));
        Described described = Described.of(question.graph, question.node);
        return new Controllers(
                described.id(),
                described.name(),
                question.graph.id(question.person),
                asOf,
                ultimate,
                beside(),
                gaps(ultimate, votes, chains));
    }

    private List<Holding> beside() {
        var links = new ArrayList<Integer>();
        OwnershipGraph graph = question.graph;
        for (int node : question.node == question.person
                ? new int[] {question.node}
                : new int[] {question.node, question.person}) {
            for (int link = graph.upStart(node); link < graph.upStart(node + 1); link++) {
                if (BESIDE.contains(graph.kind(link)) && graph.holdsOn(link, question.day)) {
                    links.add(link);
                }
            }
        }
        return question.holdings(links);
    }

    private List<Gap> gaps(List<Controller> ultimate, VoteAnswer votes, ChainAnswer chains) {
        var search = new GapSearch(question);
        var nodes = new TreeSet<Integer>();
        for (Controller controller : ultimate) {
            for (Holding link : controller.chain()) {
                nodes.add(question.persons.of(question.graph.node(link.holder())));
                nodes.add(question.persons.of(question.graph.node(link.held())));
            }
        }
        nodes.remove(question.person);
        search.look(question.person);
        if (question.node != question.person) {
            nodes.add(question.node);
        }
        nodes.forEach(search::look);
        disagreement(search, chains);
        if (!votes.complete()) {
            search.add(Code.POSSIBLE_NOT_TRIED, question.person, List.of(Integer.toString(question.stakes.size())));
        }
        return search.gaps();
    }

    /// The chain of direct parents may stop short and its end declare an ultimate parent of its own: that is followed
    /// before anything is called a disagreement.
    private void disagreement(GapSearch search, ChainAnswer chains) {
        var ends = new TreeSet<Integer>();
        for (Ascent.Top end : chains.ascent(ChainAnswer.DIRECT, Set.of(), false).tops()) {
            int head = end.members().getFirst();
            List<Integer> further = heads(chains.ascentFrom(head));
            if (head != question.person) {
                ends.addAll(further.isEmpty() ? List.of(head) : further);
            }
        }
        List<Integer> declared = heads(chains.ascent(ChainAnswer.ULTIMATE, Set.of(), false));
        if (!ends.isEmpty() && !declared.isEmpty() && !List.copyOf(ends).equals(declared)) {
            var details = new ArrayList<String>();
            ends.forEach(node -> details.add(question.graph.id(node).toString()));
            details.add("|");
            declared.forEach(node -> details.add(question.graph.id(node).toString()));
            search.add(Code.DIRECT_AND_ULTIMATE_DISAGREE, question.node, details);
        }
    }

    private static List<Integer> heads(Ascent ascent) {
        return ascent.tops().stream()
                .map(top -> top.members().getFirst())
                .sorted()
                .toList();
    }
}
