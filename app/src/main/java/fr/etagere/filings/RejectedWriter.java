package fr.etagere.filings;

import fr.etagere.rows.Rejected;
import fr.etagere.shared.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes the rows rejected, one a line of JSON, and remembers the first ones.
final class RejectedWriter implements RowSink, AutoCloseable {

    private static final int REMEMBERED = 100;

    private final OutputStream out;
    private final FilingRegisters.Progress progress;
    private final List<Account.Example> rejected = new ArrayList<>();
    private final List<Account.Example> odd = new ArrayList<>();

    RejectedWriter(Path file, FilingRegisters.Progress progress) throws IOException {
        this.progress = progress;
        this.out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16);
    }

    @Override
    public void rejected(Rejected row) {
        write(new Account.Example(false, row), rejected);
    }

    @Override
    public void odd(Rejected row) {
        write(new Account.Example(true, row), odd);
    }

    @Override
    public void read(long rows) {
        progress.rows(rows);
    }

    /// The first rows rejected, then the first remarks.
    List<Account.Example> examples() {
        var all = new ArrayList<>(rejected);
        odd.stream().limit(REMEMBERED - (long) all.size()).forEach(all::add);
        return all;
    }

    private void write(Account.Example row, List<Account.Example> first) {
        if (first.size() < REMEMBERED) {
            first.add(row);
        }
        try {
            out.write(Json.mapper().writeValueAsBytes(row));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
