package fr.etagere.procurement;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes that grow, written and read by position: what streams do, without a call and a lock a byte.
final class RowBytes {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private byte[] bytes;
    private int at;

    RowBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return at;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, at);
    }

    /// Hands over what was written, and starts again.
    void drain(OutputStream out) throws IOException {
        out.write(bytes, 0, at);
        at = 0;
    }

    void put(int value) {
        room(Integer.BYTES);
        INTS.set(bytes, at, value);
        at += Integer.BYTES;
    }

    void put(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, at, value);
        at += Long.BYTES;
    }

    void put(byte value) {
        room(1);
        bytes[at++] = value;
    }

    void put(@Nullable String text) {
        if (text == null) {
            put(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        at += utf8.length;
    }

    void put(byte[] from, int many) {
        room(many);
        System.arraycopy(from, 0, bytes, at, many);
        at += many;
    }

    /// Passes over some bytes.
    ///
    /// @return the position after them
    int skip(int many) {
        at += many;
        return at;
    }

    int nextInt() {
        int value = (int) INTS.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    long nextLong() {
        long value = (long) LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    byte nextByte() {
        return bytes[at++];
    }

    @Nullable
    String nextText() {
        int length = nextInt();
        if (length < 0) {
            return null;
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private void room(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }
}
