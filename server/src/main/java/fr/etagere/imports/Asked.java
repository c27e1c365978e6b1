package fr.etagere.imports;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What someone says of a file they bring.
///
/// @param kind empty to have it told by the content, then confirmed
/// @param name fit to be shown: what follows the last slash, without what a reader would not see
/// @param system the system that a bill of materials is of; null when it is not said
/// @param sure whether the kind stands even when the content looks like another
public record Asked(
        Optional<Kind> kind, String name, @Nullable String system, boolean sure) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 120;
    private static final int LONGEST_SYSTEM = 300;

    public Asked {
        String last = UNSEEN.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replaceAll("")
                .strip();
        // The end is what tells the format: a long name loses its middle.
        String shown = last.length() > LONGEST
                ? last.substring(0, LONGEST / 2) + "…" + last.substring(last.length() - LONGEST / 2)
                : last;
        name = shown.isEmpty() || shown.chars().allMatch(c -> c == '.') ? "?" : shown;
        if (system != null) {
            String seen = UNSEEN.matcher(system).replaceAll("").strip();
            system = seen.isEmpty() ? null : seen.substring(0, Math.min(LONGEST_SYSTEM, seen.length()));
        }
    }
}
