package fr.etagere.procurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Registers on the disk: JSON Lines, packed. Values that are not there are not written.
final class AwardLines {

    private static final int BUFFER = 1 << 16;

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final ObjectWriter WRITER =
            MAPPER.writer().withRootValueSeparator("\n").without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    private static final ObjectReader READER = MAPPER.readerFor(Award.class);

    private AwardLines() {}

    /// Packs fast rather than small: the register is rewritten at each import.
    static OutputStream packed(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, BUFFER) {
            {
                def.setLevel(java.util.zip.Deflater.BEST_SPEED);
            }
        };
    }

    /// Field by field rather than by reflection, which costs more than all the rest of an import; a test holds both to
    /// the same bytes.
    static void write(Iterable<Award> awards, OutputStream out) {
        try (JsonGenerator json = WRITER.createGenerator(out)) {
            for (Award award : awards) {
                AwardJson.write(award, json);
            }
        }
    }

    /// The awards of a register, one in memory at a time.
    ///
    /// @throws JacksonException when it is not one
    static MappingIterator<Award> read(InputStream packed) throws IOException {
        return READER.readValues(new GZIPInputStream(new BufferedInputStream(packed, BUFFER), BUFFER));
    }
}
