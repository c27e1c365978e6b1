package fr.etagere.procurement;

import fr.etagere.portfolio.Contract;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A contract as one row makes it, already written as it goes to the register: most share their number with no other,
/// and are only copied. It lies in the bytes of its bucket.
///
/// @param cents as first published; [Amounts#UNKNOWN] when it is not
/// @param amount in cents, after amendments; [Amounts#UNKNOWN] when it is not published
/// @param base uid, in UTF-8
/// @param json the award, whose source is not known yet
/// @param digest where the first digits of the hash of the file go, once it is read
/// @param head the first bytes of the uid, to be compared at once
record Draft(long cents, long amount, Span base, Span json, int digest, long head) implements Comparable<Draft> {

    /// First digits of the hash in the id of a source.
    static final int DIGITS = 8;

    /// In place of the hash while the file is being read.
    static final String UNREAD = "0".repeat(DIGITS);

    /// A part of an array.
    record Span(byte[] bytes, int from, int to) {
        int length() {
            return to - from;
        }
    }

    /// @param scratch emptied and used
    static void write(Row row, Award award, JsonBytes scratch, RowBytes out) {
        scratch.clear();
        int sourceEnd = AwardJson.write(award, scratch);
        out.put(row.cents());
        out.put(cents(award.contract()));
        byte[] base = row.base().getBytes(StandardCharsets.UTF_8);
        out.put(base.length);
        out.put(base, base.length);
        out.put(scratch.length());
        out.put(sourceEnd - DIGITS);
        out.put(scratch.array(), scratch.length());
    }

    private static long cents(Contract contract) {
        BigDecimal amount = contract.amount();
        return amount == null ? Amounts.UNKNOWN : amount.unscaledValue().longValueExact();
    }

    static Draft read(RowBytes in, byte[] bucket) {
        long cents = in.nextLong();
        long amount = in.nextLong();
        int base = in.nextInt();
        var uid = new Span(bucket, in.position(), in.skip(base));
        int json = in.nextInt();
        int digest = in.nextInt() + in.position();
        return new Draft(cents, amount, uid, new Span(bucket, in.position(), in.skip(json)), digest, head(uid));
    }

    private static long head(Span uid) {
        long head = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            int at = uid.from() + i;
            head = head << Byte.SIZE | (at < uid.to() ? utf16(uid.bytes()[at]) : 0);
        }
        return head;
    }

    /// Says which file it comes from.
    void source(byte[] digits) {
        System.arraycopy(digits, 0, json.bytes(), digest, DIGITS);
    }

    /// The award itself, for what only few contracts need.
    Award award() {
        return AwardLines.MAPPER.readValue(json.bytes(), json.from(), json.length(), Award.class);
    }

    boolean shares(Draft other) {
        return Arrays.equals(
                base.bytes(), base.from(), base.to(), other.base.bytes(), other.base.from(), other.base.to());
    }

    /// The order of [Award#ORDER] within a bucket, which is that of UTF-16: there, the characters from U+E000 on
    /// come after those beyond U+FFFF; in UTF-8, before.
    @Override
    public int compareTo(Draft other) {
        if (head != other.head) {
            return Long.compareUnsigned(head, other.head);
        }
        int at = Arrays.mismatch(
                base.bytes(), base.from(), base.to(), other.base.bytes(), other.base.from(), other.base.to());
        if (at < 0) {
            return 0;
        }
        if (at == base.length() || at == other.base.length()) {
            return Integer.compare(base.length(), other.base.length());
        }
        return Integer.compare(
                utf16(base.bytes()[base.from() + at]), utf16(other.base.bytes()[other.base.from() + at]));
    }

    private static int utf16(byte one) {
        int value = one & 0xFF;
        return value == 0xEE || value == 0xEF ? value + 0x0A : value;
    }
}
