package fr.etagere.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the answer to a request, in the one way that HTTP/1.1 allows; what two readers could take differently is
/// refused.
final class AnswerReader {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,15})[ \t]*(;.*)?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private AnswerReader() {}

    /// Reads one answer, to its last byte and no further.
    static Answer read(Wire wire) throws IOException {
        Head head = Head.read(wire);
        return switch (head.status()) {
            case 200 ->
                new Answer.Given(
                        Unpacking.of(head.only("content-encoding"), body(head, wire), wire.limits()),
                        head.showable("etag"),
                        head.showable("last-modified"));
            case 301, 302, 303, 307, 308 -> new Answer.Moved(head.location());
            case 429, 503 -> throw busy(head);
            default -> throw new Refusal("download-status", Integer.toString(head.status()));
        };
    }

    private static byte[] body(Head head, Wire wire) throws IOException {
        String length = head.only("content-length");
        String coding = head.only("transfer-encoding");
        if (length != null && coding != null) {
            throw Refusal.malformed();
        }
        if (coding != null) {
            return chunks(coding, wire);
        }
        if (length == null) {
            // Only the end of the connection would end the file: nobody could tell a whole list from half of one.
            throw new Refusal("download-unframed");
        }
        if (!LENGTH.matcher(length).matches()) {
            throw Refusal.malformed();
        }
        return wire.exactly(Long.parseLong(length));
    }

    private static byte[] chunks(String coding, Wire wire) throws IOException {
        if (!coding.equalsIgnoreCase("chunked")) {
            throw Refusal.malformed();
        }
        var body = new ByteArrayOutputStream();
        while (true) {
            Matcher size = CHUNK.matcher(wire.line());
            if (!size.matches()) {
                throw Refusal.malformed();
            }
            long count = Long.parseLong(size.group(1), 16);
            if (count == 0) {
                passTrailer(wire);
                return body.toByteArray();
            }
            body.write(wire.exactly(count));
            if (!wire.line().isEmpty()) {
                throw Refusal.malformed();
            }
        }
    }

    /// What follows the last chunk is read, since it belongs to the answer, and not used.
    private static void passTrailer(Wire wire) throws IOException {
        String line = wire.line();
        while (!line.isEmpty()) {
            line = wire.line();
        }
    }

    private static Refusal busy(Head head) {
        String status = Integer.toString(head.status());
        String after = head.showable("retry-after");
        if (after == null) {
            return new Refusal("download-busy", status);
        }
        if (SECONDS.matcher(after).matches()) {
            return new Refusal("download-busy-seconds", status, after);
        }
        try {
            Instant instant = DateTimeFormatter.RFC_1123_DATE_TIME.parse(after, Instant::from);
            return new Refusal("download-busy-until", status, instant.toString());
        } catch (DateTimeException e) {
            return new Refusal("download-busy", status);
        }
    }
}
