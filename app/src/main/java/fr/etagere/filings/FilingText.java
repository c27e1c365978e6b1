package fr.etagere.filings;

import fr.etagere.rows.RefusedText;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The text of a file, whatever it came packed in (gzip, or a zip of one file), read as it comes. It is UTF-8, with or
/// without a byte order mark, and no replacement character ever stands for what cannot be read.
final class FilingText implements AutoCloseable {

    /// The first lines of the longest header known (338 columns) hold 20 000 characters.
    private static final int HEAD = 1 << 16;

    private static final int BUFFER = 1 << 16;

    /// Thrice the largest file known: the XML of all LEIs holds some 10 GiB.
    private static final long MAX_BYTES = 32L << 30;

    private final BufferedReader text;
    private final String head;

    private FilingText(BufferedReader text, String head) {
        this.text = text;
        this.head = head;
    }

    /// @throws RefusedText when the file is no text that can be read, or an empty one
    static FilingText of(InputStream packed) throws IOException {
        try {
            return opened(packed);
        } catch (CharacterCodingException e) {
            throw new RefusedText("file-not-utf8");
        } catch (ZipException | EOFException e) {
            throw new RefusedText("text-corrupt");
        }
    }

    private static FilingText opened(InputStream packed) throws IOException {
        InputStream bytes = new Bounded(unpacked(new BufferedInputStream(packed, BUFFER)), MAX_BYTES);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(bytes, decoder), BUFFER);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(HEAD);
        char[] head = new char[HEAD];
        int length = 0;
        for (int count = 0; count >= 0 && length < HEAD; length += Math.max(count, 0)) {
            count = text.read(head, length, HEAD - length);
        }
        text.reset();
        String start = new String(head, 0, length);
        if (start.isBlank()) {
            throw new RefusedText("list-empty");
        }
        return new FilingText(text, start);
    }

    private static InputStream unpacked(BufferedInputStream packed) throws IOException {
        packed.mark(4);
        byte[] start = packed.readNBytes(4);
        packed.reset();
        if (start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
            return new GZIPInputStream(packed, BUFFER);
        }
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return new OnlyEntry(packed);
        }
        return packed;
    }

    /// The text from its start.
    Reader reader() {
        return text;
    }

    /// How it starts: at least its first line, when that has a reasonable length. [#reader] still holds it.
    String head() {
        return head;
    }

    /// The first character that is not a space, which tells the formats apart.
    char first() {
        return head.charAt((int) head.chars().takeWhile(Character::isWhitespace).count());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
