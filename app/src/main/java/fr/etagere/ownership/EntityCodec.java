package fr.etagere.ownership;

import fr.etagere.ownership.LegalEntity.OtherName;
import fr.etagere.ownership.LegalEntity.Registration;
import fr.etagere.ownership.LegalEntity.Seat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A description as bytes, without its identifier and its source, which are columns.
final class EntityCodec {

    private EntityCodec() {}

    static byte[] encode(LegalEntity entity) {
        var out = new Writer();
        out.text(entity.name());
        out.out.write(entity.kind().ordinal());
        out.out.write(entity.standing().ordinal());
        out.optional(entity.jurisdiction());
        out.optional(entity.legalForm());
        out.day(entity.recorded());
        out.number(entity.others().size());
        for (EntityId other : entity.others()) {
            EntityId scoped = Identifiers.scoped(other, entity.source());
            out.text(scoped.scheme());
            out.text(scoped.value());
        }
        out.number(entity.otherNames().size());
        for (OtherName name : entity.otherNames()) {
            out.text(name.name());
            out.out.write(name.kind().ordinal());
            out.day(name.until());
        }
        out.number(entity.seats().size());
        for (Seat seat : entity.seats()) {
            out.out.write(seat.kind().ordinal());
            out.text(seat.country());
            out.optional(seat.city());
            out.optional(seat.postcode());
        }
        registration(entity.registration(), out);
        return out.out.toByteArray();
    }

    /// One more than the state's place, so that zero is none.
    private static void registration(@Nullable Registration registration, Writer out) {
        out.out.write(registration == null ? 0 : registration.state().ordinal() + 1);
        if (registration != null) {
            out.day(registration.since());
            EntityId survivor = registration.survivor();
            out.optional(survivor == null ? null : survivor.scheme());
            out.optional(survivor == null ? null : survivor.value());
        }
    }

    private static @Nullable Registration registration(Reader in) {
        int state = in.octet();
        if (state == 0) {
            return null;
        }
        LocalDate since = in.day();
        String scheme = in.optional();
        String value = in.optional();
        EntityId survivor = scheme == null || value == null ? null : new EntityId(scheme, value);
        return new Registration(Registration.State.values()[state - 1], since, survivor);
    }

    /// @throws RuntimeException when the bytes are not an encoded description; the graph's check turns it into a
    ///     refusal
    static LegalEntity decode(byte[] bytes, EntityId id, String source) {
        var in = new Reader(bytes);
        String name = in.text();
        var kind = LegalEntity.Kind.values()[in.octet()];
        var standing = LegalEntity.Standing.values()[in.octet()];
        String jurisdiction = in.optional();
        String legalForm = in.optional();
        LocalDate recorded = in.day();
        var others = new ArrayList<EntityId>();
        for (int i = in.number(); i > 0; i--) {
            others.add(new EntityId(in.text(), in.text()));
        }
        var names = new ArrayList<OtherName>();
        for (int i = in.number(); i > 0; i--) {
            names.add(new OtherName(in.text(), LegalEntity.NameKind.values()[in.octet()], in.day()));
        }
        var seats = new ArrayList<Seat>();
        for (int i = in.number(); i > 0; i--) {
            seats.add(new Seat(LegalEntity.SeatKind.values()[in.octet()], in.text(), in.optional(), in.optional()));
        }
        Registration registration = registration(in);
        if (in.at != bytes.length) {
            throw new IllegalArgumentException("bytes left over");
        }
        return new LegalEntity(
                id,
                others,
                name,
                List.copyOf(names),
                kind,
                standing,
                jurisdiction,
                seats,
                legalForm,
                source,
                recorded,
                registration);
    }

    private static final class Writer {
        final ByteArrayOutputStream out = new ByteArrayOutputStream(96);

        void number(int value) {
            int rest = value;
            while (rest > 0x7f) {
                out.write(rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }

        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.write(bytes, 0, bytes.length);
        }

        /// Null and empty are told apart: the length is one more than it is.
        void optional(@Nullable String text) {
            if (text == null) {
                out.write(0);
            } else {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                number(bytes.length + 1);
                out.write(bytes, 0, bytes.length);
            }
        }

        void day(@Nullable LocalDate day) {
            int value = Days.toInt(day);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write(value >>> shift);
            }
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int octet() {
            return bytes[at++] & 0xff;
        }

        int number() {
            int value = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                int octet = octet();
                value |= (octet & 0x7f) << shift;
                if (octet < 0x80) {
                    return checked(value);
                }
            }
            throw new IllegalArgumentException("a number too long");
        }

        /// No count nor length passes the bytes that are left.
        private int checked(int value) {
            if (value < 0 || value > bytes.length - at + 1) {
                throw new IllegalArgumentException("a length past the end");
            }
            return value;
        }

        String text() {
            return text(number());
        }

        @Nullable
        String optional() {
            int length = number();
            return length == 0 ? null : text(length - 1);
        }

        private String text(int length) {
            var text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        @Nullable
        LocalDate day() {
            int value = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                value |= octet() << shift;
            }
            return Days.toDate(value);
        }
    }
}
