package fr.etagere.download;

import fr.etagere.shared.Violation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Stops a download from any depth; [Download] turns it into a violation. It is an `IOException` so that it passes
/// through streams.
final class Refusal extends IOException {

    private final String code;
    private final transient List<String> arguments;

    Refusal(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(Refusal::harmless).toList();
    }

    static Refusal malformed() {
        return new Refusal("download-malformed");
    }

    String code() {
        return code;
    }

    Violation violation(String host) {
        return new Violation("", null, host, code, arguments);
    }

    /// What a server sent is shown on a terminal: no command sequence, no reversed writing.
    private static String harmless(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '?'));
        return shown.toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
