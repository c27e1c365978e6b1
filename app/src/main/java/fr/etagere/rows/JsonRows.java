package fr.etagere.rows;

import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;

/// The rows of a JSON array, one in memory at a time. A fault of syntax refuses the file, since nothing after it
/// can be trusted; what is well formed but not right is a fault of its row.
public final class JsonRows {

    static final int MAX_DEPTH = 500;
    private static final int MAX_VALUE = 64 << 20;

    /// NaN and bare control characters are not JSON, yet many programs write them: they cost their row, not the
    /// file. No table of keys is kept, for keys of a mebibyte.
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_VALUE)
                    .maxNameLength(MAX_VALUE)
                    .maxNumberLength(MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /// Where a file holds its rows.
    ///
    /// @param root whether the file may be the array of rows itself
    /// @param member the member of the root that may hold the array, or a single row
    /// @param within an object of the root that may hold that member in its stead
    public record Place(
            boolean root, @Nullable String member, @Nullable String within) {

        public static final Place ROOT = new Place(true, null, null);

        /// Only under this member of the root.
        public static Place in(String member) {
            return new Place(false, member, null);
        }

        /// Under this member of the root, or of this object of the root: the envelope that a program put around.
        public static Place in(String member, String within) {
            return new Place(false, member, within);
        }

        /// The root itself, or this member of it.
        public static Place rootOr(String member) {
            return new Place(true, member, null);
        }
    }

    /// What is written beside the rows: a version, a date of publication.
    @FunctionalInterface
    public interface Beside {
        /// @param name of the member of the root
        /// @param value its value, empty when it is too large to be a remark
        void member(String name, JsonNode value);
    }

    private final Recent text;
    private final JsonParser parser;
    private final Beside beside;
    private final Consumer<Row> taken;
    private int number;

    private JsonRows(Recent text, JsonParser parser, Beside beside, Consumer<Row> taken) {
        this.text = text;
        this.parser = parser;
        this.beside = beside;
        this.taken = taken;
    }

    /// Gives the rows of an array in memory.
    ///
    /// @return why the file is refused; empty when it was read to its end
    public static List<Violation> each(String text, Place place, Consumer<Row> taken) {
        try {
            return each(new StringReader(text), place, (_, _) -> {}, taken);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /// Gives the rows of an array of any length.
    ///
    /// @param beside what is told of the other members of the root, before and after the rows
    /// @throws IOException when the disk fails
    public static List<Violation> each(Reader source, Place place, Beside beside, Consumer<Row> taken)
            throws IOException {
        var text = new Recent(source);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var rows = new JsonRows(text, parser, beside, taken);
            boolean found = switch (parser.nextToken()) {
                case START_ARRAY -> place.root() && rows.array();
                case START_OBJECT -> place.member() != null && rows.object(place.member(), place.within());
                case null, default -> false;
            };
            if (!found) {
                return List.of(Violation.ofFile("list-wrong-shape", place.member() == null ? "[ … ]" : place.member()));
            }
            return parser.nextToken() == null ? List.of() : List.of(syntax(parser.currentTokenLocation()));
        } catch (StreamConstraintsException e) {
            return List.of(Violation.ofFile("json-too-deep", Integer.toString(MAX_DEPTH)));
        } catch (JacksonException e) {
            return RefusedText.behind(e, syntax(e.getLocation()));
        }
    }

    private boolean array() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            take();
        }
        return true;
    }

    /// Only the first member of that name is read: a second one would make two lists of one file.
    private boolean object(String member, @Nullable String within) {
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!found && name.equals(member) && value == JsonToken.START_ARRAY) {
                found = array();
            } else if (!found && name.equals(member) && value == JsonToken.START_OBJECT) {
                take();
                found = true;
            } else if (!found && name.equals(within) && value == JsonToken.START_OBJECT) {
                found = object(member, null);
            } else {
                beside.member(name, new JsonTree(parser).build());
            }
        }
        return found;
    }

    private void take() {
        number++;
        TokenStreamLocation start = parser.currentTokenLocation();
        long from = start.getCharOffset();
        // A row longer than what is remembered still shows how it starts.
        String head = text.between(from, Math.min(text.end(), from + 2 * Shown.MOST));
        var tree = new JsonTree(parser);
        var node = tree.build();
        long to = parser.currentLocation().getCharOffset();
        String whole = text.between(from, Math.min(to, from + 2 * Shown.MOST));
        var findings = RowFindings.at(number, start.getLineNr(), Shown.of(whole.isEmpty() ? head : whole));
        tree.faultsInto(findings, to - from);
        taken.accept(new Row(findings, node));
    }

    private static Violation syntax(@Nullable TokenStreamLocation at) {
        return at == null
                ? Violation.ofFile("json-syntax", "?")
                : new Violation("", at.getLineNr(), "", "json-syntax", List.of(Integer.toString(at.getColumnNr())));
    }
}
