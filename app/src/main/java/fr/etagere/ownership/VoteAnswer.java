package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Ultimate controllers by votes of one entity: the sure one, with its cycle, and all that may be.
final class VoteAnswer {

    /// Beyond so many entities above, trying each as a possible controller is refused rather than waited for.
    static final int TRIED = 4_000;

    private final Question question;
    private final Stakes stakes;
    private final VoteControl control;
    private final VoteTops tops;
    private final boolean tried;

    VoteAnswer(Question question, int majority) {
        this.question = question;
        stakes = question.stakes;
        control = new VoteControl(stakes, majority);
        tops = new VoteTops(stakes, majority);
        tried = stakes.size() <= TRIED;
    }

    /// The votes that some entities and all they control have in the one asked about.
    Share votes(BitSet together) {
        return control.held(stakes.votes, Question.ASKED, control.certain(together), control.possible(together));
    }

    /// Whether every entity above was tried as a possible controller.
    boolean complete() {
        return tried;
    }

    List<Controller> controllers() {
        var found = new ArrayList<Controller>();
        int top = tops.top(Question.ASKED);
        List<Integer> cycle = cycle(top);
        if (top != Question.ASKED || cycle.size() > 1) {
            found.add(controller(cycle, Certainty.CERTAIN));
        }
        if (tried) {
            for (int by = 0; by < stakes.size(); by++) {
                boolean surelyUnder = tops.top(by) != by;
                if (by != Question.ASKED
                        && !surelyUnder
                        && !cycle.contains(by)
                        && control.possible(by).get(Question.ASKED)) {
                    found.add(controller(cycle(by), Certainty.POSSIBLE));
                }
            }
        }
        return found;
    }

    /// The members of a group that control its top, as its top controls them.
    private List<Integer> cycle(int top) {
        var members = new ArrayList<Integer>();
        members.add(top);
        int candidates = tops.heldByOwnGroup(top) ? stakes.size() : 0;
        for (int by = 0; by < candidates; by++) {
            if (by != top && tops.top(by) == top && control.certain(by).get(top)) {
                members.add(by);
            }
        }
        return members;
    }

    private Controller controller(List<Integer> cycle, Certainty certainty) {
        int by = cycle.stream()
                .min((a, b) -> question.graph.id(stakes.nodes[a]).compareTo(question.graph.id(stakes.nodes[b])))
                .orElseThrow();
        BitSet sure = control.certain(by);
        BitSet maybe = tried ? control.possible(by) : sure;
        Described described = Described.of(question.graph, stakes.nodes[by]);
        List<EntityId> group = cycle.stream()
                .map(member -> question.graph.id(stakes.nodes[member]))
                .sorted()
                .toList();
        Share votes = by == Question.ASKED ? Share.UNKNOWN : control.held(stakes.votes, Question.ASKED, sure, maybe);
        return new Controller(
                described.id(),
                group,
                described.name(),
                described.country(),
                Basis.CONTROL_BY_VOTES,
                certainty,
                capital(cycle),
                votes,
                question.holdings(grounds(by, certainty == Certainty.CERTAIN ? sure : maybe)));
    }

    private Share capital(List<Integer> cycle) {
        var members = new BitSet();
        cycle.forEach(members::set);
        return question.capital(members);
    }

    /// From the entity asked about up: the stakes of controlled holders, then what gives control of those, once each.
    private List<Integer> grounds(int by, BitSet controlled) {
        var upwards = new ArrayList<List<Integer>>();
        var explained = new BitSet(stakes.size());
        var queue = new IntList(8);
        queue.add(Question.ASKED);
        explained.set(Question.ASKED);
        for (int next = 0; next < queue.size(); next++) {
            int held = queue.get(next);
            upwards.add(question.shareLinks(held, controlled));
            for (int stake = stakes.start[held]; stake < stakes.start[held + 1]; stake++) {
                int holder = stakes.holder[stake];
                if (controlled.get(holder) && holder != by && !explained.get(holder)) {
                    explained.set(holder);
                    queue.add(holder);
                }
            }
        }
        return upwards.reversed().stream().flatMap(List::stream).toList();
    }
}
