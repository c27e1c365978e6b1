package fr.etagere.bom;

import fr.etagere.shared.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A file of lines, in UTF-8 with or without a byte order mark.
///
/// @param start how the text starts; `reader` still holds it
record TextFile(Reader reader, String start) {

    private static final int HEAD = 1 << 16;

    /// Reads rows until one refuses the file.
    @FunctionalInterface
    interface Rows {
        List<Violation> each(TextFile text) throws IOException;
    }

    static void read(Opening file, Rows rows) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = file.open();
                var reader = new BufferedReader(new InputStreamReader(in, decoder), HEAD)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            reader.mark(HEAD);
            char[] head = new char[HEAD - 1];
            int length = 0;
            for (int count = 0; count >= 0 && length < head.length; length += Math.max(count, 0)) {
                count = reader.read(head, length, head.length - length);
            }
            reader.reset();
            String start = new String(head, 0, length);
            if (start.isBlank()) {
                throw new Refusal("bom-empty");
            }
            List<Violation> refusals = rows.each(new TextFile(reader, start));
            if (!refusals.isEmpty()) {
                throw new Refusal(refusals.getFirst());
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Refusal("file-not-utf8");
        }
    }
}
