package fr.etagere.ownership;

import fr.etagere.ownership.Described.Contradiction;
import fr.etagere.ownership.Described.Said;
import fr.etagere.ownership.Gap.Code;
import fr.etagere.ownership.Holding.Kind;
import java.util.ArrayList;
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
        described.descriptions().forEach(one -> registration(node, one));
        parents(node);
        shares(node);
    }

    private void registration(int node, LegalEntity entity) {
        LegalEntity.Registration registration = entity.registration();
        if (registration == null) {
            return;
        }
        var details = new ArrayList<String>();
        details.add(entity.id().toString());
        switch (registration.state()) {
            case LAPSED -> {
                if (registration.since() != null) {
                    details.add(registration.since().toString());
                }
                add(Code.REGISTRATION_LAPSED, node, details);
            }
            case ANNULLED, DUPLICATE -> {
                details.add(registration.state().name());
                if (registration.survivor() != null) {
                    details.add(registration.survivor().toString());
                }
                add(Code.REGISTRATION_VOID, node, details);
            }
            case RETIRED, MERGED -> {
                // The standing says that the entity is no more.
            }
        }
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
        if (!parent && stated.isEmpty() && mayHaveParents(node)) {
            add(Code.PARENT_NOT_PUBLISHED, node, List.of());
        }
    }

    /// Persons and public bodies have none.
    private boolean mayHaveParents(int node) {
        return graph.descriptions(node).stream()
                .map(LegalEntity::kind)
                .noneMatch(kind -> kind == LegalEntity.Kind.PERSON
                        || kind == LegalEntity.Kind.STATE
                        || kind == LegalEntity.Kind.PUBLIC_BODY);
    }

    private void shares(int node) {
        long capital = 0;
        long votes = 0;
        long votesMost = 0;
        boolean any = false;
        var statement = new Statement();
        int end = graph.upStart(node + 1);
        int link = graph.upStart(node);
        while (link < end) {
            int holder = graph.holder(link);
            boolean heard = false;
            statement.clear();
            for (; link < end && graph.holder(link) == holder; link++) {
                if (graph.kind(link) == Kind.SHARES && graph.holdsOn(link, question.day)) {
                    statement.hear(graph.columns, link, graph.lapsed(link));
                    heard = true;
                }
            }
            if (heard) {
                any = true;
                stake(node, graph.id(holder).toString(), statement);
                capital += statement.capitalLeast();
                votes += statement.votesLeast();
                votesMost += statement.votesMost();
            }
        }
        if (capital > Share.WHOLE || votes > Share.WHOLE) {
            add(Code.OVER_THE_WHOLE, node, List.of(Long.toString(capital), Long.toString(votes)));
        }
        if (any && votes < Share.WHOLE) {
            add(
                    Code.VOTES_INCOMPLETE,
                    node,
                    List.of(Long.toString(votes), Long.toString(Math.min(votesMost, Share.WHOLE))));
        }
    }

    private void stake(int node, String holder, Statement statement) {
        if (statement.contradicted()) {
            add(Code.SHARES_CONTRADICT, node, List.of(holder));
        }
        if (statement.capitalLeast() == 0 && statement.capitalMost() == Share.WHOLE) {
            add(Code.CAPITAL_UNKNOWN, node, List.of(holder));
        }
        if (statement.votesLeast() == 0 && statement.votesMost() == Share.WHOLE) {
            add(Code.VOTES_UNKNOWN, node, List.of(holder));
        }
    }
}
