package fr.etagere.procurement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;

/// OCDS 1.1 in JSON Lines: each line is a release, a record, or a package of them. A line that is not JSON is rejected
/// alone.
final class OcdsLines implements AwardReader {

    static final AwardReader READER = new OcdsLines();
    private static final int MOST = 16 << 20;
    private static final int SHOWN = 10_000;

    private OcdsLines() {}

    @Override
    public void read(InputStream in, Taker taker) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new BufferedReader(new InputStreamReader(in, decoder))) {
            int number = 1;
            for (String line = next(reader); line != null; line = next(reader), number++) {
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    // Rows wait for their judge: they hold what is shown of the line, not the line.
                    String start = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
                    for (RawAward award : awards(text)) {
                        taker.take(award, number, () -> Shown.of(start));
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw new Refusal("file-not-utf8");
        }
    }

    private static List<RawAward> awards(String line) {
        try {
            return OcdsAwards.of(JsonTokens.tree(line));
        } catch (JacksonException e) {
            var award = new RawAward();
            award.rejected = "award-line-json";
            return List.of(award);
        }
    }

    private static @org.jspecify.annotations.Nullable String next(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return line.toString();
            }
            line.append((char) c);
            if (line.length() > MOST) {
                throw new Refusal("award-file-bounds", Integer.toString(JsonTokens.MAX_DEPTH), "16");
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
