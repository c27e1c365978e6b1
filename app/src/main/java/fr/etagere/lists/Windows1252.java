package fr.etagere.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Tables as spreadsheets wrote them before UTF-8. JSON has no other encoding than UTF-8 (RFC 8259), so only tables
/// are read so.
final class Windows1252 {

    private static final Charset ENCODING = Charset.forName("windows-1252");
    private static final int ASCII = 0x80;
    private static final char REPLACEMENT = '\uFFFD';

    private Windows1252() {}

    /// The text of a table that is not UTF-8; null when it is no text in this encoding either, when it holds some
    /// UTF-8, or when it is no table.
    static @Nullable String table(byte[] bytes) {
        if (holdsSomeUtf8(bytes)) {
            return null;
        }
        try {
            String text = ENCODING.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
            return control || text.isBlank() || ListText.json(text) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// How many characters another encoding would have read otherwise.
    static long count(String text) {
        return text.chars().filter(c -> c >= ASCII).count();
    }

    private static boolean holdsSomeUtf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).chars().anyMatch(c -> c >= ASCII && c != REPLACEMENT);
    }
}
