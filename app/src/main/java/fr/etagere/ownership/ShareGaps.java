package fr.etagere.ownership;

import fr.etagere.ownership.Gap.Code;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What is missing or contradictory on the shares that chains are made of.
final class ShareGaps {

    private static final Set<Code> ON_SHARES = EnumSet.of(
            Code.CAPITAL_UNKNOWN,
            Code.VOTES_UNKNOWN,
            Code.VOTES_INCOMPLETE,
            Code.OVER_THE_WHOLE,
            Code.LINK_LAPSED,
            Code.SHARES_CONTRADICT);

    private ShareGaps() {}

    static List<Gap> of(Question question, Collection<Holding> links) {
        var search = new GapSearch(question);
        var nodes = new TreeSet<Integer>();
        for (Holding link : links) {
            nodes.add(question.persons.of(question.graph.node(link.held())));
        }
        nodes.remove(question.person);
        search.look(question.person);
        nodes.forEach(search::look);
        return search.gaps().stream()
                .filter(gap -> ON_SHARES.contains(gap.code()))
                .toList();
    }
}
