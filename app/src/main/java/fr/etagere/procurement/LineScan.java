package fr.etagere.procurement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// JSON of ours, read byte by byte: where each value starts and ends, and nothing that is not asked for. What is not
/// what we write stops it.
final class LineScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    private final byte[] bytes;
    private final int length;
    private int at;

    LineScan(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    boolean hasMore() {
        return at < length;
    }

    /// The character here, which stays.
    char peek() {
        if (at >= length) {
            throw damaged();
        }
        return (char) (bytes[at] & 0xFF);
    }

    void expect(char wanted) {
        if (peek() != wanted) {
            throw damaged();
        }
        at++;
    }

    /// Whether another member or element follows; what closes the list is passed.
    boolean another(char closing) {
        char here = peek();
        at++;
        if (here == ',') {
            return true;
        }
        if (here != closing) {
            throw damaged();
        }
        return false;
    }

    /// Whether the object or list that opens here holds anything; its bracket is passed.
    boolean open(char opening, char closing) {
        expect(opening);
        if (peek() != closing) {
            return true;
        }
        at++;
        return false;
    }

    /// Passes a name and its colon.
    ///
    /// @return where the name started
    int name() {
        int start = at + 1;
        passText();
        expect(':');
        return start;
    }

    /// Whether the name that starts at a place is this one.
    boolean is(int start, byte[] name) {
        // Names end with their quote: none is the start of another.
        for (int i = 1; i < name.length - 1; i++) {
            if (bytes[start + i - 1] != name[i]) {
                return false;
            }
        }
        return true;
    }

    String text() {
        int start = at + 1;
        passText();
        int end = at - 1;
        for (int i = start; i < end; i++) {
            if (bytes[i] == '\\') {
                return AwardLines.MAPPER.readValue(bytes, start - 1, at - start + 1, String.class);
            }
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private void passText() {
        expect('"');
        while (true) {
            // Eight bytes at a time while none of them is a quote or a backslash.
            while (at + Long.BYTES <= length && !stops((long) LONGS.get(bytes, at))) {
                at += Long.BYTES;
            }
            byte here = next();
            if (here == '"') {
                return;
            }
            if (here == '\\') {
                next();
            }
        }
    }

    /// Whether one of eight bytes may be a quote or a backslash, told without looking at each (Warren, Hacker's
    /// Delight, 6-1).
    private static boolean stops(long eight) {
        long quotes = eight ^ QUOTES;
        long backslashes = eight ^ BACKSLASHES;
        return ((quotes - ONES & ~quotes | backslashes - ONES & ~backslashes) & ONES << 7) != 0;
    }

    private byte next() {
        if (at >= length) {
            throw damaged();
        }
        return bytes[at++];
    }

    /// A number that is not negative and has two decimals, times a hundred.
    long cents() {
        long cents = 0;
        int decimals = -1;
        int start = at;
        for (char here = peek(); here == '.' || here >= '0' && here <= '9'; here = peek()) {
            if (here == '.') {
                decimals = 0;
            } else {
                cents = Math.addExact(Math.multiplyExact(cents, 10), here - '0');
                decimals = decimals < 0 ? decimals : decimals + 1;
            }
            at++;
        }
        if (decimals != 2 || at - start < 4) {
            throw damaged();
        }
        return cents;
    }

    /// Passes the value here, whatever it is.
    void pass() {
        char here = peek();
        if (here == '"') {
            passText();
        } else if (here == '{' || here == '[') {
            passNested();
        } else {
            while (peek() != ',' && peek() != '}' && peek() != ']') {
                at++;
            }
        }
    }

    private void passNested() {
        int depth = 0;
        do {
            switch (peek()) {
                case '"' -> {
                    passText();
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
    }

    private IllegalStateException damaged() {
        return new IllegalStateException("what was packed is not what was written, at byte " + at);
    }
}
