package fr.etagere.lists;

import fr.etagere.catalogue.Card;
import fr.etagere.lists.ListReader.Rows;
import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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

/// The rows of a JSON array, one in memory at a time. A fault of syntax refuses the file, since nothing after it
/// can be trusted; what is well formed but not right is a fault of its row.
final class JsonRows {

    private static final int MAX_DEPTH = 500;

    /// NaN and bare control characters are not JSON, yet many programs write them: they cost their row, not the
    /// file. No table of keys is kept, for keys of a mebibyte.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(ListText.MAX_BYTES)
                    .maxNameLength(ListText.MAX_BYTES)
                    .maxNumberLength(ListText.MAX_BYTES)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /// Where a file holds its rows.
    ///
    /// @param root whether the file may be the array of rows itself
    /// @param member the member of the root that may hold the array, or a single row
    record Place(boolean root, @Nullable String member) {

        static final Place ROOT = new Place(true, null);

        static Place in(String member) {
            return new Place(false, member);
        }

        static Place rootOr(String member) {
            return new Place(true, member);
        }
    }

    private final String text;
    private final JsonParser parser;
    private final Consumer<Row> taken;
    private int number;

    private JsonRows(String text, JsonParser parser, Consumer<Row> taken) {
        this.text = text;
        this.parser = parser;
        this.taken = taken;
    }

    /// The cards of an array.
    static Read<Rows> cards(String text, Place place, Function<Row, Card> toCard) {
        var rows = new CardRows(toCard);
        return rows.after(each(text, place, rows));
    }

    /// Gives the rows of an array.
    ///
    /// @return why the file is refused; empty when it was read to its end
    static List<Violation> each(String text, Place place, Consumer<Row> taken) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var rows = new JsonRows(text, parser, taken);
            boolean found = switch (parser.nextToken()) {
                case START_ARRAY -> place.root() && rows.array();
                case START_OBJECT -> place.member() != null && rows.object(place.member());
                case null, default -> false;
            };
            if (!found) {
                return List.of(Violation.ofFile("list-wrong-shape", place.member() == null ? "[ … ]" : place.member()));
            }
            return parser.nextToken() == null ? List.of() : List.of(syntax(parser.currentTokenLocation()));
        } catch (StreamConstraintsException e) {
            return List.of(Violation.ofFile("json-too-deep", Integer.toString(MAX_DEPTH)));
        } catch (JacksonException e) {
            return List.of(syntax(e.getLocation()));
        }
    }

    private boolean array() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            take();
        }
        return true;
    }

    /// Only the first member of that name is read: a second one would make two lists of one file.
    private boolean object(String member) {
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!found && name.equals(member) && value == JsonToken.START_ARRAY) {
                found = array();
            } else if (!found && name.equals(member) && value == JsonToken.START_OBJECT) {
                take();
                found = true;
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private void take() {
        number++;
        TokenStreamLocation start = parser.currentTokenLocation();
        int from = (int) start.getCharOffset();
        var tree = new JsonTree(parser);
        var node = tree.build();
        int to = (int) parser.currentLocation().getCharOffset();
        var findings = RowFindings.at(
                number, start.getLineNr(), Shown.of(text.substring(from, Math.min(to, from + 2 * Shown.MOST))));
        tree.faultsInto(findings, to - from);
        taken.accept(new Row(findings, node));
    }

    private static Violation syntax(@Nullable TokenStreamLocation at) {
        return at == null
                ? Violation.ofFile("json-syntax", "?")
                : new Violation("", at.getLineNr(), "", "json-syntax", List.of(Integer.toString(at.getColumnNr())));
    }
}
