package fr.etagere.lists;

import fr.etagere.lists.ListReader.Rows;
import fr.etagere.shared.Read;
import fr.etagere.shared.Utf8;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The text of a file, or why it is no list at all: what a failed download or a wrong click brings is named
/// before any format is tried.
final class ListText {

    /// The largest list known, endoflife.date, is two mebibytes.
    static final int MAX_BYTES = 64 << 20;

    private static final List<byte[]> COMPRESSED = List.of(
            new byte[] {0x1F, (byte) 0x8B}, new byte[] {'P', 'K', 3, 4}, new byte[] {'B', 'Z', 'h'}, new byte[] {
                0x28, (byte) 0xB5, 0x2F, (byte) 0xFD
            });

    private ListText() {}

    /// A text as it was read.
    ///
    /// @param repaired how many characters were read in another encoding than UTF-8
    private record Decoded(String text, long repaired) {}

    private static Read<Decoded> of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused("list-too-large", Integer.toString(MAX_BYTES >> 20));
        }
        if (COMPRESSED.stream().anyMatch(start -> startsWith(bytes, start))) {
            return refused("list-compressed");
        }
        String plain = Utf8.text(bytes);
        String text = plain == null ? Windows1252.table(bytes) : plain;
        if (text == null) {
            return refused("list-not-utf8");
        }
        if (text.isBlank()) {
            return refused("list-empty");
        }
        if (first(text) == '<') {
            return refused("list-markup");
        }
        return new Read.Ok<>(new Decoded(text, plain == null ? Windows1252.count(text) : 0));
    }

    /// Reads a file whose text one format or another can read.
    static Read<Rows> read(byte[] bytes, Function<String, Read<Rows>> format) {
        return switch (of(bytes)) {
            case Read.Refused<Decoded>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Decoded>(Decoded decoded) -> repaired(format.apply(decoded.text()), decoded.repaired());
        };
    }

    private static Read<Rows> repaired(Read<Rows> read, long count) {
        return count > 0 && read instanceof Read.Ok<Rows>(Rows rows)
                ? new Read.Ok<>(rows.repaired(Repair.ENCODING_WINDOWS_1252, count))
                : read;
    }

    /// The first character that is not a space, which tells the formats of a list apart.
    static char first(String text) {
        return text.charAt((int) text.chars().takeWhile(Character::isWhitespace).count());
    }

    static boolean json(String text) {
        return first(text) == '[' || first(text) == '{';
    }

    /// A name that people and programs write in several ways, in one way.
    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Read<Decoded> refused(String code, String... arguments) {
        return new Read.Refused<>(List.of(Violation.ofFile(code, arguments)));
    }
}
