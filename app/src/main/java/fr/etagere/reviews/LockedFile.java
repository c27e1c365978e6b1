package fr.etagere.reviews;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/// The bytes of the file of reviews, that several programs may write at once: each takes a lock on it.
///
/// @param path where it is, or will be
record LockedFile(Path path) {

    /// A lock on a file holds back other programs, not other threads of this one.
    private static final ReentrantLock WRITING = new ReentrantLock();

    interface Work<T> {
        T on(FileChannel channel) throws IOException;
    }

    /// Work that neither another program nor another thread of this one comes between.
    <T> T locked(Work<T> work) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        WRITING.lock();
        try (var channel = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Objects.requireNonNull(lock);
            return work.on(channel);
        } finally {
            WRITING.unlock();
        }
    }

    /// All the bytes, or the file as it was.
    static void append(FileChannel channel, byte[] bytes) throws IOException {
        long size = channel.size();
        try {
            write(channel, size, bytes);
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
    }

    private static void write(FileChannel channel, long at, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        channel.position(at);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// All that is there.
    static byte[] bytes(FileChannel channel) throws IOException {
        channel.position(0);
        // Not closed: the channel, and with it the lock, would be too.
        return Channels.newInputStream(channel).readAllBytes();
    }

    /// Takes bytes out that were added there; those that others added after them stay.
    ///
    /// @return false when there is none of them
    boolean takeOut(long at, byte[] added) throws IOException {
        return locked(channel -> {
            byte[] all = bytes(channel);
            int there = there(all, at, added);
            if (there == 0) {
                return false;
            }
            if (at + there == all.length) {
                channel.truncate(at);
            } else {
                // In their place, so that a stop here leaves the lines after them whole.
                var blank = new byte[there];
                Arrays.fill(blank, (byte) '\n');
                write(channel, at, blank);
            }
            channel.force(true);
            return true;
        });
    }

    /// Has bytes there that were added there, whatever became of them since.
    ///
    /// @return false when others are in their place
    boolean putBack(long at, byte[] added) throws IOException {
        return locked(channel -> {
            byte[] all = bytes(channel);
            if (there(all, at, added) == added.length) {
                return true;
            }
            if (all.length != at && !blank(all, at, added.length)) {
                return false;
            }
            write(channel, at, added);
            channel.force(true);
            return true;
        });
    }

    private static boolean blank(byte[] all, long at, int length) {
        if (at + length > all.length) {
            return false;
        }
        for (int i = (int) at; i < at + length; i++) {
            if (all[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /// How many of these bytes are there: all of them, or what a stop left while they were written.
    private static int there(byte[] all, long at, byte[] added) {
        int from = (int) Math.min(at, all.length);
        int to = Math.min(all.length, from + added.length);
        int differs = Arrays.mismatch(all, from, to, added, 0, added.length);
        return differs < 0 ? added.length : differs;
    }
}
