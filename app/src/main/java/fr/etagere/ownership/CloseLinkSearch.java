package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Looks for close links between two entities: one holds enough of the other, or a third holds enough of both.
final class CloseLinkSearch {

    private final Side first;
    private final Side second;
    private final int enough;

    /// @param enough in billionths; as much, or more
    CloseLinkSearch(Question first, Question second, int enough) {
        this.first = new Side(first);
        this.second = new Side(second);
        this.enough = enough;
    }

    /// What is held in one of the two.
    private record Side(Question question, Integration capital, Integration votes) {
        Side(Question question) {
            this(
                    question,
                    new Integration(question.stakes, question.stakes.capital),
                    new Integration(question.stakes, question.stakes.votes));
        }

        List<Share> heldBy(int node) {
            BitSet holder = question.numbers(List.of(node));
            return holder.isEmpty()
                    ? List.of(Share.NONE, Share.NONE)
                    : List.of(capital.of(holder, Question.ASKED), votes.of(holder, Question.ASKED));
        }
    }

    List<CloseLink> links() {
        var links = new ArrayList<CloseLink>();
        int one = first.question.person;
        int other = second.question.person;
        if (one == other) {
            return links;
        }
        direct(CloseLink.Kind.FIRST_HOLDS_SECOND, one, second, links);
        direct(CloseLink.Kind.SECOND_HOLDS_FIRST, other, first, links);
        for (int node : first.question.stakes.nodes) {
            if (node != one && node != other && second.question.stakes.number(node) >= 0) {
                third(node, links);
            }
        }
        links.sort(Comparator.comparing(CloseLink::certainty)
                .thenComparing(CloseLink::kind)
                .thenComparing(CloseLink::through));
        return links;
    }

    private void direct(CloseLink.Kind kind, int holder, Side held, List<CloseLink> links) {
        List<Share> shares = held.heldBy(holder);
        if (possibly(shares)) {
            links.add(new CloseLink(kind, id(holder), certainty(surely(shares)), shares));
        }
    }

    private void third(int node, List<CloseLink> links) {
        List<Share> ofFirst = first.heldBy(node);
        if (!possibly(ofFirst)) {
            return;
        }
        List<Share> ofSecond = second.heldBy(node);
        if (possibly(ofSecond)) {
            var shares = new ArrayList<>(ofFirst);
            shares.addAll(ofSecond);
            links.add(new CloseLink(
                    CloseLink.Kind.COMMON_THIRD, id(node), certainty(surely(ofFirst) && surely(ofSecond)), shares));
        }
    }

    private EntityId id(int node) {
        return first.question.graph.id(node);
    }

    private boolean surely(List<Share> shares) {
        return shares.stream().anyMatch(share -> share.least() >= enough);
    }

    private boolean possibly(List<Share> shares) {
        return shares.stream().anyMatch(share -> share.most() >= enough);
    }

    private static Certainty certainty(boolean sure) {
        return sure ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }
}
