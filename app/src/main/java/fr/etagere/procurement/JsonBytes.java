package fr.etagere.procurement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/// JSON in UTF-8 that grows in one array: what a generator does, without asking at each step where it is. A test holds
/// it to the bytes of Jackson.
final class JsonBytes {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS_OF_LONG = 20;
    private static final int MOST_DIGITS = 18;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private byte[] bytes;
    private int length;

    JsonBytes(int room) {
        bytes = new byte[room];
    }

    /// The name of a member, ready to be written.
    static byte[] name(String name) {
        return ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
    }

    int length() {
        return length;
    }

    /// What holds the first [#length()] bytes, until more is written.
    byte[] array() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    void open(char bracket) {
        comma();
        put((byte) bracket);
    }

    /// A bracket that closes, or an end of line.
    void close(char bracket) {
        put((byte) bracket);
    }

    void member(byte[] name) {
        comma();
        copy(name, 0, name.length);
    }

    void copy(byte[] from, int at, int many) {
        room(many);
        System.arraycopy(from, at, bytes, length, many);
        length += many;
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(utf8.length * 6 + 2);
        byte[] into = bytes;
        int at = length;
        into[at++] = '"';
        for (byte one : utf8) {
            if (one >= 0 && (one < ' ' || one == '"' || one == '\\')) {
                at = escaped(one, into, at);
            } else {
                into[at++] = one;
            }
        }
        into[at++] = '"';
        length = at;
    }

    private static int escaped(byte one, byte[] into, int from) {
        int at = from;
        into[at++] = '\\';
        switch (one) {
            case '\b' -> into[at++] = 'b';
            case '\t' -> into[at++] = 't';
            case '\n' -> into[at++] = 'n';
            case '\f' -> into[at++] = 'f';
            case '\r' -> into[at++] = 'r';
            case '"', '\\' -> into[at++] = one;
            default -> {
                into[at++] = 'u';
                into[at++] = '0';
                into[at++] = '0';
                into[at++] = HEX[one >> 4];
                into[at++] = HEX[one & 0xF];
            }
        }
        return at;
    }

    void day(LocalDate day) {
        int year = day.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            text(day.toString());
            return;
        }
        room(12);
        put((byte) '"');
        two(year / 100);
        two(year % 100);
        put((byte) '-');
        two(day.getMonthValue());
        put((byte) '-');
        two(day.getDayOfMonth());
        put((byte) '"');
    }

    private void two(int number) {
        put((byte) ('0' + number / 10));
        put((byte) ('0' + number % 10));
    }

    void number(long number) {
        ascii(Long.toString(number));
    }

    /// An amount with its two decimals.
    ///
    /// @param cents not negative
    void euros(long cents) {
        room(DIGITS_OF_LONG);
        long euros = cents / 100;
        int at = length + digits(euros);
        int end = at + 3;
        int rest = (int) (cents - euros * 100);
        bytes[at] = '.';
        bytes[at + 1] = (byte) ('0' + rest / 10);
        bytes[at + 2] = (byte) ('0' + rest % 10);
        do {
            bytes[--at] = (byte) ('0' + euros % 10);
            euros /= 10;
        } while (euros > 0);
        length = end;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long power = 10; power <= number && digits < MOST_DIGITS; power *= 10) {
            digits++;
        }
        return digits;
    }

    /// What is ASCII and needs no quotes.
    void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void put(byte one) {
        room(1);
        bytes[length++] = one;
    }

    private void comma() {
        if (length > 0
                && bytes[length - 1] != '{'
                && bytes[length - 1] != '['
                && bytes[length - 1] != '\n'
                && bytes[length - 1] != ':') {
            put((byte) ',');
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
