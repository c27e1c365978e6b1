package fr.etagere.ownership;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The columns themselves, on the heap when built, in a mapped file when read.
final class Columns {

    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment[] segments = new MemorySegment[Section.values().length];

    Columns(Map<Section, MemorySegment> columns) {
        Map<Section, MemorySegment> all = new EnumMap<>(columns);
        for (Section section : Section.values()) {
            MemorySegment segment = all.get(section);
            if (segment == null) {
                throw new IllegalArgumentException("no column " + section);
            }
            segments[section.ordinal()] = segment;
        }
    }

    int at(Section section, int row) {
        return segments[section.ordinal()].get(INT, 4L * row);
    }

    int byteAt(Section section, int row) {
        return segments[section.ordinal()].get(ValueLayout.JAVA_BYTE, row) & 0xff;
    }

    /// How many values it has.
    int size(Section section) {
        return Math.toIntExact(segments[section.ordinal()].byteSize() / section.width);
    }

    MemorySegment segment(Section section) {
        return segments[section.ordinal()];
    }

    byte[] bytes(Section section, int from, int to) {
        return segments[section.ordinal()].asSlice(from, (long) to - from).toArray(ValueLayout.JAVA_BYTE);
    }

    /// The bytes of a row of texts.
    byte[] text(Section bytes, Section start, int row) {
        return bytes(bytes, at(start, row), at(start, row + 1));
    }

    /// Compares the bytes of a row with a key, as unsigned bytes.
    int compare(Section bytes, Section start, int row, byte[] key) {
        return Arrays.compareUnsigned(text(bytes, start, row), key);
    }
}
