package fr.etagere.ownership;

import java.util.List;
import java.util.stream.IntStream;

/// Reads from a graph the stakes above one entity, or all of them.
final class StakesReading {

    private static final int SHARES = Holding.Kind.SHARES.ordinal();

    /// More than processors, since a company may have a hundred thousand holders.
    private static final int RANGES = 32;

    private final OwnershipGraph graph;
    private final int day;
    private final Persons persons;
    private final IntMap numbers;
    private final IntList start = new IntList(16);
    private final StakeRows rows;
    private final Statement statement = new Statement();
    private boolean throughBranch;

    private StakesReading(OwnershipGraph graph, int day, Persons persons, IntMap numbers, int room) {
        this.graph = graph;
        this.day = day;
        this.persons = persons;
        this.numbers = numbers;
        rows = new StakeRows(room);
    }

    /// Everything above a legal person: it is entity 0.
    static Stakes above(OwnershipGraph graph, int person, int day, Persons persons) {
        var reading = new StakesReading(graph, day, persons, new IntMap(), 16);
        reading.numbers.number(person);
        for (int entity = 0; entity < reading.numbers.size(); entity++) {
            reading.read(entity);
        }
        return StakeRows.stakes(reading.numbers, List.of(reading.start), List.of(reading.rows));
    }

    /// Every node of the graph, under its own number. Who holds one node does not depend on the others: ranges of
    /// nodes are read side by side and put end to end, so that the number of processors changes nothing.
    static Stakes all(OwnershipGraph graph, int day) {
        var persons = new Persons(graph, day);
        persons.prepare();
        int nodes = graph.entities();
        IntMap numbers = IntMap.ofAll(nodes);
        List<StakesReading> ranges = IntStream.range(0, RANGES)
                .parallel()
                .mapToObj(i -> range(graph, day, persons, numbers, bound(nodes, i), bound(nodes, i + 1)))
                .toList();
        return StakeRows.stakes(
                numbers,
                ranges.stream().map(range -> range.start).toList(),
                ranges.stream().map(range -> range.rows).toList());
    }

    private static int bound(int nodes, int range) {
        return (int) ((long) nodes * range / RANGES);
    }

    private static StakesReading range(
            OwnershipGraph graph, int day, Persons persons, IntMap numbers, int from, int to) {
        var reading = new StakesReading(graph, day, persons, numbers, graph.upStart(to) - graph.upStart(from));
        for (int node = from; node < to; node++) {
            reading.read(node);
        }
        return reading;
    }

    private void read(int entity) {
        start.add(rows.size());
        holders(numbers.node(entity));
    }

    private void holders(int node) {
        int from = rows.size();
        throughBranch = false;
        int end = graph.upStart(node + 1);
        int link = graph.upStart(node);
        while (link < end) {
            int by = graph.holder(link);
            boolean any = false;
            statement.clear();
            for (; link < end && graph.holder(link) == by; link++) {
                int kind = graph.columns.byteAt(Section.LINK_KIND, link);
                if ((kind & ~Section.LAPSED) == SHARES && graph.holdsOn(link, day)) {
                    statement.hear(graph.columns, link, (kind & Section.LAPSED) != 0);
                    any = true;
                }
            }
            if (any && (statement.capitalMost() > 0 || statement.votesMost() > 0)) {
                add(from, by);
            }
        }
    }

    private void add(int from, int by) {
        int person = persons.of(by);
        int number = numbers.number(person);
        // Holders come once each, but for the branches of one person: a company may have a hundred thousand holders.
        throughBranch |= person != by;
        for (int stake = from; throughBranch && stake < rows.size(); stake++) {
            if (rows.holder(stake) == number) {
                rows.merge(stake, statement);
                return;
            }
        }
        rows.add(number, statement);
    }
}
