package fr.etagere.bom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// JSON of strangers, token by token and bounded.
final class JsonCursor implements Cursor {

    /// Below the bound of the platform's own XML parser, whose refusal would name no reason.
    static final int MAX_DEPTH = 90;
    private static final int MAX_TEXT = 16 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads a whole document.
    ///
    /// @throws Refusal when it is not JSON, or past the bounds
    static void read(InputStream in, Consumer<Cursor> reader) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            reader.accept(new JsonCursor(parser));
            if (parser.nextToken() != null) {
                throw Refusal.at(parser.currentTokenLocation().getLineNr(), "bom-json");
            }
        } catch (StreamConstraintsException e) {
            throw new Refusal("bom-bounds", Integer.toString(MAX_DEPTH), Integer.toString(MAX_TEXT >> 20));
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException disk && !(disk instanceof java.io.CharConversionException)) {
                throw disk;
            }
            throw Refusal.at(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), "bom-json");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void members(Consumer<String> member) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.accept(name);
            passOver();
        }
    }

    @Override
    public void elements(Runnable element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
            passOver();
        }
    }

    @Override
    public void each(Runnable element) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            elements(element);
        } else {
            element.run();
        }
    }

    @Override
    public @Nullable String text() {
        JsonToken token = parser.currentToken();
        return token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    @Override
    public boolean markup() {
        return false;
    }

    /// A visitor that read a list or an object left the parser at its end.
    private void passOver() {
        JsonToken token = parser.currentToken();
        if (token != null && token.isStructStart()) {
            parser.skipChildren();
        }
    }
}
