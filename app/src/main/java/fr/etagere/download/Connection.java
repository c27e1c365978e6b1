package fr.etagere.download;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// A connection to an address that was checked, closed at the latest when the deadline passes.
final class Connection implements Closeable {

    private final Socket raw;
    private final Closeable alarm;
    private Socket spoken;

    private Connection(Socket raw, Deadline deadline) {
        this.raw = raw;
        this.spoken = raw;
        this.alarm = deadline.closing(raw);
    }

    /// Connects to the first of these addresses that answers.
    static Connection open(List<InetAddress> addresses, int port, Limits limits, Deadline deadline) throws IOException {
        for (InetAddress address : addresses) {
            if (deadline.passed()) {
                throw deadline.tooSlow();
            }
            // No proxy from the settings of the machine: the ones obeyed are in Proxies.
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), deadline.millis(limits.connect()));
                return new Connection(socket, deadline);
            } catch (IOException e) {
                socket.close();
            }
        }
        throw new Refusal("download-unreachable", Integer.toString(port));
    }

    /// Goes on in TLS: the certificate must be trusted and bear the name that was asked for, whatever the address.
    void secure(WebAddress address, SSLSocketFactory tls) throws IOException {
        var socket = (SSLSocket) tls.createSocket(raw, address.host(), address.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        spoken = socket;
    }

    void send(String head) throws IOException {
        spoken.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        spoken.getOutputStream().flush();
    }

    /// For the answer of a proxy before a tunnel: no byte beyond it may be taken.
    InputStream unbuffered() throws IOException {
        return spoken.getInputStream();
    }

    InputStream buffered() throws IOException {
        return new BufferedInputStream(spoken.getInputStream());
    }

    /// Closes the socket under TLS: a polite end could wait for a server that does not read.
    @Override
    public void close() throws IOException {
        alarm.close();
        raw.close();
    }
}
