package fr.etagere.ownership;

import fr.etagere.ownership.Ascent.Top;
import fr.etagere.ownership.Holding.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Tops of chains that count no share: accounting parents, or influence declared without figures. A link that its
/// register no longer vouches for gives a top that is only possible.
final class ChainAnswer {

    // A branch is one with its head office, so parents are those that registers give to either.
    static final Set<Kind> DIRECT = EnumSet.of(Kind.DIRECT_CONSOLIDATION, Kind.BRANCH);
    static final Set<Kind> ULTIMATE = EnumSet.of(Kind.ULTIMATE_CONSOLIDATION);
    static final Set<Kind> INFLUENCE = EnumSet.of(Kind.APPOINTMENT, Kind.OTHER_CONTROL, Kind.BRANCH);

    private final Question question;

    private final VoteAnswer votes;

    ChainAnswer(Question question, VoteAnswer votes) {
        this.question = question;
        this.votes = votes;
    }

    List<Controller> consolidating() {
        return tops(Basis.ACCOUNTING_CONSOLIDATION, DIRECT, ULTIMATE);
    }

    List<Controller> influencing() {
        return tops(Basis.OTHER_CONTROL, INFLUENCE, Set.of());
    }

    private List<Controller> tops(Basis basis, Set<Kind> early, Set<Kind> late) {
        var found = new ArrayList<Controller>();
        var known = new ArrayList<List<Integer>>();
        for (boolean lapsed : new boolean[] {false, true}) {
            for (Top top : ascent(early, late, lapsed).tops()) {
                boolean itself = top.members().equals(List.of(question.person));
                if (!itself && !known.contains(top.members())) {
                    known.add(top.members());
                    found.add(controller(basis, top, lapsed ? Certainty.POSSIBLE : Certainty.CERTAIN));
                }
            }
        }
        return found;
    }

    Ascent ascent(Set<Kind> early, Set<Kind> late, boolean lapsed) {
        return new Ascent(question.graph, question.persons, question.node, question.day, early, late, lapsed);
    }

    /// Accounting parents of another entity, those it declares as ultimate included.
    Ascent ascentFrom(int node) {
        return new Ascent(question.graph, question.persons, node, question.day, DIRECT, ULTIMATE, false);
    }

    private Controller controller(Basis basis, Top top, Certainty certainty) {
        List<Described> members = top.members().stream()
                .map(node -> Described.of(question.graph, node))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        Described first = members.getFirst();
        BitSet shares = question.numbers(top.members());
        var chain = new ArrayList<>(top.chain());
        for (int link : declared(top.members(), certainty)) {
            if (basis == Basis.ACCOUNTING_CONSOLIDATION && !chain.contains(link)) {
                chain.add(link);
            }
        }
        return new Controller(
                first.id(),
                members.stream().map(Described::id).toList(),
                first.name(),
                first.country(),
                basis,
                certainty,
                shares.isEmpty() ? Share.UNKNOWN : question.capital(shares),
                shares.isEmpty() ? Share.UNKNOWN : votes.votes(shares),
                question.holdings(chain));
    }

    /// The entity's own declarations of an ultimate parent among some: a second ground beside the chain.
    private List<Integer> declared(List<Integer> parents, Certainty certainty) {
        var links = new ArrayList<Integer>();
        OwnershipGraph graph = question.graph;
        for (int link = graph.upStart(question.node); link < graph.upStart(question.node + 1); link++) {
            if (graph.kind(link) == Kind.ULTIMATE_CONSOLIDATION
                    && graph.holdsOn(link, question.day)
                    && (certainty == Certainty.POSSIBLE || !graph.lapsed(link))
                    && parents.contains(question.persons.of(graph.holder(link)))) {
                links.add(link);
            }
        }
        return links;
    }
}
