package fr.etagere.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Which records of one list are one supplier. Each record is compared with the few that share its rare words; clusters
/// join
/// only when all pairs across match on average and none is far from it, so that one unlucky pair chains nothing.
public final class Duplicates {

    private static final int MOST_IN_CLUSTER = 200;
    private static final int MOST_COMPARED = 20;

    /// Bits by which one pair of a cluster may fall short when the others make up for it.
    private static final double SLACK = 2;

    private final Profiles profiles = new Profiles();
    private final Weights weights = Weights.load();
    private final Profile[] records;
    private final Blocking blocking;

    private record Edge(int left, int right, double bits) {}

    /// Records held to be one supplier.
    ///
    /// @param members ranks in the list given, in order; two at least
    /// @param weakest the least bits of the links that made it
    public record Cluster(List<Integer> members, double weakest) {
        public Cluster {
            members = List.copyOf(members);
        }
    }

    private Duplicates(List<Supplier> list) {
        NameIndex.Filling open = NameIndex.open(profiles.words());
        for (int i = 0; i < list.size(); i++) {
            Blocking.add(open, profiles.of(list.get(i), profiles.prior()), i);
        }
        NameIndex index = open.close(list.size());
        blocking = new Blocking(index);
        records = list.parallelStream()
                .map(supplier -> profiles.of(supplier, index))
                .toArray(Profile[]::new);
    }

    /// The clusters of a list, by their first member; a record that matches none is in none.
    public static List<Cluster> among(List<Supplier> list) {
        return new Duplicates(list).clusters();
    }

    private List<Cluster> clusters() {
        // Two records that chose each other are compared once.
        List<Edge> edges = LongStream.of(pairs())
                .parallel()
                .mapToObj(this::edge)
                .filter(edge -> edge.bits() >= weights.same())
                .sorted(Comparator.comparingDouble((Edge edge) -> -edge.bits())
                        .thenComparingInt(Edge::left)
                        .thenComparingInt(Edge::right))
                .toList();
        int[] home = new int[records.length];
        Arrays.setAll(home, i -> i);
        var members = new HashMap<Integer, List<Integer>>();
        var weakest = new HashMap<Integer, Double>();
        for (Edge edge : edges) {
            int left = home[edge.left()];
            int right = home[edge.right()];
            if (left != right) {
                List<Integer> one = members.getOrDefault(left, List.of(left));
                List<Integer> other = members.getOrDefault(right, List.of(right));
                if (joins(one, other)) {
                    var both = new ArrayList<>(one);
                    both.addAll(other);
                    other.forEach(member -> home[member] = left);
                    members.remove(right);
                    members.put(left, both);
                    weakest.put(left, edge.bits());
                }
            }
        }
        return members.entrySet().stream()
                .map(cluster -> new Cluster(
                        cluster.getValue().stream().sorted().toList(), weakest.getOrDefault(cluster.getKey(), 0.0)))
                .sorted(Comparator.comparing(cluster -> cluster.members().getFirst()))
                .toList();
    }

    private long[] pairs() {
        long[] all = IntStream.range(0, records.length)
                .parallel()
                .boxed()
                .flatMapToLong(rank -> Arrays.stream(blocking.candidates(records[rank], MOST_COMPARED))
                        .filter(other -> other != rank)
                        .mapToLong(other -> (long) Math.min(rank, other) << Integer.SIZE | Math.max(rank, other)))
                .toArray();
        Arrays.parallelSort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private Edge edge(long pair) {
        int left = (int) (pair >>> Integer.SIZE);
        int right = (int) pair;
        return new Edge(left, right, new Likeness(records[left], records[right], weights).bits);
    }

    private boolean joins(List<Integer> one, List<Integer> other) {
        if (one.size() + other.size() > MOST_IN_CLUSTER) {
            return false;
        }
        double sum = 0;
        for (int left : one) {
            for (int right : other) {
                double bits = new Likeness(records[left], records[right], weights).bits;
                if (bits < weights.same() - SLACK) {
                    return false;
                }
                sum += bits;
            }
        }
        return sum / (one.size() * other.size()) >= weights.same();
    }
}
