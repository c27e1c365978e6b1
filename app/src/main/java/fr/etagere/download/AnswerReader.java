package fr.etagere.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// Takes from an answer what is kept of it; what two readers could take differently is refused.
///
/// @param wire counts what is received, head and framing included
/// @param saving where the file goes; null to have it in memory
record AnswerReader(
        ClassicHttpResponse response,
        EndpointDetails wire,
        Limits limits,
        @Nullable Saving saving) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SHOWABLE = Pattern.compile("[ -~]{1,256}");

    private static final int BUFFER = 16 << 10;

    Answer read() throws IOException {
        return switch (response.getCode()) {
            case 200 -> saving == null ? given() : saved(saving);
            case 301, 302, 303, 307, 308 -> new Answer.Moved(location());
            case 429, 503 -> throw busy();
            default -> throw new Refusal("download-status", Integer.toString(response.getCode()));
        };
    }

    private Answer given() throws IOException {
        return new Answer.Given(
                Unpacking.of(only(HttpHeaders.CONTENT_ENCODING), body(response.getEntity()), limits),
                showable(HttpHeaders.ETAG),
                showable(HttpHeaders.LAST_MODIFIED));
    }

    private Answer saved(Saving into) throws IOException {
        into.from(framed(response.getEntity()), only(HttpHeaders.CONTENT_ENCODING));
        return new Answer.Saved();
    }

    private InputStream framed(HttpEntity entity) throws IOException {
        if (entity.getContentLength() < 0 && !entity.isChunked()) {
            // Only the end of the connection would end the file: nobody could tell a whole list from half of one.
            throw new Refusal("download-unframed");
        }
        if (entity.getContentLength() > limits.wireBytes()) {
            throw limits.tooLarge();
        }
        return entity.getContent();
    }

    private byte[] body(HttpEntity entity) throws IOException {
        InputStream in = framed(entity);
        // Memory grows with what comes, not with what was announced.
        var body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (wire.getReceivedBytesCount() > limits.wireBytes()) {
                throw limits.tooLarge();
            }
        }
        return body.toByteArray();
    }

    /// A field on which the reading depends: written twice, two readers could choose differently.
    private @Nullable String only(String name) throws Refusal {
        Header[] fields = response.getHeaders(name);
        if (fields.length > 1) {
            throw Refusal.malformed();
        }
        return fields.length == 0 ? null : fields[0].getValue();
    }

    /// A field to be kept as it is: null when it is absent, repeated, long or not plain ASCII.
    private @Nullable String showable(String name) {
        Header[] fields = response.getHeaders(name);
        return fields.length == 1 && SHOWABLE.matcher(fields[0].getValue()).matches() ? fields[0].getValue() : null;
    }

    /// Where the answer sends, in UTF-8 as servers write it; the library reads one character for each byte.
    private String location() throws Refusal {
        String written = only(HttpHeaders.LOCATION);
        if (written == null) {
            throw Refusal.malformed();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(written.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed();
        }
    }

    private Refusal busy() {
        String status = Integer.toString(response.getCode());
        String after = showable(HttpHeaders.RETRY_AFTER);
        if (after == null) {
            return new Refusal("download-busy", status);
        }
        if (SECONDS.matcher(after).matches()) {
            return new Refusal("download-busy-seconds", status, after);
        }
        Instant until = DateUtils.parseStandardDate(after);
        return until == null
                ? new Refusal("download-busy", status)
                : new Refusal("download-busy-until", status, until.toString());
    }
}
