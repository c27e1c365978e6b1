package fr.etagere.bench.procurement;

import com.sun.management.OperatingSystemMXBean;
import fr.etagere.procurement.Account;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.ContractRegisters.Imported;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.Origin;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A whole import, with every rule, the gate and the register written, beside DuckDB that merely reads the same rows
/// into memory. Not JMH: one import lasts seconds, and its start is part of what a person waits for.
public final class ImportBench {

    private static final int QUICK = 200_000;
    private static final int FULL = 1_000_000;
    private static final int ROUNDS = 3;

    /// Its best case: a row a line.
    private static final String LINES = "select * from read_json('%s', format = 'newline_delimited')";

    /// The very file that is imported: one object.
    private static final String PUBLISHED =
            "select unnest(marches) from read_json('%s', maximum_object_size = 2000000000)";

    private ImportBench() {}

    /// @param arguments `--full` for a million awards
    public static void main(String[] arguments) throws IOException, SQLException {
        Path root = Path.of(System.getProperty("etagere.root", "."));
        Path real = root.resolve("../shared/data/decp").normalize();
        if (!Files.isDirectory(real)) {
            System.out.println("no real awards beside the checkout: nothing to make others from");
            return;
        }
        int many = Arrays.asList(arguments).contains("--full") ? FULL : QUICK;
        Path work = Files.createTempDirectory("bench-awards");
        try {
            Path published = work.resolve("published.json");
            Path lines = work.resolve("lines.json");
            MadeAwards.from(real).write(many, published, lines);
            System.out.printf(Locale.ROOT, "%d awards, %d MiB%n", many, Files.size(published) >> 20);
            System.out.println("| round | who | seconds | rows/s | processor, s |");
            System.out.println("|---|---|---|---|---|");
            double ours = 0;
            double read = 0;
            double ourProcessor = Double.MAX_VALUE;
            double theirProcessor = Double.MAX_VALUE;
            for (int round = 1; round <= ROUNDS; round++) {
                double start = processor();
                double one = importing(root, work.resolve("home-" + round), published, many);
                double between = processor();
                double other = reading(LINES.formatted(lines), many);
                double end = processor();
                row(round, "Étagère, import with the gate", one, many, between - start);
                row(round, "DuckDB, reads", other, many, end - between);
                ourProcessor = Math.min(ourProcessor, between - start);
                theirProcessor = Math.min(theirProcessor, end - between);
                ours = Math.max(ours, many / one);
                read = Math.max(read, many / other);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nRatios: %.2f of DuckDB's rows per second, %.2f of its rows per second of processor, best rounds;"
                            + " heap peak %d MiB%n",
                    ours / read,
                    theirProcessor / ourProcessor,
                    peak());
            grows(root, work, MadeAwards.from(real), many, ours);
        } finally {
            delete(work);
        }
    }

    /// A tenth of the rows, to see that ten times the rows take ten times as long.
    private static void grows(Path root, Path work, MadeAwards made, int many, double rowsPerSecond)
            throws IOException, SQLException {
        int tenth = many / 10;
        Path published = work.resolve("tenth.json");
        made.write(tenth, published, work.resolve("tenth-lines.json"));
        double best = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            best = Math.max(best, tenth / importing(root, work.resolve("tenth-" + round), published, tenth));
        }
        double same = tenth / reading(PUBLISHED.formatted(published), tenth);
        System.out.printf(
                Locale.ROOT,
                "The very file imported, %d rows: %.0f rows/s, DuckDB reading it %.0f (ratio %.1f)%n",
                tenth,
                best,
                same,
                best / same);
        System.out.printf(
                Locale.ROOT,
                "Growth: ten times the rows (%d, then %d) take %.1f times as long%n",
                tenth,
                many,
                10 * best / rowsPerSecond);
    }

    private static void row(int round, String who, double seconds, int many, double processor) {
        System.out.printf(
                Locale.ROOT, "| %d | %s | %.2f | %.0f | %.2f |%n", round, who, seconds, many / seconds, processor);
    }

    /// Of every thread, native ones too: what other programs do on the machine counts for little.
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double importing(Path root, Path home, Path file, int many) throws IOException {
        long start = System.nanoTime();
        var codes = DigitalCodes.of(Materials.at(root, List.of(DigitalCodes.FOLDER)));
        Read<Imported> read =
                new ContractRegisters(home, codes).keep(Origin.file(file), LocalDate.of(2026, 11, 22), _ -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        Account account = switch (read) {
            case Read.Ok<Imported>(Imported imported) -> imported.account();
            case Read.Refused<Imported>(var violations) -> throw new IllegalStateException(violations.toString());
        };
        if (account.read() != many) {
            throw new IllegalStateException("rows read: " + account.read());
        }
        return seconds;
    }

    private static double reading(String query, int many) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("create table awards as " + query);
            try (ResultSet counted = statement.executeQuery("select count(*) from awards")) {
                counted.next();
                if (counted.getLong(1) != many) {
                    throw new IllegalStateException("rows read: " + counted.getLong(1));
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
