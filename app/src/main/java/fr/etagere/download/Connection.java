package fr.etagere.download;

import java.io.InputStream;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/// A connection of the library, for one request, that does not take an answer cut short for a whole one.
final class Connection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    Connection() {
        super(HeadParser.BOUNDS, null, null, null, null, null, _ -> new HeadParser());
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream in) {
        return super.createContentInputStream(
                length, buffer, length == ContentLengthStrategy.UNDEFINED ? in : new Endless(in));
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public void passivate() {
        // Never kept for another request.
    }

    @Override
    public void activate() {
        // Never taken again.
    }
}
