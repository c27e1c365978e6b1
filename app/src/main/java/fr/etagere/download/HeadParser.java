package fr.etagere.download;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicLineParser;

/// Reads the heads received on one connection, with three refusals that the library leaves out: a head cut short,
/// provisional heads without end, a length said in two ways. A fault stops the connection at once: to an
/// `HttpException`, the library would answer by a polite end.
final class HeadParser extends DefaultHttpResponseParser {

    /// The longest known lines are policies of some kilobytes.
    static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(200)
            .setMaxEmptyLineCount(1)
            .build();

    /// That of a proxy, provisional ones, and the one waited for: at their longest, together under 64 MiB.
    private static final int MOST_HEADS = 20;

    private int heads;

    HeadParser() {
        super(BOUNDS, BasicLineParser.INSTANCE, null);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException {
        try {
            ClassicHttpResponse head = super.parse(buffer, new Endless(in));
            long length = DefaultContentLengthStrategy.INSTANCE.determineLength(head);
            if (heads++ >= MOST_HEADS || (length < 0 && head.containsHeader(HttpHeaders.CONTENT_LENGTH))) {
                throw Refusal.malformed();
            }
            return head;
        } catch (HttpException e) {
            throw Refusal.malformed();
        }
    }
}
