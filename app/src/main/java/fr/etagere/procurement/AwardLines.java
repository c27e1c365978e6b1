package fr.etagere.procurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Registers on the disk: JSON Lines, packed. Values that are not there are not written.
final class AwardLines {

    private static final int BUFFER = 1 << 16;

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(Award.class);

    private AwardLines() {}

    /// Rejected rows, in the form that every machine unpacks: they are few, and people read them.
    static OutputStream packed(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, BUFFER) {
            {
                def.setLevel(java.util.zip.Deflater.BEST_SPEED);
            }
        };
    }

    /// The awards of a register, one in memory at a time.
    ///
    /// @throws JacksonException when it is not one
    static MappingIterator<Award> read(InputStream packed) throws IOException {
        return READER.readValues(Packing.unpacked(packed));
    }
}
