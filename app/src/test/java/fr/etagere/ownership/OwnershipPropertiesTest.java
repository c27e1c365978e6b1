package fr.etagere.ownership;

import static fr.etagere.ownership.OwnershipFixtures.DAY;
import static fr.etagere.ownership.OwnershipFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What holds of any register, on registers drawn by seed, against a reference written in the plainest way: matrices
/// of shares, sums over chains until they no longer move, sets closed by trying everything again.
class OwnershipPropertiesTest {

    private static final int SIZE = 7;
    private static final double CLOSE = 1e-7;

    /// Least and most billionths of each holder in each entity; the first index is the holder.
    private record Register(int[][] least, int[][] most) {

        OwnershipGraph graph(long seed) {
            var fixtures = new OwnershipFixtures();
            for (int holder = 0; holder < SIZE; holder++) {
                for (int held = 0; held < SIZE; held++) {
                    if (most[holder][held] > 0) {
                        Share share = new Share(least[holder][held], most[holder][held]);
                        fixtures.with(new Holding(
                                name(holder),
                                name(held),
                                Holding.Kind.SHARES,
                                share,
                                share,
                                null,
                                null,
                                false,
                                "x",
                                null));
                    }
                }
                fixtures.entity(name(holder).value(), "FR");
            }
            return (seed == 0 ? fixtures : fixtures.shuffled(seed)).graph();
        }
    }

    private static EntityId name(int entity) {
        return id("e" + entity);
    }

    /// @param wide whether shares are intervals
    /// @param full whether the shares of each held entity make the whole
    private static Register register(Random random, boolean wide, boolean full) {
        int[][] least = new int[SIZE][SIZE];
        int[][] most = new int[SIZE][SIZE];
        for (int held = 2; held < SIZE; held++) {
            double[] weights = new double[SIZE];
            double sum = full ? 0 : random.nextDouble();
            // The first two are held by nobody: something is always outside the cycles.
            for (int holder = 0; holder < SIZE; holder++) {
                if (holder != held && (random.nextInt(3) == 0 || full && holder == held % 2)) {
                    weights[holder] = random.nextInt(4) == 0 ? 3 : random.nextDouble() + 0.05;
                    sum += weights[holder];
                }
            }
            int left = Share.WHOLE;
            int last = -1;
            for (int holder = 0; holder < SIZE; holder++) {
                if (weights[holder] > 0) {
                    int share = (int) Math.min(left, weights[holder] / sum * Share.WHOLE);
                    left -= share;
                    least[holder][held] = wide && random.nextBoolean() ? (int) (share * random.nextDouble()) : share;
                    most[holder][held] = wide && random.nextBoolean()
                            ? (int) Math.min(Share.WHOLE, share + random.nextDouble() * share)
                            : share;
                    last = holder;
                }
            }
            if (full && last >= 0) {
                least[last][held] += left;
                most[last][held] = (int) Math.min(Share.WHOLE, (long) most[last][held] + left);
            }
        }
        return new Register(least, most);
    }

