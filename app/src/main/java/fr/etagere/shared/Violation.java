package fr.etagere.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing wrong in an input. What is wrong and what to do are in the resource bundle, under
/// `violation.<code>` and `violation.<code>.advice`.
///
/// @param path where, as a JSON pointer (`/organisation/siret`); empty for the whole file
/// @param line line in the file as it was written, 1-based; null when there is none
/// @param value the value found, shortened; empty when there is none
/// @param code key of the message
/// @param arguments what the message quotes
public record Violation(String path, @Nullable Integer line, String value, String code, List<String> arguments) {

    private static final int SHOWN = 60;

    /// Long enough for a path or a list of the keys of the schema, too short for a key of a mebibyte.
    private static final int LONG = 500;

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

    public String message(Texts texts) {
        return texts.get("violation." + code, arguments.toArray());
    }

    public String advice(Texts texts) {
        return texts.get("violation." + code + ".advice", arguments.toArray());
    }
}
