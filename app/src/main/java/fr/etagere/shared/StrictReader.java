package fr.etagere.shared;

import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a YAML 1.2 or JSON file that a stranger may have written. Every bound is checked before memory is
/// spent: size, encoding, depth, number of values; aliases and tags are refused, so no small file unfolds
/// into a large one. JSON is read as the subset of YAML 1.2 that it is.
public final class StrictReader {

    /// A need written by hand is some kilobytes; the largest file of the shelf some hundreds.
    public static final int MAX_BYTES = 4 << 20;

    private static final Pattern LEADING_TABS = Pattern.compile("(?m)^[ \t]+");

    private StrictReader() {}

    /// A file whose parts are judged one by one.
    ///
    /// @param faults what is wrong at one place and leaves the rest readable: a key written twice (the last value
    ///     is in the tree), an anchor, a tag, a character that is not text
    public record Parts(Document document, List<Violation> faults) {}

    /// Reads a whole file, which one fault refuses.
    ///
    /// @param bytes the file as it is on disk
    public static Read<Document> read(byte[] bytes) {
        return switch (readParts(bytes)) {
            case Read.Refused<Parts>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Parts>(Parts parts) ->
                parts.faults().isEmpty() ? new Read.Ok<>(parts.document()) : new Read.Refused<>(parts.faults());
        };
    }

    /// Reads a whole file, leaving it to the caller what a fault at one place costs.
    public static Read<Parts> readParts(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused("file-too-large", Integer.toString(bytes.length >> 20), Integer.toString(MAX_BYTES >> 20));
        }
        String text = Utf8.text(bytes);
        if (text == null) {
            return refused("file-not-utf8");
        }
        if (text.indexOf('\0') >= 0) {
            return refused("file-binary");
        }
        text = withoutLeadingTabs(text);
        if (text.isBlank()) {
            return refused("file-empty");
        }
        try {
            // One buffer for the whole text: by default the scanner copies what it has kept of a long line again for
            // each kibibyte it reads, four seconds for one line of four mebibytes.
            var settings = LoadSettings.builder()
                    .setBufferSize(text.length() + 1)
                    .setCodePointLimit(MAX_BYTES)
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(false)
                    .build();
            return new TreeBuilder(new Parse(settings).parseString(text).iterator()).parts();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return new Read.Refused<>(List.of(
                    new Violation("", line, "", "yaml-syntax", List.of(firstLine(String.valueOf(e.getProblem()))))));
        } catch (NumberFormatException e) {
            // The scanner does not guard an escape like "\UFFFFFFFF".
            return refused("yaml-syntax", firstLine(String.valueOf(e.getMessage())));
        } catch (YamlEngineException e) {
            return refused("yaml-syntax", firstLine(String.valueOf(e.getMessage())));
        }
    }

    /// JSON allows tabs between its values, YAML does not before them: in a file that starts as JSON, the tabs that
    /// start a line become spaces. They are never content there, not even inside a quoted text.
    private static String withoutLeadingTabs(String text) {
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return json
                ? LEADING_TABS
                        .matcher(text)
                        .replaceAll(tabs -> " ".repeat(tabs.group().length()))
                : text;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Read<Parts> refused(String code, String... arguments) {
        return new Read.Refused<>(List.of(Violation.ofFile(code, arguments)));
    }
}
