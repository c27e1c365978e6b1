package fr.etagere.procurement;

import fr.etagere.portfolio.Contract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Publications that share a uid, made into contracts: the same content is a duplicate; another content of the same
/// contract replaces the former, which is kept in its history; lots stay apart (see [Lots]).
final class Merging {

    /// What became of a publication.
    enum Fate {
        /// It is the contract as it stands.
        HEAD,
        /// A later one replaced it; it is in the history.
        SUPERSEDED,
        /// It says nothing new.
        DUPLICATE
    }

    /// @param fates by the place of each publication given
    /// @param apart how many contracts share a uid with another
    record Merged(List<Award> awards, Fate[] fates, int apart) {}

    private static final Comparator<Award> BY_PUBLICATION =
            Comparator.comparing(Award::published, Comparator.nullsFirst(Comparator.naturalOrder()));

    /// A contract in the making.
    private static final class Cluster {
        private Award head;
        private int headAt;
        private final List<Award.Former> formers;
        private final List<Integer> places = new ArrayList<>();

        Cluster(Award head, int headAt, int place) {
            this.head = head;
            this.headAt = headAt;
            this.formers = new ArrayList<>(head.formers());
            places.add(place);
        }
    }

    private Merging() {}

    /// @param group in the order in which they were read
    /// @param places the register each comes from: two of one register were already judged, and stay as they are;
    ///     negative when all come from the file being read
    static Merged of(List<Award> group, int[] places) {
        var fates = new Fate[group.size()];
        if (group.size() == 1) {
            fates[0] = Fate.HEAD;
            return new Merged(
                    List.of(group.getFirst()
                            .with(group.getFirst().base(), group.getFirst().formers())),
                    fates,
                    0);
        }
        Integer[] order = new Integer[group.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> BY_PUBLICATION.compare(group.get(a), group.get(b)));
        var clusters = new ArrayList<Cluster>();
        for (int at : order) {
            Award award = group.get(at);
            Cluster home = home(clusters, award, places[at]);
            if (home == null) {
                clusters.add(new Cluster(award, at, places[at]));
                fates[at] = Fate.HEAD;
            } else {
                home.places.add(places[at]);
                join(home, award, at, fates);
            }
        }
        return new Merged(named(clusters), fates, clusters.size() > 1 ? clusters.size() : 0);
    }

    private static @org.jspecify.annotations.Nullable Cluster home(List<Cluster> clusters, Award award, int place) {
        for (Cluster cluster : clusters) {
            if ((place < 0 || !cluster.places.contains(place)) && Lots.one(cluster.head, award)) {
                return cluster;
            }
        }
        return null;
    }

    private static void join(Cluster cluster, Award award, int at, Fate[] fates) {
        if (same(cluster.head, award)) {
            fates[at] = Fate.DUPLICATE;
            award.formers().stream()
                    .filter(one -> !cluster.formers.contains(one))
                    .forEach(cluster.formers::add);
            return;
        }
        fates[cluster.headAt] = Fate.SUPERSEDED;
        cluster.formers.add(cluster.head.former());
        award.formers().stream().filter(one -> !cluster.formers.contains(one)).forEach(cluster.formers::add);
        cluster.head = award;
        cluster.headAt = at;
        fates[at] = Fate.HEAD;
    }

    private static List<Award> named(List<Cluster> clusters) {
        var awards = new ArrayList<Award>(clusters.size());
        var taken = new HashSet<String>();
        for (Cluster cluster : clusters) {
            String uid = cluster.head.base() + (clusters.size() > 1 ? Lots.suffix(cluster.head) : "");
            String free = uid;
            for (int i = 2; !taken.add(free); i++) {
                free = uid + "-" + i;
            }
            awards.add(cluster.head.with(free, cluster.formers));
        }
        awards.sort(Comparator.comparing(award -> award.contract().uid()));
        return awards;
    }

    /// The day of publication, the source and the spelling of the buyer's name say nothing of the contract.
    private static boolean same(Award a, Award b) {
        return java.util.Objects.equals(a.first(), b.first())
                && content(a.contract()).equals(content(b.contract()));
    }

    private static Contract content(Contract c) {
        return new Contract(
                "",
                c.buyer(),
                null,
                c.object(),
                c.cpv(),
                c.notified(),
                c.months(),
                c.amount(),
                c.suppliers(),
                c.framework(),
                c.digital(),
                c.noticeMonths(),
                c.governingLaw(),
                c.amendments(),
                "");
    }
}
