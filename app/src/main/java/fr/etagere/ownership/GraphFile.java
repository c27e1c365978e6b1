package fr.etagere.ownership;

import fr.etagere.shared.Read;
import fr.etagere.shared.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/// The compiled form of a graph: eight bytes of name, version, number of columns, length of each, the columns, and a
/// CRC-32C of all that comes before. Little-endian, so that a file may be mapped and asked without being read in.
final class GraphFile {

    static final int VERSION = 2;

    private static final byte[] NAME = "ETGOWNER".getBytes(StandardCharsets.US_ASCII);
    private static final Section[] SECTIONS = Section.values();
    private static final int HEADER = NAME.length + 2 * Integer.BYTES + SECTIONS.length * Long.BYTES;
    private static final int CHUNK = 1 << 16;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private GraphFile() {}

    static void write(Columns columns, OutputStream out) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(NAME).putInt(VERSION).putInt(SECTIONS.length);
        for (Section section : SECTIONS) {
            header.putLong(columns.segment(section).byteSize());
        }
        var sum = new CRC32C();
        sum.update(header.array());
        out.write(header.array());
        byte[] chunk = new byte[CHUNK];
        for (Section section : SECTIONS) {
            MemorySegment segment = columns.segment(section);
            for (long at = 0; at < segment.byteSize(); at += CHUNK) {
                int length = (int) Math.min(CHUNK, segment.byteSize() - at);
                MemorySegment.copy(segment, at, MemorySegment.ofArray(chunk), 0, length);
                sum.update(chunk, 0, length);
                out.write(chunk, 0, length);
            }
        }
        ByteBuffer end = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.write(end.putLong(sum.getValue()).array());
    }

    static Read<Columns> read(MemorySegment file) {
        if (file.byteSize() < NAME.length
                || !Arrays.equals(file.asSlice(0, NAME.length).toArray(ValueLayout.JAVA_BYTE), NAME)) {
            return refused("ownership-graph-foreign");
        }
        if (file.byteSize() < HEADER + Long.BYTES) {
            return refused("ownership-graph-truncated");
        }
        int version = file.get(INT, NAME.length);
        if (version != VERSION || file.get(INT, NAME.length + Integer.BYTES) != SECTIONS.length) {
            return refused("ownership-graph-version", Integer.toString(version), Integer.toString(VERSION));
        }
        Map<Section, MemorySegment> columns = new EnumMap<>(Section.class);
        long at = HEADER;
        long end = file.byteSize() - Long.BYTES;
        for (Section section : SECTIONS) {
            long length = file.get(LONG, NAME.length + 2L * Integer.BYTES + (long) section.ordinal() * Long.BYTES);
            if (length < 0 || length > end - at) {
                return refused("ownership-graph-truncated");
            }
            if (length % section.width != 0 || length > Integer.MAX_VALUE * (long) section.width) {
                return refused("ownership-graph-damaged", section.name());
            }
            columns.put(section, file.asSlice(at, length));
            at += length;
        }
        if (at != end) {
            return refused("ownership-graph-truncated");
        }
        if (file.get(LONG, end) != sum(file, end)) {
            return refused("ownership-graph-damaged", "CRC-32C");
        }
        var read = new Columns(columns);
        return new GraphCheck(read)
                .fault()
                .<Read<Columns>>map(section -> refused("ownership-graph-damaged", section.name()))
                .orElseGet(() -> new Read.Ok<>(read));
    }

    private static long sum(MemorySegment file, long end) {
        var sum = new CRC32C();
        byte[] chunk = new byte[CHUNK];
        MemorySegment into = MemorySegment.ofArray(chunk);
        for (long at = 0; at < end; at += CHUNK) {
            int length = (int) Math.min(CHUNK, end - at);
            MemorySegment.copy(file, at, into, 0, length);
            sum.update(chunk, 0, length);
        }
        return sum.getValue();
    }

    private static Read<Columns> refused(String code, String... arguments) {
        return new Read.Refused<>(List.of(Violation.ofFile(code, arguments)));
    }
}
