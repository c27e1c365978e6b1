package fr.etagere.download;

import java.io.Closeable;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.jspecify.annotations.Nullable;

/// The sockets of one request: none is made after the deadline, and each is closed when it passes, whatever the library
/// is then doing. Cancelling the request would not do: the library may be saying a polite end to a server that drips.
final class Sockets implements DetachedSocketFactory, Closeable {

    private final Deadline deadline;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Closeable> alarms = new ArrayList<>();

    Sockets(Deadline deadline) {
        this.deadline = deadline;
    }

    /// @param ignored the library's; nor is one taken from the settings of the machine: those obeyed are in [Proxies]
    @Override
    public Socket create(@Nullable Proxy ignored) throws IOException {
        if (deadline.passed()) {
            throw deadline.tooSlow();
        }
        var socket = new Socket(Proxy.NO_PROXY);
        sockets.add(socket);
        alarms.add(deadline.closing(socket));
        return socket;
    }

    /// Whether a server answered at one of the addresses tried.
    boolean reached() {
        return sockets.stream().anyMatch(Socket::isConnected);
    }

    /// Closes under TLS and under the library, which would read an answer that is not wanted to its end.
    @Override
    public void close() throws IOException {
        for (Closeable alarm : alarms) {
            alarm.close();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
