package fr.etagere.rows;

import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.node.MissingNode;

/// The rows of a file of JSON Lines: one JSON value a line. A line that cannot be parsed costs itself alone, since the
/// next one begins anew.
public final class JsonLines {

    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int KIBI = 10;

    private final Reader source;
    private final Consumer<Row> taken;
    private int line;
    private int number;

    private JsonLines(Reader source, Consumer<Row> taken) {
        this.source = source;
        this.taken = taken;
    }

    /// Gives the row of each line that is not blank.
    ///
    /// @return why the file is refused; empty when it was read to its end
    /// @throws IOException when the disk fails
    public static List<Violation> each(Reader source, Consumer<Row> taken) throws IOException {
        try {
            var lines = new JsonLines(source, taken);
            for (String text = lines.next(); text != null; text = lines.next()) {
                if (!text.isBlank()) {
                    lines.take(text);
                }
            }
            return List.of();
        } catch (IOException e) {
            return RefusedText.behind(e, Violation.ofFile("json-syntax", "?"));
        }
    }

    /// The next line, with at most one character more than a row may have.
    private @Nullable String next() throws IOException {
        int c = source.read();
        if (c < 0) {
            return null;
        }
        line++;
        var text = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = source.read()) {
            if (text.length() <= MAX_CHARACTERS) {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private void take(String text) {
        number++;
        var findings =
                RowFindings.at(number, line, Shown.of(text.substring(0, Math.min(text.length(), 2 * Shown.MOST))));
        if (text.length() > MAX_CHARACTERS) {
            findings.faultOfRow("row-too-large", Integer.toString(MAX_CHARACTERS >> KIBI));
            taken.accept(new Row(findings, MissingNode.getInstance()));
            return;
        }
        try (JsonParser parser = JsonRows.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var tree = new JsonTree(parser);
            var node = tree.build();
            tree.faultsInto(findings, text.length());
            if (parser.nextToken() != null) {
                findings.faultOfRow("json-syntax", "?");
            }
            taken.accept(new Row(findings, node));
        } catch (StreamConstraintsException e) {
            refuse(findings, "row-too-deep", Integer.toString(JsonRows.MAX_DEPTH));
        } catch (JacksonException e) {
            refuse(findings, "json-syntax", column(e));
        }
    }

    private void refuse(RowFindings findings, String code, String argument) {
        findings.faultOfRow(code, argument);
        taken.accept(new Row(findings, MissingNode.getInstance()));
    }

    private static String column(JacksonException e) {
        return e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getColumnNr());
    }
}
