package fr.etagere.analytics;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Renewal;
import fr.etagere.portfolio.Suppliers;
import fr.etagere.tables.Filling;
import fr.etagere.tables.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Contracts go into tables of a scratch database, then to Parquet in the order of their uid, on one thread: the same
/// contracts give the same bytes, hence the same names.
final class ParquetFilling implements Filling {

    private static final String WORK = ".work-";

    private static final String TABLES = """
            create table contracts (
                uid varchar not null
              , buyer varchar
              , buyer_name varchar
              , object varchar not null
              , cpv varchar
              , notified date
              , months integer
              , notice_months integer
              , amount decimal(18, 2)
              , party varchar
              , controller varchar
              , country varchar
              , framework varchar
              , governing_law varchar
              , digital varchar not null
              , source varchar not null
            );
            create table lines (
                uid varchar not null
              , place integer not null
              , supplier varchar not null
              , id varchar
              , name varchar
            );
            """;

    private final Path folder;
    private final FileChannel lock;
    private final Path work;
    private final Database database;
    private final DuckDBAppender contracts;
    private final DuckDBAppender lines;
    private long rows;
    private long lineRows;
    private BigDecimal total = BigDecimal.ZERO;

    ParquetFilling(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        // Held until closed: two fillings at once would sweep each other's work away.
        this.lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        sweep(folder);
        this.work = Files.createDirectory(folder.resolve(WORK + UUID.randomUUID()));
        this.database = new Database(work.resolve("scratch.duckdb"));
        database.run(TABLES);
        try {
            this.contracts = database.connection().createAppender("main", "contracts");
            this.lines = database.connection().createAppender("main", "lines");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void add(Contract contract, @Nullable String controller, @Nullable String country) throws IOException {
        try {
            contracts
                    .beginRow()
                    .append(contract.uid())
                    .append(contract.buyer() == null ? null : contract.buyer().toString())
                    .append(contract.buyerName())
                    .append(contract.object())
                    .append(contract.cpv())
                    .append(contract.notified())
                    .append(contract.months())
                    .append(contract.noticeMonths())
                    .append(contract.amount() == null ? null : contract.amount().setScale(2))
                    .append(Renewal.spend(contract).to())
                    .append(controller)
                    .append(country)
                    .append(contract.framework())
                    .append(contract.governingLaw())
                    .append(contract.digital().verdict().name())
                    .append(contract.source())
                    .endRow();
            for (int place = 0; place < contract.suppliers().size(); place++) {
                Contract.Supplier supplier = contract.suppliers().get(place);
                lines.beginRow()
                        .append(contract.uid())
                        .append(place)
                        .append(Suppliers.node(supplier).key())
                        .append(supplier.id() == null ? null : supplier.id().toString())
                        .append(supplier.name())
                        .endRow();
                lineRows++;
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
        rows++;
        total = contract.amount() == null ? total : total.add(contract.amount());
    }

    @Override
    public Snapshot finish(LocalDate day, List<String> sources) throws IOException {
        try {
            contracts.close();
            lines.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
        Snapshot.Columns written = written("contracts", "uid", rows);
        Snapshot.Columns each = written("lines", "uid, place", lineRows);
        var snapshots = new Snapshots(folder);
        BigDecimal readBack = database.rows(
                        "select coalesce(sum(amount), 0) as total from read_parquet("
                                + Database.literal(folder.resolve(written.file())) + ")",
                        row -> row.getBigDecimal("total"))
                .getFirst();
        if (readBack.compareTo(total) != 0) {
            throw new IOException("amounts written %s, added %s".formatted(readBack, total));
        }
        var snapshot = new Snapshot(day, written, each, total, sources);
        snapshots.use(snapshot);
        return snapshot;
    }

    private Snapshot.Columns written(String table, String order, long expected) throws IOException {
        Path draft = work.resolve(table + ".parquet");
        database.run("""
                copy (select * from %s order by %s) to %s
                (format parquet, compression zstd, row_group_size 100000, per_thread_output false)
                """.formatted(table, order, Database.literal(draft)));
        long there = database.rows(
                        "select count(*) as n from read_parquet(" + Database.literal(draft) + ")",
                        row -> row.getLong("n"))
                .getFirst();
        if (there != expected) {
            throw new IOException("rows of %s written %d, added %d".formatted(table, there, expected));
        }
        String sha256 = Snapshots.sha256(draft);
        String name = table + "-" + sha256 + ".parquet";
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Snapshot.Columns(name, sha256, expected);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            database.close();
            delete(work);
        }
    }

    /// What a filling that was cut left behind.
    private static void sweep(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, WORK + "*")) {
            for (Path one : left) {
                delete(one);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
