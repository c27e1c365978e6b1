package fr.etagere.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Everything that needs something else, as arrays: millions of needs are walked in well under a second. Immutable.
public final class DependencyGraph {

    static final int NO_GROUP = -1;
    static final int UNKNOWN_DELAY = -1;

    final List<NodeId> nodes;
    final Map<NodeId, Integer> numbers;
    private final @Nullable String[] names;
    final int[] delays;

    /// Needs in the order of what is needed, so that what falls is walked in one direction of memory: those of node n
    /// lie from `inStart[n]` to `inStart[n + 1]`.
    final int[] inStart;

    final int[] from;
    final int[] to;
    final int[] group;
    final boolean[] certain;
    final int[] since;
    final int[] until;
    final Dependency.Kind[] kinds;
    final String[] sources;

    /// The same in the order of who needs, as places in the arrays above.
    final int[] start;

    final int[] out;

    final int groups;

    /// Whether no need is unsure.
    final boolean sure;

    private final byte[] nodeKinds;

    private DependencyGraph(Builder builder) {
        nodes = List.copyOf(builder.numbers.keySet());
        // Not Map.copyOf, whose look-ups grow long on large maps.
        numbers = Collections.unmodifiableMap(new HashMap<>(builder.numbers));
        names = builder.names.toArray(new @Nullable String[0]);
        delays = new int[nodes.size()];
        for (int node = 0; node < delays.length; node++) {
            delays[node] = builder.delays.isEmpty()
                    ? UNKNOWN_DELAY
                    : builder.delays.getOrDefault(nodes.get(node), UNKNOWN_DELAY);
        }
        List<Need> needs = List.copyOf(builder.needs);
        int size = needs.size();
        int[] needed = new int[size];
        Arrays.setAll(needed, need -> needs.get(need).to());
        inStart = Csr.starts(nodes.size(), size, need -> needed[need]);
        int[] order = Csr.order(inStart, size, need -> needed[need]);
        from = new int[size];
        to = new int[size];
        group = new int[size];
        certain = new boolean[size];
        since = new int[size];
        until = new int[size];
        kinds = new Dependency.Kind[size];
        sources = new String[size];
        var groupNumbers = new HashMap<String, Integer>();
        for (int place = 0; place < size; place++) {
            Need need = needs.get(order[place]);
            from[place] = need.from();
            to[place] = needed[order[place]];
            group[place] = need.group() == null
                    ? NO_GROUP
                    : groupNumbers.computeIfAbsent(from[place] + " " + need.group(), _ -> groupNumbers.size());
            certain[place] = need.certain();
            since[place] = day(need.since(), Integer.MIN_VALUE);
            until[place] = day(need.until(), Integer.MAX_VALUE);
            kinds[place] = need.kind();
            sources[place] = need.source();
        }
        groups = groupNumbers.size();
        sure = needs.stream().allMatch(Need::certain);
        nodeKinds = new byte[nodes.size()];
        for (int node = 0; node < nodeKinds.length; node++) {
            nodeKinds[node] = (byte) nodes.get(node).kind().ordinal();
        }
        start = Csr.starts(nodes.size(), size, place -> from[place]);
        out = Csr.order(start, size, place -> from[place]);
    }

    int number(NodeId node) {
        return Objects.requireNonNull(numbers.get(node));
    }

    private static int day(@Nullable LocalDate date, int otherwise) {
        return date == null ? otherwise : Math.toIntExact(date.toEpochDay());
    }

    public int size() {
        return nodes.size();
    }

    public int needs() {
        return to.length;
    }

    /// Every node, in the order they came.
    public List<NodeId> nodes() {
        return nodes;
    }

    public boolean has(NodeId node) {
        return numbers.containsKey(node);
    }

    /// Its name; its key when no source names it.
    public String name(NodeId node) {
        Integer number = numbers.get(node);
        String name = number == null ? null : names[number];
        return name == null ? node.key().replaceFirst("^NAME-", "") : name;
    }

    /// What a node needs; nothing for one that is not there.
    public List<Dependency> needsOf(NodeId node) {
        Integer number = numbers.get(node);
        return number == null
                ? List.of()
                : IntStream.range(start[number], start[number + 1])
                        .mapToObj(place -> need(out[place]))
                        .toList();
    }

    /// Who needs a node; nobody for one that is not there.
    public List<Dependency> usersOf(NodeId node) {
        Integer number = numbers.get(node);
        return number == null
                ? List.of()
                : IntStream.range(inStart[number], inStart[number + 1])
                        .mapToObj(this::need)
                        .toList();
    }

    /// Place of the node's kind among [NodeId.Kind].
    int kind(int node) {
        return nodeKinds[node];
    }

    boolean holds(int need, int day) {
        return since[need] <= day && day <= until[need];
    }

    /// @param place from 0 to [#needs()], in the order of what is needed
    public Dependency need(int place) {
        return new Dependency(
                nodes.get(from[place]),
                nodes.get(to[place]),
                kinds[place],
                group[place] == NO_GROUP ? null : Integer.toString(group[place]),
                certain[place],
                since[place] == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(since[place]),
                until[place] == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(until[place]),
                sources[place]);
    }

    /// A need between numbers: the same need is found again without reading long keys.
    private record Need(
            int from,
            int to,
            Dependency.Kind kind,
            @Nullable String group,
            boolean certain,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String source) {
        @Override
        public int hashCode() {
            return (from * 31 + to) * 0x9E3779B9 + kind.ordinal();
        }
    }

    /// Gathers nodes and needs in any order. The same need told twice counts once.
    public static final class Builder {

        private final Map<NodeId, Integer> numbers = new LinkedHashMap<>();
        private final List<@Nullable String> names = new ArrayList<>();
        private @Nullable NodeId lastFrom;
        private int lastNumber;
        private final Map<NodeId, Integer> delays = new HashMap<>();
        private final Set<Need> needs = new LinkedHashSet<>();

        private int number(NodeId node) {
            Integer known = numbers.get(node);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            numbers.put(node, number);
            names.add(null);
            return number;
        }

        /// A node, and its name.
        public Builder node(NodeId node, String name) {
            int number = number(node);
            if (names.get(number) == null) {
                names.set(number, name);
            }
            return this;
        }

        /// How long a node still serves once what it needs is lost: notice of a contract, support already paid.
        ///
        /// @param days at least 0
        public Builder delay(NodeId node, int days) {
            number(node);
            delays.put(node, days);
            return this;
        }

        public Builder need(Dependency need) {
            // Needs mostly come one after the other from the same node.
            if (!need.from().equals(lastFrom)) {
                lastFrom = need.from();
                lastNumber = number(lastFrom);
            }
            needs.add(new Need(
                    lastNumber,
                    number(need.to()),
                    need.kind(),
                    need.group(),
                    need.certain(),
                    need.since(),
                    need.until(),
                    need.source()));
            return this;
        }

        public DependencyGraph build() {
            return new DependencyGraph(this);
        }
    }
}
