package fr.etagere.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of an HTTP/1 answer.
///
/// @param fields values in their order, by name in lower case
record Head(int status, Map<String, List<String>> fields) {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern SHOWABLE = Pattern.compile("[ -~]{1,256}");

    private static final int MOST_LINES = 200;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int OK = 200;

    /// Reads up to the empty line. Provisional answers (1xx) are passed over.
    static Head read(Wire wire) throws IOException {
        int lines = MOST_LINES;
        while (true) {
            Matcher first = STATUS_LINE.matcher(wire.line());
            if (!first.matches()) {
                throw Refusal.malformed();
            }
            int status = Integer.parseInt(first.group(1));
            var fields = new HashMap<String, List<String>>();
            for (String line = wire.line(); !line.isEmpty(); line = wire.line()) {
                if (lines-- <= 0) {
                    throw Refusal.malformed();
                }
                // A line that starts with a space once continued the one before: no longer allowed.
                String name = line.substring(0, Math.max(0, line.indexOf(':')));
                if (!NAME.matcher(name).matches() || hasControl(line)) {
                    throw Refusal.malformed();
                }
                fields.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(line.substring(name.length() + 1).strip());
            }
            if (status >= OK || status == SWITCHING_PROTOCOLS) {
                return new Head(status, fields);
            }
            if (lines-- <= 0) {
                throw Refusal.malformed();
            }
        }
    }

    /// A field on which the reading depends: written twice, two readers could choose differently.
    @Nullable
    String only(String name) throws Refusal {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusal.malformed();
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /// A field to be kept as it is: null when it is absent, repeated, long or not plain ASCII.
    @Nullable
    String showable(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.size() == 1 && SHOWABLE.matcher(values.getFirst()).matches() ? values.getFirst() : null;
    }

    /// Where the answer sends, in UTF-8 as servers write it.
    String location() throws Refusal {
        String written = only("location");
        if (written == null) {
            throw Refusal.malformed();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(written.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed();
        }
    }

    private static boolean hasControl(String line) {
        return line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
    }
}