    /// Shares inside the bounds, none past the whole.
    private static double[][] inside(Register wide, Random random) {
        double[][] shares = new double[SIZE][SIZE];
        for (int held = 0; held < SIZE; held++) {
            double left = Share.WHOLE;
            for (int holder = 0; holder < SIZE; holder++) {
                left -= wide.least[holder][held];
            }
            boolean extreme = random.nextBoolean();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, SIZE).boxed().toList());
            Collections.shuffle(order, random);
            for (int holder : order) {
                double room = Math.min(left, wide.most[holder][held] - wide.least[holder][held]);
                double more = room * (extreme ? random.nextInt(2) : random.nextDouble());
                shares[holder][held] = (wide.least[holder][held] + more) / Share.WHOLE;
                left -= more;
            }
        }
        return shares;
    }

    private static double[][] exact(Register register) {
        double[][] shares = new double[SIZE][SIZE];
        for (int holder = 0; holder < SIZE; holder++) {
            for (int held = 0; held < SIZE; held++) {
                shares[holder][held] = (double) register.least[holder][held] / Share.WHOLE;
            }
        }
        return shares;
    }

    /// y(held) = a(by, held) + Σ a(k, held) y(k), k ≠ by, by repetition.
    private static double integrated(double[][] shares, int by, int held) {
        double[] parts = new double[SIZE];
        for (int round = 0; round < 20_000; round++) {
            double[] next = new double[SIZE];
            for (int entity = 0; entity < SIZE; entity++) {
                next[entity] = shares[by][entity];
                for (int holder = 0; holder < SIZE; holder++) {
                    next[entity] += holder == by ? 0 : shares[holder][entity] * parts[holder];
                }
            }
            if (Arrays.equals(parts, next)) {
                break;
            }
            parts = next;
        }
        return parts[held];
    }

    private static Set<Integer> controlled(double[][] shares, int by) {
        var set = new HashSet<>(Set.of(by));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int held = 0; held < SIZE; held++) {
                double sum = 0;
                for (int holder : set) {
                    sum += shares[holder][held];
                }
                grown |= sum > 0.5 + 1e-12 && set.add(held);
            }
        }
        return set;
    }

    private static Question question(OwnershipGraph graph, int held) {
        return new Question(graph, graph.node(name(held)), Days.toInt(DAY));
    }

    private static Share integrated(OwnershipGraph graph, int by, int held) {
        Question question = question(graph, held);
        int number = question.stakes.number(graph.node(name(by)));
        var holders = new BitSet();
        if (number >= 0) {
            holders.set(number);
        }
        return question.capital(holders);
    }

    private static boolean controls(OwnershipGraph graph, int by, int held, boolean surely) {
        Question question = question(graph, held);
        int number = question.stakes.number(graph.node(name(by)));
        var control = new VoteControl(question.stakes, OwnershipFixtures.THRESHOLDS.majority());
        return number >= 0 && (surely ? control.certain(number) : control.possible(number)).get(0);
    }

    @RepeatedTest(40)
    void exactRegistersGiveTheExactAnswer(RepetitionInfo repetition) {
        Register register = register(new Random(repetition.getCurrentRepetition()), false, false);
        OwnershipGraph graph = register.graph(0);
        double[][] shares = exact(register);
        for (int by = 0; by < SIZE; by++) {
            Set<Integer> controlled = controlled(shares, by);
            for (int held = 0; held < SIZE; held++) {
                Share found = integrated(graph, by, held);
                double reference = integrated(shares, by, held);
                assertThat(found.least() / 1e9).isBetween(reference - CLOSE, reference + 1e-12);
                assertThat(found.most() / 1e9).isBetween(reference - 1e-12, reference + CLOSE);
                if (by != held) {
                    assertThat(controls(graph, by, held, true)).isEqualTo(controlled.contains(held));
                    assertThat(controls(graph, by, held, false)).isEqualTo(controlled.contains(held));
                }
            }
        }
    }

    @RepeatedTest(40)
    void everyCompletionLiesInsideTheAnswer(RepetitionInfo repetition) {
        var random = new Random(1_000 + repetition.getCurrentRepetition());
        Register wide = register(random, true, random.nextBoolean());
        OwnershipGraph graph = wide.graph(0);
        for (int sample = 0; sample < 12; sample++) {
            double[][] shares = inside(wide, random);
            for (int by = 0; by < SIZE; by++) {
                Set<Integer> controlled = controlled(shares, by);
                for (int held = 0; held < SIZE; held++) {
                    Share bounds = integrated(graph, by, held);
                    assertThat(integrated(shares, by, held))
                            .isBetween(bounds.least() / 1e9 - 1e-9, bounds.most() / 1e9 + 1e-9);
                    if (by != held) {
                        assertThat(!controls(graph, by, held, true) || controlled.contains(held))
                                .isTrue();
                        assertThat(!controlled.contains(held) || controls(graph, by, held, false))
                                .isTrue();
                    }
                }
            }
        }
    }

    /// All that is published belongs to someone outside the cycles in the end.
    @RepeatedTest(40)
    void partsOfTheUltimateOwnersMakeTheWhole(RepetitionInfo repetition) {
        var random = new Random(2_000 + repetition.getCurrentRepetition());
        for (boolean full : new boolean[] {true, false}) {
            OwnershipGraph graph = register(random, false, full).graph(0);
            for (int held = 2; held < SIZE; held++) {
                Question question = question(graph, held);
                long least = 0;
                long most = 0;
                for (int entity = 1; entity < question.stakes.size(); entity++) {
                    if (question.stakes.start[entity] == question.stakes.start[entity + 1]) {
                        var holder = new BitSet();
                        holder.set(entity);
                        Share part = question.capital(holder);
                        least += part.least();
                        most += part.most();
                    }
                }
                assertThat(least).isLessThanOrEqualTo(Share.WHOLE);
                if (full) {
                    assertThat(most).isGreaterThanOrEqualTo(Share.WHOLE);
                    assertThat(most - least).isLessThan(100);
                }
            }
        }
    }

    @RepeatedTest(40)
    void aStakeThatGrowsTakesNothingAway(RepetitionInfo repetition) {
        var random = new Random(3_000 + repetition.getCurrentRepetition());
        Register register = register(random, false, false);
        int by = random.nextInt(SIZE);
        int held = 2 + random.nextInt(SIZE - 2);
        long left = Share.WHOLE;
        for (int[] holder : register.least) {
            left -= holder[held];
        }
        Register grown = new Register(copy(register.least), copy(register.most));
        int more = (int) (left * random.nextDouble());
        if (by != held) {
            grown.least[by][held] += more;
            grown.most[by][held] += more;
        }
        OwnershipGraph before = register.graph(0);
        OwnershipGraph after = grown.graph(0);
        for (int entity = 0; entity < SIZE; entity++) {
            assertThat(integrated(after, by, entity).most())
                    .isGreaterThanOrEqualTo(integrated(before, by, entity).least());
            assertThat(!controls(before, by, entity, true) || controls(after, by, entity, true))
                    .isTrue();
        }
    }

    private static int[][] copy(int[][] shares) {
        return Arrays.stream(shares).map(int[]::clone).toArray(int[][]::new);
    }

    @RepeatedTest(20)
    void theOrderOfFilingsChangesNoAnswer(RepetitionInfo repetition) {
        var random = new Random(4_000 + repetition.getCurrentRepetition());
        Register register = register(random, true, false);
        var one = new Ownership(register.graph(0), OwnershipFixtures.THRESHOLDS);
        var other = new Ownership(register.graph(repetition.getCurrentRepetition()), OwnershipFixtures.THRESHOLDS);
        for (int entity = 0; entity < SIZE; entity++) {
            assertThat(other.controllers(name(entity), DAY)).isEqualTo(one.controllers(name(entity), DAY));
        }
    }

    /// The sure controller found for all at once is the one that the reference finds at the top.
    @RepeatedTest(60)
    void topsOfAllEntitiesAreThoseOfTheReference(RepetitionInfo repetition) {
        Register register = register(new Random(5_000 + repetition.getCurrentRepetition()), false, false);
        OwnershipGraph graph = register.graph(0);
        double[][] shares = exact(register);
        Stakes stakes = StakesReading.all(graph, Days.toInt(DAY));
        var tops = new VoteTops(stakes, OwnershipFixtures.THRESHOLDS.majority());
        List<Set<Integer>> controlled = new ArrayList<>();
        for (int by = 0; by < SIZE; by++) {
            controlled.add(controlled(shares, by));
        }
        for (int held = 0; held < SIZE; held++) {
            int top = number(graph, tops.top(graph.node(name(held))));
            assertThat(controlled.get(top)).contains(held);
            for (int by = 0; by < SIZE; by++) {
                if (controlled.get(by).contains(held)) {
                    assertThat(controlled.get(top)).contains(by);
                }
            }
        }
    }

    private static int number(OwnershipGraph graph, int node) {
        return Integer.parseInt(graph.id(node).value().substring(1));
    }

    @RepeatedTest(200)
    void controllersOfAllAtOnceAreThoseOfEachAskedAlone(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var ownership = new Ownership(
                register(random, random.nextBoolean(), random.nextBoolean()).graph(0), OwnershipFixtures.THRESHOLDS);
        var together = new HashMap<EntityId, EntityId>();
        ownership.eachControlled(DAY, together::put);
        for (int entity = 0; entity < SIZE; entity++) {
            List<Controller> sure = ownership.controllers(name(entity), DAY).orElseThrow().ultimate().stream()
                    .filter(controller -> controller.basis() == Basis.CONTROL_BY_VOTES)
                    .filter(controller -> controller.certainty() == Certainty.CERTAIN)
                    .toList();
            EntityId top = together.get(name(entity));
            if (top == null) {
                // The one that stands for a ring is under nobody else.
                assertThat(sure).allMatch(controller -> controller.group().size() > 1);
            } else {
                assertThat(sure)
                        .singleElement()
                        .satisfies(controller -> assertThat(controller.group()).contains(top));
            }
        }
    }

    @Test
    void headOfficesAndBranchesAreOnePersonWhenAllAreAskedAtOnce() {
        var fixtures = new OwnershipFixtures();
        for (int i = 0; i < 200; i++) {
            fixtures.entity("branch" + i, "FR").entity("head" + i, "FR").entity("held" + i, "FR");
            fixtures.with(link("head" + i, "branch" + i, Holding.Kind.BRANCH, Share.UNKNOWN));
            fixtures.with(link("branch" + i, "held" + i, Holding.Kind.SHARES, Share.of(510_000_000)));
        }
        var found = new HashMap<EntityId, EntityId>();
        new Ownership(fixtures.graph(), OwnershipFixtures.THRESHOLDS).eachControlled(DAY, found::put);
        assertThat(found)
                .hasSize(200)
                .allSatisfy((held, top) ->
                        assertThat(top.value()).isEqualTo(held.value().replace("held", "head")));
    }

    private static Holding link(String holder, String held, Holding.Kind kind, Share share) {
        return new Holding(id(holder), id(held), kind, share, share, null, null, false, "x", null);
    }
}
