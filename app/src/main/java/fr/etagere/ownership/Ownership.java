package fr.etagere.ownership;

import fr.etagere.shared.Materials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The face: asks a graph of entities and links who holds and who controls, on a day. Answers carry their grounds,
/// and tell what is certain from what is possible. Safe for use by several threads.
public final class Ownership {

    private final OwnershipGraph graph;
    private final Thresholds thresholds;

    /// @param thresholds as defined on the days that will be asked about
    public Ownership(OwnershipGraph graph, Thresholds thresholds) {
        this.graph = graph;
        this.thresholds = thresholds;
    }

    /// A graph asked by the definitions of the doctrine on a day.
    ///
    /// @param law with [OwnershipParameters#FOLDER]
    /// @throws IllegalStateException when the doctrine defines no control on that day
    public static Ownership on(OwnershipGraph graph, Materials law, LocalDate day) {
        return new Ownership(
                graph,
                OwnershipParameters.of(law)
                        .thresholds(day)
                        .orElseThrow(() -> new IllegalStateException("no definition of control on " + day)));
    }

    /// The definitions that answers are given by.
    public Thresholds thresholds() {
        return thresholds;
    }

    /// What every source says of an entity; empty when nothing names it. A local identifier is written
    /// `value@source`, or `value` when one file alone uses it.
    public Optional<Described> find(EntityId id) {
        int node = graph.node(id);
        return node < 0 ? Optional.empty() : Optional.of(Described.of(graph, node));
    }

    /// Hands over every description of every entity, whatever the order of import.
    public void eachDescription(Consumer<LegalEntity> into) {
        for (int node = 0; node < graph.entities(); node++) {
            graph.descriptions(node).forEach(into);
        }
    }

    /// Who is at the top of an entity's chains on a day; empty when nothing names the entity.
    public Optional<Controllers> controllers(EntityId id, LocalDate asOf) {
        return question(id, asOf).map(question -> new ControllerSearch(question, thresholds).answer(asOf));
    }

    /// What one entity holds in another, directly or through any chain: integrated ownership of capital. Empty when
    /// nothing names one of them; [Share#NONE] when no chain of shares goes from one to the other.
    public Optional<Share> integrated(EntityId holder, EntityId held, LocalDate asOf) {
        int by = graph.node(holder);
        int node = graph.node(held);
        if (by < 0 || node < 0) {
            return Optional.empty();
        }
        var question = new Question(graph, node, Days.toInt(asOf));
        BitSet holders = question.numbers(List.of(question.persons.of(by)));
        return Optional.of(holders.isEmpty() ? Share.NONE : question.capital(holders));
    }

    /// What each of those above an entity holds in it, through every chain; empty when nothing names the entity.
    public Optional<IntegratedStakes> integratedAbove(EntityId id, LocalDate asOf) {
        return question(id, asOf).map(question -> new IntegratedSearch(question).above());
    }

    /// What an entity holds in each of those below it, through every chain; empty when nothing names the entity.
    public Optional<IntegratedStakes> integratedBelow(EntityId id, LocalDate asOf) {
        return question(id, asOf).map(question -> new IntegratedSearch(question).below());
    }

    /// What one entity holds in another, with the links leaned on; empty when nothing names one of them, and without a
    /// stake when no chain of shares goes from one to the other.
    public Optional<IntegratedStakes> integratedBetween(EntityId holder, EntityId held, LocalDate asOf) {
        int by = graph.node(holder);
        return by < 0
                ? Optional.empty()
                : question(held, asOf).map(question -> new IntegratedSearch(question).by(question.persons.of(by)));
    }

    private Optional<Question> question(EntityId id, LocalDate asOf) {
        int node = graph.node(id);
        return node < 0 ? Optional.empty() : Optional.of(new Question(graph, node, Days.toInt(asOf)));
    }

    /// What is held in an entity from outside some countries; empty when nothing names the entity.
    ///
    /// @param inside ISO 3166-1 alpha-2 codes
    public Optional<ForeignHoldings> foreignHoldings(EntityId id, LocalDate asOf, Set<String> inside) {
        int node = graph.node(id);
        return node < 0
                ? Optional.empty()
                : Optional.of(new ForeignSearch(new Question(graph, node, Days.toInt(asOf)), thresholds, inside)
                        .answer(asOf));
    }

    /// How two entities are closely linked, on each definition that is met, the certain links first; none when nothing
    /// names one of them.
    public List<CloseLink> closeLinks(EntityId first, EntityId second, LocalDate asOf) {
        int one = graph.node(first);
        int other = graph.node(second);
        int day = Days.toInt(asOf);
        return one < 0 || other < 0
                ? List.of()
                : new CloseLinkSearch(
                                new CloseLinkSide(new Question(graph, one, day), thresholds),
                                new CloseLinkSide(new Question(graph, other, day), thresholds))
                        .links();
    }

    /// Everyone that an entity is closely linked to; empty when nothing names it.
    public Optional<CloseLinks> closeLinks(EntityId id, LocalDate asOf) {
        return question(id, asOf).map(question -> new CloseLinksSearch(question, thresholds).links());
    }

    /// The same, with one entity only; empty when nothing names one of them.
    public Optional<CloseLinks> closeLinksWith(EntityId id, EntityId other, LocalDate asOf) {
        int node = graph.node(other);
        return node < 0
                ? Optional.empty()
                : question(id, asOf).map(question -> new CloseLinksSearch(question, thresholds).with(node));
    }

    /// For every entity at once, who surely controls it by votes and is surely controlled by none; only those that
    /// have such a controller are given.
    public void eachControlled(LocalDate asOf, BiConsumer<EntityId, EntityId> controlledBy) {
        Stakes stakes = StakesReading.all(graph, Days.toInt(asOf));
        var tops = new VoteTops(stakes, thresholds.majority());
        new NamedTops(graph, tops).each(stakes.size(), controlledBy);
    }

    /// For every entity at once, the last of its chain of direct accounting parents; only those with one such end are
    /// given. Links that their register no longer vouches for are not followed.
    public void eachConsolidated(LocalDate asOf, BiConsumer<EntityId, EntityId> consolidatedBy) {
        var tops = new AccountTops(graph, Days.toInt(asOf));
        for (int entity = 0; entity < graph.entities(); entity++) {
            int top = tops.of(entity);
            if (top >= 0) {
                consolidatedBy.accept(graph.id(entity), graph.id(top));
            }
        }
    }

    /// Links published from an entity up to those that hold it directly, majority or not, on a day; empty when nothing
    /// names the entity.
    public List<Holding> holders(EntityId id, LocalDate asOf) {
        int node = graph.node(id);
        var links = new ArrayList<Holding>();
        if (node >= 0) {
            int day = Days.toInt(asOf);
            for (int link = graph.upStart(node); link < graph.upStart(node + 1); link++) {
                if (graph.holdsOn(link, day)) {
                    links.add(graph.holding(link));
                }
            }
        }
        return links;
    }

    /// Links published from an entity down to those it holds, consolidates, manages or has as branches, on a day; empty
    /// when nothing names the entity.
    public List<Holding> held(EntityId id, LocalDate asOf) {
        int node = graph.node(id);
        var links = new ArrayList<Holding>();
        if (node >= 0) {
            int day = Days.toInt(asOf);
            for (int at = graph.downStart(node); at < graph.downStart(node + 1); at++) {
                int link = graph.downLink(at);
                if (graph.holdsOn(link, day)) {
                    links.add(graph.holding(link));
                }
            }
        }
        return links;
    }
}
