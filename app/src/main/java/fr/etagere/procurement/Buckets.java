package fr.etagere.procurement;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Rows spread over scratch files by the hash of their uid, so that those that may be one contract are found together
/// with one file in memory at a time, whatever the size of the whole.
final class Buckets implements Closeable {

    static final int MANY = 64;
    private static final int BUFFER = 1 << 16;
    private static final int FULL = BUFFER - (BUFFER >> 3);

    private final Path folder;
    private final List<OutputStream> outs = new ArrayList<>();
    private final List<RowBytes> waiting = new ArrayList<>();

    Buckets(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (int i = 0; i < MANY; i++) {
            outs.add(Files.newOutputStream(file(i)));
            waiting.add(new RowBytes(new byte[BUFFER]));
        }
    }

    /// The bucket of a uid, the same in every import.
    static int of(String uid) {
        int hash = uid.hashCode() * 0x9E3779B9;
        return (hash >>> 26) & (MANY - 1);
    }

    void add(Row row) throws IOException {
        int bucket = of(row.base());
        RowBytes bytes = waiting.get(bucket);
        RowCodec.write(row, bytes);
        if (bytes.position() >= FULL) {
            bytes.drain(outs.get(bucket));
        }
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < MANY; i++) {
            try (OutputStream out = outs.get(i)) {
                waiting.get(i).drain(out);
            }
        }
    }

    /// The rows of a bucket, in the order of the file; read once everything is written.
    List<Row> rows(int bucket) throws IOException {
        var rows = new ArrayList<Row>();
        var bytes = new RowBytes(Files.readAllBytes(file(bucket)));
        while (bytes.hasMore()) {
            rows.add(RowCodec.read(bytes));
        }
        return rows;
    }

    private Path file(int bucket) {
        return folder.resolve("bucket-" + bucket);
    }
}
