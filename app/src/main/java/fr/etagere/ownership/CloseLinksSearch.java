package fr.etagere.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Looks for every entity closely linked to one: those above it, those below it, and those below a third that may link
/// them.
final class CloseLinksSearch {

    /// Entities tried, the nearest first: each one is compared with the one asked about by every third.
    static final int TRIED = 1_000;

    private final Question question;
    private final CloseLinkSide side;
    private final Thresholds thresholds;

    CloseLinksSearch(Question question, Thresholds thresholds) {
        this.question = question;
        this.thresholds = thresholds;
        side = new CloseLinkSide(question, thresholds);
    }

    CloseLinks links() {
        Set<Integer> others = others();
        var links = new ArrayList<CloseLinks.With>();
        others.stream().limit(TRIED).forEach(node -> with(node, links));
        return answer(links, Math.max(0, others.size() - TRIED));
    }

    /// With one person only.
    CloseLinks with(int node) {
        var links = new ArrayList<CloseLinks.With>();
        with(node, links);
        return answer(links, 0);
    }

    private CloseLinks answer(List<CloseLinks.With> links, int left) {
        var grounds = new HashSet<Holding>();
        links.forEach(with -> grounds.addAll(with.link().chain()));
        links.sort(Comparator.comparing((CloseLinks.With with) -> with.link().certainty())
                .thenComparing(with -> with.link().kind())
                .thenComparing(CloseLinks.With::other));
        return new CloseLinks(links, left, ShareGaps.of(question, grounds));
    }

    private void with(int node, List<CloseLinks.With> links) {
        var other = new Question(question.graph, node, question.day);
        EntityId id = question.graph.id(other.person);
        new CloseLinkSearch(side, new CloseLinkSide(other, thresholds))
                .links()
                .forEach(link -> links.add(new CloseLinks.With(id, link)));
    }

    private Set<Integer> others() {
        var others = new LinkedHashSet<Integer>();
        var thirds = new LinkedHashSet<Integer>();
        for (int node : question.stakes.nodes) {
            others.add(node);
            if (node != question.person
                    && others.size() <= TRIED
                    && side.by(node).mayLink()) {
                thirds.add(node);
            }
        }
        var below = new Below(question.graph, question.day, question.persons);
        others.addAll(below.of(Set.of(question.person)));
        others.addAll(below.of(thirds));
        others.remove(question.person);
        return others;
    }
}
