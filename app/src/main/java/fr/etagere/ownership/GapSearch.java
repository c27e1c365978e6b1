package fr.etagere.ownership;

import fr.etagere.ownership.Described.Contradiction;
import fr.etagere.ownership.Described.Said;
import fr.etagere.ownership.Gap.Code;
import fr.etagere.ownership.Holding.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Looks for what is missing or contradictory on the entities that an answer leans on.
final class GapSearch {

    private final Question question;
    private final OwnershipGraph graph;
    private final Set<Gap> gaps = new LinkedHashSet<>();

    GapSearch(Question question) {
        this.question = question;
        graph = question.graph;
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    void add(Code code, int node, Collection<String> details) {
        gaps.add(new Gap(code, graph.id(node), List.copyOf(details)));
    }

    void look(int node) {
        Described described = Described.of(graph, node);
        if (described.descriptions().isEmpty()) {
            add(Code.ENTITY_NOT_DESCRIBED, node, List.of());
        }
        for (Contradiction contradiction : described.contradictions()) {
            var details = new ArrayList<String>();
            details.add(contradiction.field());
            for (Said said : contradiction.said()) {
                details.add(said.value());
                details.add(said.source());
            }
            add(Code.DESCRIPTIONS_CONTRADICT, node, details);
        }
        parents(node);
        shares(node);
    }

    private void parents(int node) {
        boolean parent = false;
        var direct = new TreeSet<String>();
        for (int link = graph.upStart(node); link < graph.upStart(node + 1); link++) {
            if (!graph.holdsOn(link, question.day)) {
                continue;
            }
            Kind kind = graph.kind(link);
            parent |= kind == Kind.DIRECT_CONSOLIDATION || kind == Kind.ULTIMATE_CONSOLIDATION || kind == Kind.SHARES;
            if (kind == Kind.DIRECT_CONSOLIDATION && !graph.lapsed(link)) {
                direct.add(graph.id(question.persons.of(graph.holder(link))).toString());
            }
            if (graph.lapsed(link)) {
                Holding lapsed = graph.holding(link);
                add(Code.LINK_LAPSED, node, List.of(lapsed.holder().toString(), kind.name(), lapsed.source()));
            }
        }
        if (direct.size() > 1) {
            add(Code.SEVERAL_PARENTS, node, direct);
        }
        List<ParentGap> stated = graph.gaps(node);
        for (ParentGap gap : stated) {
            add(Code.PARENT_WITHHELD, node, List.of(gap.level().name(), gap.reason(), gap.source()));
        }
        if (!parent && stated.isEmpty() && graph.id(node).scheme().equals(EntityId.LEI)) {
            add(Code.PARENT_NOT_PUBLISHED, node, List.of());
        }
    }

    private void shares(int node) {
        Stakes stakes = question.stakes;
        int entity = stakes.number(node);
        if (entity < 0 || stakes.start[entity] == stakes.start[entity + 1]) {
            return;
        }
        long votesMost = 0;
        long[] published = new long[2];
        var statement = new Statement();
        for (int stake = stakes.start[entity]; stake < stakes.start[entity + 1]; stake++) {
            var holder = new BitSet();
            holder.set(stakes.holder[stake]);
            statement.clear();
            for (int link : question.shareLinks(entity, holder)) {
                statement.hear(graph.columns, link, graph.lapsed(link));
            }
            String by = graph.id(stakes.nodes[stakes.holder[stake]]).toString();
            if (statement.contradicted()) {
                add(Code.SHARES_CONTRADICT, node, List.of(by));
            }
            if (statement.capitalLeast() == 0 && statement.capitalMost() == Share.WHOLE) {
                add(Code.CAPITAL_UNKNOWN, node, List.of(by));
            }
            if (statement.votesLeast() == 0 && statement.votesMost() == Share.WHOLE) {
                add(Code.VOTES_UNKNOWN, node, List.of(by));
            }
            published[0] += statement.capitalLeast();
            published[1] += statement.votesLeast();
            votesMost += stakes.votes.most()[stake];
        }
        if (published[0] > Share.WHOLE || published[1] > Share.WHOLE) {
            add(Code.OVER_THE_WHOLE, node, List.of(Long.toString(published[0]), Long.toString(published[1])));
        }
        if (published[1] < Share.WHOLE) {
            add(
                    Code.VOTES_INCOMPLETE,
                    node,
                    List.of(Long.toString(published[1]), Long.toString(Math.min(votesMost, Share.WHOLE))));
        }
    }
}
