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
    private static final byte AWARD = 0;
    private static final byte LINE = 1;

    private final Path folder;
    private final Awards awards;
    private final JsonBytes json = new JsonBytes(BUFFER);
    private final List<OutputStream> outs = new ArrayList<>();
    private final List<RowBytes> waiting = new ArrayList<>();

    /// @param awards with a source whose hash is [Draft#UNREAD]
    Buckets(Path folder, Awards awards) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.awards = awards;
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
        if (row.line()) {
            bytes.put(LINE);
            RowCodec.write(row, bytes);
        } else {
            bytes.put(AWARD);
            Draft.write(row, awards.of(row), json, bytes);
        }
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

    /// What a bucket holds, in the order of the file.
    ///
    /// @param drafts rows that are a contract each
    /// @param lines rows of a table, of which several make one; a file has one of the two
    record Held(List<Draft> drafts, List<Row> lines) {}

    /// Read once everything is written.
    Held held(int bucket) throws IOException {
        var held = new Held(new ArrayList<>(), new ArrayList<>());
        byte[] all = Files.readAllBytes(file(bucket));
        Files.delete(file(bucket));
        var bytes = new RowBytes(all);
        while (bytes.hasMore()) {
            if (bytes.nextByte() == LINE) {
                held.lines().add(RowCodec.read(bytes));
            } else {
                held.drafts().add(Draft.read(bytes, all));
            }
        }
        if (!held.lines().isEmpty() && !held.drafts().isEmpty()) {
            throw new IllegalStateException("a file is a table or is not");
        }
        return held;
    }

    private Path file(int bucket) {
        return folder.resolve("bucket-" + bucket);
    }
}
