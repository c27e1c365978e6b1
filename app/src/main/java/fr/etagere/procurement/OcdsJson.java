package fr.etagere.procurement;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// OCDS 1.1 packages of releases or of records, one release in memory at a time; several packages may follow one
/// another in a file.
final class OcdsJson implements AwardReader {

    static final AwardReader PACKAGES = new OcdsJson();

    private OcdsJson() {}

    @Override
    public void read(InputStream in, Taker taker) throws IOException {
        var recent = new RecentBytes(in);
        try (JsonParser parser = JsonTokens.trees(recent)) {
            for (JsonToken root = parser.nextToken(); root != null; root = parser.nextToken()) {
                if (root != JsonToken.START_OBJECT) {
                    throw Refusal.at(parser.currentTokenLocation().getLineNr(), "award-file-json");
                }
                pack(parser, recent, taker);
            }
        } catch (JacksonException e) {
            throw JsonTokens.refusal(e);
        }
    }

    private static void pack(JsonParser parser, RecentBytes recent, Taker taker) throws IOException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && (name.equals("releases") || name.equals("records"))) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    TokenStreamLocation start = parser.currentTokenLocation();
                    JsonNode node = JsonTokens.tree(parser);
                    Written raw = recent.between(
                            start.getByteOffset(), parser.currentLocation().getByteOffset());
                    for (RawAward award : OcdsAwards.of(node)) {
                        taker.take(award, start.getLineNr(), raw);
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
    }
}
