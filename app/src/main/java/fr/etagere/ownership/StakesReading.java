package fr.etagere.ownership;

/// Reads from a graph the stakes above one entity, or all of them.
final class StakesReading {

    private static final int SHARES = Holding.Kind.SHARES.ordinal();

    private final OwnershipGraph graph;
    private final int day;
    private final Persons persons;
    private final IntMap numbers = new IntMap();
    private final IntList start = new IntList(16);
    private final IntList holder = new IntList(16);
    private final IntList capitalLeast = new IntList(16);
    private final IntList capitalMost = new IntList(16);
    private final IntList votesLeast = new IntList(16);
    private final IntList votesMost = new IntList(16);
    private final Statement statement = new Statement();
    private boolean throughBranch;

    private StakesReading(OwnershipGraph graph, int day, Persons persons) {
        this.graph = graph;
        this.day = day;
        this.persons = persons;
    }

    /// Everything above a legal person: it is entity 0.
    static Stakes above(OwnershipGraph graph, int person, int day, Persons persons) {
        var reading = new StakesReading(graph, day, persons);
        reading.numbers.number(person);
        return reading.read();
    }

    /// Every node of the graph, under its own number.
    static Stakes all(OwnershipGraph graph, int day) {
        var persons = new Persons(graph, day);
        persons.prepare();
        var reading = new StakesReading(graph, day, persons);
        for (int node = 0; node < graph.entities(); node++) {
            reading.numbers.number(node);
        }
        return reading.read();
    }

    private Stakes read() {
        for (int entity = 0; entity < numbers.size(); entity++) {
            start.add(holder.size());
            holders(numbers.node(entity));
        }
        start.add(holder.size());
        return new Stakes(
                numbers,
                start.toArray(),
                holder.toArray(),
                new Stakes.Bounds(capitalLeast.toArray(), capitalMost.toArray()),
                new Stakes.Bounds(votesLeast.toArray(), votesMost.toArray()));
    }

    private void holders(int node) {
        int from = holder.size();
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
        for (int stake = from; throughBranch && stake < holder.size(); stake++) {
            if (holder.get(stake) == number) {
                merge(stake);
                return;
            }
        }
        holder.add(number);
        capitalLeast.add(statement.capitalLeast());
        capitalMost.add(statement.capitalMost());
        votesLeast.add(statement.votesLeast());
        votesMost.add(statement.votesMost());
    }

    /// The stakes of a head office and of its branch are one person's. Whether one is counted in the other is not
    /// published: together they are at least the larger, at most the sum.
    private void merge(int stake) {
        capitalLeast.set(stake, Math.max(capitalLeast.get(stake), statement.capitalLeast()));
        votesLeast.set(stake, Math.max(votesLeast.get(stake), statement.votesLeast()));
        capitalMost.set(stake, (int) Math.min(Share.WHOLE, (long) capitalMost.get(stake) + statement.capitalMost()));
        votesMost.set(stake, (int) Math.min(Share.WHOLE, (long) votesMost.get(stake) + statement.votesMost()));
    }
}
