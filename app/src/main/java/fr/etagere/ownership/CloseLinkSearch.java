package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for close links between two entities, one definition after the other.
final class CloseLinkSearch {

    private final CloseLinkSide first;
    private final CloseLinkSide second;

    CloseLinkSearch(CloseLinkSide first, CloseLinkSide second) {
        this.first = first;
        this.second = second;
    }

    List<CloseLink> links() {
        var links = new ArrayList<CloseLink>();
        int one = first.question.person;
        int other = second.question.person;
        if (one == other) {
            return links;
        }
        held(CloseLink.Kind.FIRST_HOLDS_SECOND, second.by(one), links);
        held(CloseLink.Kind.SECOND_HOLDS_FIRST, first.by(other), links);
        for (int node : first.question.stakes.nodes) {
            if (node != one && node != other && second.question.stakes.number(node) >= 0) {
                third(first.by(node), second.by(node), links);
            }
        }
        links.sort(Comparator.comparing(CloseLink::certainty)
                .thenComparing(CloseLink::kind)
                .thenComparing(CloseLink::through)
                .thenComparing(CloseLink::basis));
        return links;
    }

    private static void held(CloseLink.Kind kind, CloseLinkSide.Hold hold, List<CloseLink> links) {
        add(kind, hold.holder(), CloseLink.Basis.INTEGRATED_OWNERSHIP, hold.integrated(), links);
        add(kind, hold.holder(), CloseLink.Basis.PARTICIPATION, hold.participation(), links);
        add(kind, hold.holder(), CloseLink.Basis.CONTROL, hold.control(), links);
    }

    private static void third(CloseLinkSide.Hold one, CloseLinkSide.Hold other, List<CloseLink> links) {
        CloseLink.Kind kind = CloseLink.Kind.COMMON_THIRD;
        CloseLinkSide.Answer integrated = one.integrated();
        if (integrated.possibly()) {
            add(kind, one.holder(), CloseLink.Basis.INTEGRATED_OWNERSHIP, integrated.and(other.integrated()), links);
        }
        CloseLinkSide.Answer control = one.control();
        if (control.possibly()) {
            add(kind, one.holder(), CloseLink.Basis.COMMON_CONTROL, control.and(other.control()), links);
        }
    }

    private static void add(
            CloseLink.Kind kind,
            EntityId through,
            CloseLink.Basis basis,
            CloseLinkSide.Answer answer,
            List<CloseLink> links) {
        if (answer.possibly()) {
            Certainty certainty = answer.surely() ? Certainty.CERTAIN : Certainty.POSSIBLE;
            links.add(new CloseLink(kind, through, basis, certainty, answer.shares(), answer.chain()));
        }
    }
}
