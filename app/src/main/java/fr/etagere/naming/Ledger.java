package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Entries as bytes, some hundred each, so that millions fit in memory and only those compared become objects.
final class Ledger {

    private static final int CHUNK = 1 << 20;
    private static final int MOST_TEXT = 1 << 12;
    private static final int MOST_LISTED = 120;
    private static final byte ABSENT = -1;
    private static final int MOST_ARRAY = Integer.MAX_VALUE - 8;

    private final MemorySegment places;
    private final MemorySegment entries;

    /// @param places where each entry begins, as longs
    Ledger(MemorySegment places, MemorySegment entries) {
        this.places = places;
        this.entries = entries;
    }

    /// A ledger being written.
    static final class Writing {

        private final List<ByteBuffer> chunks = new ArrayList<>();
        private long[] places = new long[1024];
        private long written;
        private int size;

        int size() {
            return size;
        }

        void add(Entry entry) {
            byte[] bytes = written(entry);
            if (chunks.isEmpty() || chunks.getLast().remaining() < bytes.length) {
                chunks.add(ByteBuffer.allocate(Math.max(CHUNK, bytes.length)));
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = written;
            written += bytes.length;
            chunks.getLast().put(bytes);
        }

        /// Entries end to end. Beyond what one array holds they lie outside the heap.
        Ledger close() {
            MemorySegment all = written <= MOST_ARRAY
                    ? MemorySegment.ofArray(new byte[(int) written])
                    : Arena.ofAuto().allocate(written);
            long at = 0;
            for (int i = 0; i < chunks.size(); i++) {
                MemorySegment chunk = MemorySegment.ofBuffer(chunks.get(i).flip());
                MemorySegment.copy(chunk, 0, all, at, chunk.byteSize());
                at += chunk.byteSize();
                chunks.set(i, ByteBuffer.allocate(0));
            }
            return new Ledger(MemorySegment.ofArray(Arrays.copyOf(places, size)), all);
        }
    }

    MemorySegment places() {
        return places;
    }

    MemorySegment entries() {
        return entries;
    }

    int size() {
        return Math.toIntExact(places.byteSize() / Long.BYTES);
    }

    /// Whether each entry begins inside, after the one before.
    boolean sound() {
        long before = -1;
        for (long at = 0; at < places.byteSize(); at += Long.BYTES) {
            long place = places.get(NamesFile.LONG, at);
            if (place <= before || place >= entries.byteSize()) {
                return false;
            }
            before = place;
        }
        return true;
    }

    /// @throws IllegalStateException when the bytes are no entry: the compiled file was made to mislead
    Entry get(int index) {
        long from = places.get(NamesFile.LONG, (long) index * Long.BYTES);
        long to = index + 1 == size() ? entries.byteSize() : places.get(NamesFile.LONG, (index + 1L) * Long.BYTES);
        try {
            return read(entries.asSlice(from, to - from).asByteBuffer());
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NoSuchElementException e) {
            throw new IllegalStateException("damaged compiled names: entry " + index, e);
        }
    }

    private static Entry read(ByteBuffer in) {
        boolean ceased = in.get() == 1;
        var ids = new ArrayList<EntityId>();
        for (int left = in.get(); left > 0; left--) {
            ids.add(new EntityId(text(in), text(in)));
        }
        ids.getFirst();
        var names = new ArrayList<OtherName>();
        for (int left = in.get(); left > 0; left--) {
            names.add(new OtherName(text(in), NameKind.values()[in.get()], null));
        }
        names.getFirst();
        return new Entry(ids, names, maybe(in), maybe(in), maybe(in), ceased);
    }

    private static byte[] written(Entry entry) {
        var out = new ByteBuilder();
        out.put((byte) (entry.ceased() ? 1 : 0));
        int ids = Math.min(entry.ids().size(), MOST_LISTED);
        out.put((byte) ids);
        entry.ids().subList(0, ids).forEach(id -> {
            out.text(id.scheme());
            out.text(id.value());
        });
        int names = Math.min(entry.names().size(), MOST_LISTED);
        out.put((byte) names);
        entry.names().subList(0, names).forEach(name -> {
            out.text(name.name());
            out.put((byte) name.kind().ordinal());
        });
        out.maybe(entry.country());
        out.maybe(entry.city());
        out.maybe(entry.postcode());
        return out.bytes();
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String maybe(ByteBuffer in) {
        return in.get() == ABSENT ? null : text(in);
    }

    private static final class ByteBuilder {

        private ByteBuffer buffer = ByteBuffer.allocate(256);

        void put(byte value) {
            room(1);
            buffer.put(value);
        }

        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(bytes.length, MOST_TEXT);
            room(length + Short.BYTES);
            buffer.putShort((short) length).put(bytes, 0, length);
        }

        void maybe(@Nullable String text) {
            put(text == null ? ABSENT : 0);
            if (text != null) {
                text(text);
            }
        }

        private void room(int bytes) {
            if (buffer.remaining() < bytes) {
                var larger = ByteBuffer.allocate((buffer.capacity() + bytes) * 2);
                larger.put(buffer.flip());
                buffer = larger;
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
