package fr.etagere.shared;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing wrong in an input. What is wrong and what to do are in the resource bundle, under
/// `violation.<code>` and `violation.<code>.advice`.
///
/// @param path where, as a JSON pointer (`/organisation/siret`); empty for the whole file
/// @param line line in the file as it was written, 1-based; null when there is none
/// @param value the value found, shortened; empty when there is none
/// @param code key of the message
/// @param arguments what the message quotes
/// @param expected what should be there, in the words of the format: the last the message quotes; null when nothing is
///     said of it
public record Violation(
        String path,
        @Nullable Integer line,
        String value,
        String code,
        List<String> arguments,
        @Nullable Bilingual expected) {

    private static final int SHOWN = 60;

    /// Long enough for a path or a list of the keys of the schema, too short for a key of a mebibyte.
    private static final int LONG = 500;

    /// One of which the format says nothing more.
    public Violation(String path, @Nullable Integer line, String value, String code, List<String> arguments) {
        this(path, line, value, code, arguments, null);
    }

    public Violation {
        value = shortened(value, SHOWN);
        path = shortened(path, LONG);
        arguments =
                arguments.stream().map(argument -> shortened(argument, LONG)).toList();
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    /// A violation that concerns the file as a whole.
    public static Violation ofFile(String code, String... arguments) {
        return new Violation("", null, "", code, List.of(arguments));
    }

    /// The same, at another place: what was read is part of something else.
    ///
    /// @param newLine null when there is none
    public Violation at(String newPath, @Nullable Integer newLine) {
        return new Violation(newPath, newLine, value, code, arguments, expected);
    }

    public String message(Texts texts) {
        return texts.get("violation." + code, quoted(texts.lang()));
    }

    public String advice(Texts texts) {
        return texts.get("violation." + code + ".advice", quoted(texts.lang()));
    }

    private Object[] quoted(Lang lang) {
        return expected == null
                ? arguments.toArray()
                : Stream.concat(arguments.stream(), Stream.of(expected.in(lang)))
                        .toArray();
    }
}
