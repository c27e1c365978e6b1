package fr.etagere.procurement;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Rows spread over scratch files by the hash of their uid, so that those that may be one contract are found together
/// with one file in memory at a time, whatever the size of the whole.
final class Buckets implements Closeable {

    static final int MANY = 64;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final List<DataOutputStream> outs = new ArrayList<>();

    Buckets(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (int i = 0; i < MANY; i++) {
            outs.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)), BUFFER)));
        }
    }

    /// The bucket of a uid, the same in every import.
    static int of(String uid) {
        int hash = uid.hashCode() * 0x9E3779B9;
        return (hash >>> 26) & (MANY - 1);
    }

    void add(Row row) throws IOException {
        RowCodec.write(row, outs.get(of(row.base())));
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream out : outs) {
            out.close();
        }
    }

    /// The rows of a bucket, in the order of the file; read once everything is written.
    List<Row> rows(int bucket) throws IOException {
        var rows = new ArrayList<Row>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(bucket)), BUFFER))) {
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    return rows;
                }
                in.reset();
                rows.add(RowCodec.read(in));
            }
        }
    }

    private Path file(int bucket) {
        return folder.resolve("bucket-" + bucket);
    }
}
