package fr.etagere.ownership;

import fr.etagere.ownership.ForeignHoldings.Held;
import fr.etagere.ownership.ForeignHoldings.Holder;
import fr.etagere.ownership.ForeignHoldings.Right;
import fr.etagere.ownership.Holding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up what is held from outside some countries in one entity.
final class ForeignSearch {

    private static final Set<Kind> RIGHTS =
            EnumSet.of(Kind.VETO, Kind.GOLDEN_SHARE, Kind.APPOINTMENT, Kind.OTHER_CONTROL);

    private final Question question;
    private final Thresholds thresholds;
    private final Set<String> inside;
    private final Stakes stakes;
    private final VoteControl control;
    private final Integration capital;
    private final Integration votes;
    private final Place[] places;
    private final Described[] described;

    ForeignSearch(Question question, Thresholds thresholds, Set<String> inside) {
        this.question = question;
        this.thresholds = thresholds;
        this.inside = inside;
        stakes = question.stakes;
        control = new VoteControl(stakes, thresholds.majority());
        capital = new Integration(stakes, stakes.capital);
        votes = new Integration(stakes, stakes.votes);
        places = new Place[stakes.size()];
        described = new Described[stakes.size()];
        for (int entity = 0; entity < stakes.size(); entity++) {
            described[entity] = Described.of(question.graph, stakes.nodes[entity]);
            places[entity] = Place.of(described[entity], inside);
        }
    }

    ForeignHoldings answer(LocalDate asOf) {
        Described asked = Described.of(question.graph, question.node);
        var search = new GapSearch(question);
        for (int entity = 0; entity < stakes.size(); entity++) {
            search.look(stakes.nodes[entity]);
        }
        if (stakes.size() > VoteAnswer.TRIED) {
            search.add(Gap.Code.POSSIBLE_NOT_TRIED, question.person, List.of(Integer.toString(stakes.size())));
        }
        return new ForeignHoldings(
                asked.id(),
                asked.name(),
                question.graph.id(question.person),
                asOf,
                inside,
                holders(EnumSet.of(Place.OUTSIDE, Place.UNPLACED)),
                holders(EnumSet.of(Place.PARTLY_INSIDE)),
                together(),
                rights(),
                search.gaps());
    }

    private List<Holder> holders(Set<Place> wanted) {
        var holders = new ArrayList<Holder>();
        boolean few = stakes.size() <= VoteAnswer.TRIED;
        for (int entity = 1; entity < stakes.size() && few; entity++) {
            if (wanted.contains(places[entity])) {
                var only = new BitSet();
                only.set(entity);
                holders.add(new Holder(
                        described[entity].id(),
                        described[entity].name(),
                        described[entity].country(),
                        places[entity],
                        held(only),
                        question.holdings(chain(entity))));
            }
        }
        holders.sort(Comparator.comparingInt((Holder holder) -> -Math.max(
                        holder.held().capital().most(), holder.held().votes().most()))
                .thenComparing(Holder::id));
        return holders;
    }

    private Held held(BitSet holders) {
        BitSet sure = control.certain(holders);
        BitSet maybe = control.possible(holders);
        return new Held(
                capital.of(holders, Question.ASKED),
                votes.of(holders, Question.ASKED),
                control.held(stakes.capital, Question.ASKED, sure, maybe),
                control.held(stakes.votes, Question.ASKED, sure, maybe));
    }

    private Held together() {
        BitSet outside = placed(EnumSet.of(Place.OUTSIDE));
        BitSet maybe = placed(EnumSet.of(Place.OUTSIDE, Place.UNPLACED));
        BitSet walls = placed(EnumSet.of(Place.PERSON));
        for (int entity = 1; entity < stakes.size(); entity++) {
            if (Place.isPublic(described[entity]) && places[entity] == Place.INSIDE) {
                walls.set(entity);
            }
        }
        Held least = held(outside);
        var reach = new ForeignReach(stakes, thresholds.majority(), walls);
        return new Held(
                new Share(least.capital().least(), capital.mostWithUndisclosed(maybe, walls, Question.ASKED)),
                new Share(least.votes().least(), votes.mostWithUndisclosed(maybe, walls, Question.ASKED)),
                new Share(least.capitalControlled().least(), reach.most(maybe, stakes.capital)),
                new Share(least.votesControlled().least(), reach.most(maybe, stakes.votes)));
    }

    private BitSet placed(Set<Place> wanted) {
        var placed = new BitSet();
        for (int entity = 1; entity < stakes.size(); entity++) {
            placed.set(entity, wanted.contains(places[entity]));
        }
        return placed;
    }

    /// Every stake on a way from a holder to the entity asked about, from the top down.
    private List<Integer> chain(int from) {
        var below = new BitSet();
        var order = new IntList(8);
        below.set(from);
        order.add(from);
        for (int next = 0; next < order.size(); next++) {
            for (int at = stakes.downStart(order.get(next)); at < stakes.downStart(order.get(next) + 1); at++) {
                int held = stakes.held(stakes.downStake(at));
                if (!below.get(held)) {
                    below.set(held);
                    order.add(held);
                }
            }
        }
        var links = new ArrayList<Integer>();
        for (int next = 1; next < order.size(); next++) {
            links.addAll(question.shareLinks(order.get(next), below));
        }
        return links;
    }

    private List<Right> rights() {
        var rights = new ArrayList<Right>();
        OwnershipGraph graph = question.graph;
        for (int link = graph.upStart(question.person); link < graph.upStart(question.person + 1); link++) {
            if (RIGHTS.contains(graph.kind(link)) && graph.holdsOn(link, question.day)) {
                Certainty certainty = fromOutside(question.persons.of(graph.holder(link)));
                if (certainty != null) {
                    boolean sure = certainty == Certainty.CERTAIN && !graph.lapsed(link);
                    rights.add(new Right(graph.holding(link), sure ? Certainty.CERTAIN : Certainty.POSSIBLE));
                }
            }
        }
        return rights;
    }

    /// Whether a holder is outside or under control from outside; null when nothing says so.
    private @Nullable Certainty fromOutside(int holder) {
        Place place = Place.of(Described.of(question.graph, holder), inside);
        if (place == Place.OUTSIDE) {
            return Certainty.CERTAIN;
        }
        Certainty found = place == Place.UNPLACED ? Certainty.POSSIBLE : null;
        var above = new Question(question.graph, holder, question.day);
        for (Controller controller : new VoteAnswer(above, thresholds.majority()).controllers()) {
            int node = question.graph.node(controller.id());
            Place of = Place.of(Described.of(question.graph, node), inside);
            if (of == Place.OUTSIDE && controller.certainty() == Certainty.CERTAIN) {
                return Certainty.CERTAIN;
            }
            if (of == Place.OUTSIDE || of == Place.UNPLACED) {
                found = Certainty.POSSIBLE;
            }
        }
        return found;
    }
}
