package fr.etagere.analytics;

import fr.etagere.portfolio.Concentration;
import fr.etagere.tables.Filling;
import fr.etagere.tables.Month;
import fr.etagere.tables.Scope;
import fr.etagere.tables.Shares;
import fr.etagere.tables.Snapshot;
import fr.etagere.tables.TableEngine;
import fr.etagere.tables.Total;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// [TableEngine] on Parquet files, asked by DuckDB 2.0 in memory.
public final class DuckDbEngine implements TableEngine {

    private static final double WHOLE = 100;

    @Override
    public Filling filling(Path folder) throws IOException {
        return new ParquetFilling(folder);
    }

    @Override
    public Optional<Snapshot> current(Path folder) throws IOException {
        return new Snapshots(folder).current();
    }

    @Override
    public List<Total> totals(Path folder, Snapshot snapshot, Scope scope) throws IOException {
        try (Database database = opened(folder, snapshot)) {
            return database.rows(
                    Queries.TOTALS,
                    row -> new Total(
                            row.getString("party"),
                            row.getString("name"),
                            row.getLong("contracts"),
                            row.getLong("without_amount"),
                            row.getBigDecimal("amount")),
                    values(scope));
        }
    }

    @Override
    public Shares shares(Path folder, Snapshot snapshot, Scope scope, By by) throws IOException {
        record Counts(BigDecimal total, BigDecimal unknown, long counted, long without) {}
        try (Database database = opened(folder, snapshot)) {
            Counts counts = database.rows(
                            Queries.counts(by),
                            row -> new Counts(
                                    row.getBigDecimal("total"),
                                    row.getBigDecimal("unknown"),
                                    row.getLong("counted"),
                                    row.getLong("without_amount")),
                            values(scope))
                    .getFirst();
            double whole = counts.total().doubleValue();
            List<Concentration.Part> parts = database.rows(
                    Queries.parts(by),
                    row -> new Concentration.Part(
                            row.getString("dest"),
                            row.getBigDecimal("amount"),
                            row.getBigDecimal("amount").doubleValue() / whole * WHOLE),
                    values(scope));
            var values = new TreeMap<String, Double>();
            var years = new TreeMap<Integer, Double>();
            if (!parts.isEmpty()) {
                database.rows(
                        Queries.indices(by),
                        row -> row.getString("what").equals("year")
                                ? years.put(row.getInt("year"), row.getDouble("value"))
                                : values.put(row.getString("what"), row.getDouble("value")),
                        values(scope));
            }
            return new Shares(
                    parts,
                    counts.total(),
                    counts.counted() == 0 ? 0 : counts.unknown().doubleValue() / whole * WHOLE,
                    values.get("index"),
                    values.getOrDefault("least", 0.0),
                    values.getOrDefault("most", WHOLE * WHOLE),
                    years,
                    counts.counted(),
                    counts.without());
        }
    }

    @Override
    public List<Month> renewals(Path folder, Snapshot snapshot, Scope scope, LocalDate from, LocalDate to)
            throws IOException {
        try (Database database = opened(folder, snapshot)) {
            return database.rows(
                    Queries.RENEWALS,
                    row -> new Month(
                            YearMonth.parse(row.getString("month")),
                            row.getLong("contracts"),
                            row.getLong("without_amount"),
                            row.getBigDecimal("amount")),
                    values(scope, from, to, from));
        }
    }

    private static Database opened(Path folder, Snapshot snapshot) throws IOException {
        var snapshots = new Snapshots(folder);
        Path contracts = snapshots.checked(snapshot.contracts());
        Path lines = snapshots.checked(snapshot.lines());
        var database = new Database(null);
        database.view("contracts", contracts);
        database.view("lines", lines);
        return database;
    }

    private static @Nullable Object[] values(Scope scope, Object... more) {
        String buyer = scope.buyer() == null ? null : scope.buyer().replace(" ", "");
        var values = new ArrayList<@Nullable Object>();
        values.add(scope.digital());
        for (int i = 0; i < 5; i++) {
            values.add(buyer);
        }
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }
}
