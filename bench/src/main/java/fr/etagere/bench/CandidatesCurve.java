package fr.etagere.bench;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.doctrine.Doctrine;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.Decisions;
import fr.etagere.need.NeedReader;
import fr.etagere.shared.Materials;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Does a decision stay linear in the candidates it compares? A shelf of 10, 100, 1 000 and 10 000 of them, made by
/// seed from the real ones, each decided several times in a warm process.
///
/// Not JMH: the question is the shape of the curve over four decades, and one process that is warm for all sizes
/// compares them best. Times are processor time of the deciding thread: a neighbour that wakes up while one size is
/// measured would bend the curve.
public final class CandidatesCurve {

    private static final int[] SIZES = {10, 100, 1_000, 10_000};
    private static final long SEED = 20261122;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MS = 1e6;

    /// Long enough for the second compiler to be done with the first size; the others find the code compiled.
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private static final int QUICK = 9;
    private static final int FULL = 31;

    private final Materials materials = Given.materials();
    private final Doctrine doctrine = Doctrine.load(materials);
    private final Catalogue catalogue = Catalogue.load(materials);
    private final NeedReader.NeedFile need = Given.read(new NeedReader(materials), Given.needBytes());

    private CandidatesCurve() {}

    public static void main(String[] args) {
        new CandidatesCurve().run(List.of(args).contains("--full") ? FULL : QUICK);
    }

    private void run(int times) {
        System.out.printf("%n| candidates | median, CPU | per candidate | min | max |%n|---|---|---|---|---|%n");
        double[] medians = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            Decisions decisions = decisionsAmong(SIZES[i]);
            check(decisions.decide(need, Given.AS_OF), SIZES[i]);
            warmUp(decisions);
            double[] sorted = measure(decisions, times);
            medians[i] = sorted[times / 2];
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.3g ms | %.3g µs | %.3g ms | %.3g ms |%n",
                    SIZES[i],
                    medians[i],
                    medians[i] * 1000 / SIZES[i],
                    sorted[0],
                    sorted[times - 1]);
        }
        int last = SIZES.length - 1;
        System.out.printf(
                Locale.ROOT,
                "%nSlope, log-log least squares: %.2f over all, %.2f from 100, %.2f on the last decade"
                        + " (1 is linear; less is the fixed cost of a decision showing).%n"
                        + "One candidate more, from %,d to %,d: %.2f µs.%n",
                slope(medians, 0),
                slope(medians, 1),
                slope(medians, last - 1),
                SIZES[last - 1],
                SIZES[last],
                (medians[last] - medians[last - 1]) * 1000 / (SIZES[last] - SIZES[last - 1]));
    }

    private void warmUp(Decisions decisions) {
        long end = THREADS.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            decisions.decide(need, Given.AS_OF);
        }
    }

    /// Milliseconds a decision, sorted. Each value is a mean over enough decisions to fill 100 ms, so that one hiccup
    /// weighs little on the small sizes.
    private double[] measure(Decisions decisions, int times) {
        double[] values = new double[times];
        for (int i = 0; i < times; i++) {
            int done = 0;
            long start = THREADS.getCurrentThreadCpuTime();
            long now = start;
            while (now - start < 100 * NANOS_PER_MS) {
                decisions.decide(need, Given.AS_OF);
                done++;
                now = THREADS.getCurrentThreadCpuTime();
            }
            values[i] = (now - start) / NANOS_PER_MS / done;
        }
        Arrays.sort(values);
        return values;
    }

    private static void check(Decision decision, int size) {
        int found = decision.recourse().candidates().size();
        if (found != size) {
            throw new IllegalStateException("%d candidates wanted, %d found".formatted(size, found));
        }
    }

    /// A shelf on which the need has so many candidates: the purchase vehicles, and copies of its real candidates
    /// drawn by seed, each with its own price so that no two answers are one.
    private Decisions decisionsAmong(int size) {
        List<Entry> real = new Decisions(materials, doctrine, catalogue)
                .decide(need, Given.AS_OF).recourse().candidates().stream()
                        .map(Decision.Candidate::entry)
                        .toList();
        var random = new Random(SEED);
        var shelf = new ArrayList<>(catalogue.entries().stream()
                .filter(entry -> entry.shelf() == Entry.Shelf.VEHICLE)
                .toList());
        for (int i = 0; i < size; i++) {
            shelf.add(copy(real.get(random.nextInt(real.size())), i, random));
        }
        return new Decisions(materials, doctrine, catalogue.withEntries(shelf));
    }

    private static Entry copy(Entry entry, int number, Random random) {
        Entry.Cost cost = entry.cost();
        if (cost != null && cost.rule() == Entry.Cost.Rule.PER_USER_YEAR) {
            cost = new Entry.Cost(cost.rule(), BigDecimal.valueOf(100 + random.nextInt(9_900), 2), cost.from());
        }
        return new Entry(
                "%s-%05d".formatted(entry.id(), number),
                entry.name(),
                entry.shelf(),
                entry.provider(),
                entry.fr(),
                entry.en(),
                entry.functions(),
                entry.lacks(),
                entry.circle(),
                entry.openTo(),
                entry.closedTo(),
                cost,
                entry.vehicles(),
                entry.licence(),
                entry.repository(),
                entry.interfaces(),
                entry.formats(),
                entry.layers(),
                entry.qualification(),
                entry.customerHeldKeys(),
                entry.availableFrom(),
                entry.availableTo(),
                entry.replaces(),
                entry.centralPurchasing(),
                entry.elsewhere(),
                entry.evidence());
    }

    private static double slope(double[] medians, int from) {
        int n = medians.length - from;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int i = from; i < medians.length; i++) {
            double x = Math.log(SIZES[i]);
            double y = Math.log(medians[i]);
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    }
}
