package fr.etagere.procurement;

import fr.etagere.shared.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The second pass: buckets are joined on every processor and written in their order, so that the register is the same
/// whatever the number of processors.
final class Writing {

    private Writing() {}

    /// Writes the register and adds what was counted to the reading.
    ///
    /// @return the hash of what was written
    static String of(Reading.Read read, Awards awards, Path file) throws IOException {
        int many = Runtime.getRuntime().availableProcessors();
        MessageDigest digest = Digest.sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                ExecutorService threads = Executors.newFixedThreadPool(many)) {
            var waiting = new ArrayDeque<Future<Joining.Joined>>();
            for (int next = 0; next < Buckets.MANY || !waiting.isEmpty(); ) {
                // Few at once: each holds a bucket in memory.
                if (next < Buckets.MANY && waiting.size() < many) {
                    int bucket = next++;
                    waiting.add(threads.submit(() -> Joining.of(read.buckets().held(bucket), awards)));
                } else {
                    Joining.Joined joined = done(waiting.remove());
                    out.write(joined.packed());
                    read.reading().balance.add(joined.balance());
                    read.reading().tally.add(joined.tally());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Joining.Joined done(Future<Joining.Joined> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
