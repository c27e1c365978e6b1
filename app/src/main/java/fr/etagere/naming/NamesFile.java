package fr.etagere.naming;

import fr.etagere.shared.Bundled;
import fr.etagere.shared.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The compiled form of [CompanyNames]: eight bytes of name, version, hash of the word lists that names were read
/// with, length of each column, the columns, and a CRC-32C of all that comes before. In the byte order of the machine,
/// which the version shows: it is a copy for this machine, made again at no loss.
final class NamesFile {

    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

    /// To be raised when what is indexed, or how a name is read, changes.
    static final int VERSION = 1;

    private static final byte[] NAME = "ETGNAMES".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> LISTS = List.of("words", "letters", "legal-forms");
    private static final byte[] LISTS_HASH = listsHash();
    private static final int LENGTHS = NAME.length + Integer.BYTES + LISTS_HASH.length;
    private static final int COLUMNS = 7;
    private static final int HEADER = LENGTHS + COLUMNS * Long.BYTES;
    private static final int[] WIDTHS = {Long.BYTES, 1, Long.BYTES, 1, Integer.BYTES, 1, Integer.BYTES};
    private static final int CHUNK = 1 << 16;

    private NamesFile() {}

    private static byte[] listsHash() {
        var all = new StringBuilder();
        LISTS.forEach(list -> all.append(Bundled.text("naming/" + list + ".yaml")));
        return Digest.sha256(all.toString().getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
    }

    static void write(Ledger ledger, NameIndex index, OutputStream out) throws IOException {
        WordList.Pool forward = index.words().forward();
        WordList.Pool backward = index.words().backward();
        List<MemorySegment> columns = List.of(
                ledger.places(),
                ledger.entries(),
                index.pairs(),
                forward.letters(),
                forward.starts(),
                backward.letters(),
                backward.starts());
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.nativeOrder());
        header.put(NAME).putInt(VERSION).put(LISTS_HASH);
        columns.forEach(column -> header.putLong(column.byteSize()));
        var sum = new CRC32C();
        sum.update(header.array());
        out.write(header.array());
        byte[] chunk = new byte[CHUNK];
        for (MemorySegment column : columns) {
            for (long at = 0; at < column.byteSize(); at += CHUNK) {
                int length = (int) Math.min(CHUNK, column.byteSize() - at);
                MemorySegment.copy(column, at, MemorySegment.ofArray(chunk), 0, length);
                sum.update(chunk, 0, length);
                out.write(chunk, 0, length);
            }
        }
        ByteBuffer end = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        out.write(end.putLong(sum.getValue()).array());
    }

    /// What a file holds.
    record Content(Ledger ledger, NameIndex index) {}

    /// Empty when it is damaged, or was made by another version.
    static Optional<Content> read(MemorySegment file, Words prior) {
        long end = file.byteSize() - Long.BYTES;
        if (end < HEADER || !ours(file) || file.get(LONG, end) != sum(file, end)) {
            return Optional.empty();
        }
        var columns = new ArrayList<MemorySegment>();
        long at = HEADER;
        for (int i = 0; i < COLUMNS; i++) {
            long length = file.get(LONG, LENGTHS + (long) i * Long.BYTES);
            if (length < 0
                    || length > end - at
                    || length % WIDTHS[i] != 0
                    || i != 1 && length / WIDTHS[i] > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            columns.add(file.asSlice(at, length));
            at += length;
        }
        return at == end ? content(columns, prior) : Optional.empty();
    }

    private static boolean ours(MemorySegment file) {
        return bytes(file, 0, NAME.length, NAME)
                && file.get(INT, NAME.length) == VERSION
                && bytes(file, NAME.length + Integer.BYTES, LISTS_HASH.length, LISTS_HASH);
    }

    private static boolean bytes(MemorySegment file, long from, long length, byte[] wanted) {
        return Arrays.equals(file.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE), wanted);
    }

    private static Optional<Content> content(List<MemorySegment> columns, Words prior) {
        var ledger = new Ledger(columns.get(0), columns.get(1));
        var forward = new WordList.Pool(columns.get(3), columns.get(4));
        var backward = new WordList.Pool(columns.get(5), columns.get(6));
        boolean sound = ledger.size() >>> NameIndex.RANK_BITS == 0
                && ledger.sound()
                && NameIndex.sound(columns.get(2), ledger.size())
                && forward.sound()
                && backward.sound();
        return sound
                ? Optional.of(new Content(
                        ledger, new NameIndex(prior, ledger.size(), columns.get(2), new WordList(forward, backward))))
                : Optional.empty();
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
}
