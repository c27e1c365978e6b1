package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries as bytes, some hundred each, so that millions fit in memory and only those compared become objects.
final class Ledger {

    private static final int CHUNK = 1 << 20;
    private static final int MOST_TEXT = 1 << 12;
    private static final int MOST_LISTED = 120;
    private static final byte ABSENT = -1;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private long[] places = new long[1024];
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
        ByteBuffer chunk = chunks.getLast();
        places[size++] = ((long) (chunks.size() - 1) << Integer.SIZE) | chunk.position();
        chunk.put(bytes);
    }

    Entry get(int index) {
        ByteBuffer in = chunks.get((int) (places[index] >>> Integer.SIZE)).duplicate();
        in.position((int) places[index]).limit(in.capacity());
        boolean ceased = in.get() == 1;
        var ids = new ArrayList<EntityId>();
        for (int left = in.get(); left > 0; left--) {
            ids.add(new EntityId(text(in), text(in)));
        }
        var names = new ArrayList<OtherName>();
        for (int left = in.get(); left > 0; left--) {
            names.add(new OtherName(text(in), NameKind.values()[in.get()], null));
        }
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
