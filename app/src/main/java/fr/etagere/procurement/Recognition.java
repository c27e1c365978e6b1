package fr.etagere.procurement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Tells the format of a file from its first bytes: names of files lie.
///
/// @param reader of that format
record Recognition(AwardFormat format, AwardReader reader) {

    private static final int LOOKED_AT = 1 << 18;
    private static final List<String> OCDS_RELEASE = List.of("ocid", "compiledRelease");

    static Recognition of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(LOOKED_AT);
        String text = new String(start, StandardCharsets.UTF_8);
        String bare = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (bare.isEmpty()) {
            throw new Refusal("award-file-empty");
        }
        return switch (bare.charAt(0)) {
            case '{' -> json(start);
            case '<' -> throw new Refusal("award-file-markup");
            case '[' -> throw new Refusal("award-format-unknown");
            default -> table(bare.lines().findFirst().orElse(""));
        };
    }

    private static Recognition table(String header) throws Refusal {
        for (char separator : new char[] {',', ';'}) {
            List<String> names = Arrays.stream(header.split(String.valueOf(separator), -1))
                    .map(name -> name.replace("\"", "").strip())
                    .toList();
            if (names.contains("acheteur_id") && names.contains("titulaire_id")) {
                return new Recognition(AwardFormat.DECP_TABULAR, TabularCsv.separatedBy(separator));
            }
        }
        throw new Refusal("award-format-unknown");
    }

    private static Recognition json(byte[] start) throws Refusal {
        try (JsonParser parser = JsonTokens.FACTORY.createParser(ObjectReadContext.empty(), start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Recognition known = known(parser.currentName(), parser.nextToken());
                if (known != null) {
                    return known;
                }
                parser.skipChildren();
            }
        } catch (JacksonException cut) {
            // The beginning ends in the middle of something, or is not JSON: neither names a format.
        }
        throw new Refusal("award-format-unknown");
    }

    private static @Nullable Recognition known(String name, JsonToken value) {
        boolean list = value == JsonToken.START_ARRAY;
        if (name.equals("marches") && list) {
            return new Recognition(AwardFormat.DECP_2019, DecpJson.READER);
        }
        if (name.equals("marches") && value == JsonToken.START_OBJECT) {
            return new Recognition(AwardFormat.DECP_2022, DecpJson.READER);
        }
        if (name.equals("releases") && list) {
            return new Recognition(AwardFormat.OCDS_RELEASES, OcdsJson.PACKAGES);
        }
        if (name.equals("records") && list) {
            return new Recognition(AwardFormat.OCDS_RECORDS, OcdsJson.PACKAGES);
        }
        return OCDS_RELEASE.contains(name) ? new Recognition(AwardFormat.OCDS_LINES, OcdsLines.READER) : null;
    }
}
