package fr.etagere.bench.names;

import com.sun.management.OperatingSystemMXBean;
import fr.etagere.naming.Duplicates;
import fr.etagere.naming.Supplier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Duplicates among 26 061 made records: time, precision, recall, F1 on pairs. Writes the list and its truth as
/// Duke reads them.
public final class NamesBench {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int RECORDS = 26_061;

    /// The seed of the published figures; rules and weights were only ever looked at on [#TUNING].
    private static final long PUBLISHED = 4217;

    private static final long TUNING = 20261122;

    private NamesBench() {}

    /// @param arguments `tuning` for the seed that rules were made on; a folder that receives the list and its truth
    public static void main(String[] arguments) throws IOException {
        List<String> asked = new ArrayList<>(List.of(arguments));
        boolean tuning = asked.remove("tuning");
        asked.remove("--full");
        List<MadeCompanies.Row> rows = new MadeCompanies(tuning ? TUNING : PUBLISHED).rows(RECORDS);
        Set<Long> truth = truth(rows);
        if (!asked.isEmpty()) {
            write(Path.of(asked.getFirst()), rows, truth);
        }
        List<Supplier> suppliers = rows.stream()
                .map(row -> new Supplier(row.name(), null, null, row.city(), row.postcode()))
                .toList();
        // Cold: a list is cleaned once, so the first run is the one that counts.
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            long cpu = MACHINE.getProcessCpuTime();
            List<Duplicates.Cluster> clusters = Duplicates.among(suppliers);
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
            System.out.println(
                    line(run == 0 ? "Étagère, cold" : "Étagère, warm", seconds, busy, pairs(clusters), truth));
        }
        System.out.println("records " + rows.size() + ", true pairs " + truth.size());
    }

    private static String line(String what, double seconds, double busy, Set<Long> found, Set<Long> truth) {
        long right = found.stream().filter(truth::contains).count();
        double precision = (double) right / found.size();
        double recall = (double) right / truth.size();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f s | %.1f s | %.3f | %.3f | %.3f |",
                what,
                seconds,
                busy,
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private static Set<Long> pairs(List<Duplicates.Cluster> clusters) {
        var pairs = new HashSet<Long>();
        clusters.forEach(cluster -> all(cluster.members(), pairs));
        return pairs;
    }

    private static Set<Long> truth(List<MadeCompanies.Row> rows) {
        var members = new java.util.HashMap<Integer, List<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            members.computeIfAbsent(rows.get(i).company(), _ -> new ArrayList<>())
                    .add(i);
        }
        var pairs = new HashSet<Long>();
        members.values().forEach(list -> all(list, pairs));
        return pairs;
    }

    private static void all(List<Integer> members, Set<Long> into) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                into.add((long) members.get(i) << Integer.SIZE | members.get(j));
            }
        }
    }

    private static void write(Path folder, List<MadeCompanies.Row> rows, Set<Long> truth) throws IOException {
        Files.createDirectories(folder);
        var csv = new ArrayList<String>();
        csv.add("id,name,city,postcode");
        for (int i = 0; i < rows.size(); i++) {
            MadeCompanies.Row row = rows.get(i);
            csv.add("r" + i + ",\"" + row.name() + "\",\"" + row.city() + "\"," + row.postcode());
        }
        Files.write(folder.resolve("companies.csv"), csv);
        Files.write(
                folder.resolve("truth.txt"),
                truth.stream()
                        .sorted()
                        .map(pair -> "+,r" + (pair >>> Integer.SIZE) + ",r" + (pair & 0xFFFFFFFFL) + ",1.0")
                        .toList());
    }
}
