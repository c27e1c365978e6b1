package fr.etagere.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/// A server on the loopback that says exactly what it is told to, well-mannered or not.
final class RawServer implements Closeable {

    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final ServerSocket listening;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// What is done with a client.
    @FunctionalInterface
    interface Manners {
        void meet(Socket client) throws IOException;
    }

    /// What is said to a client whose request was read.
    @FunctionalInterface
    interface Speech {
        void say(OutputStream out) throws IOException;
    }

    private RawServer(ServerSocketFactory factory) throws IOException {
        listening = factory.createServerSocket(0, 50, LOOPBACK);
    }

    static RawServer meeting(Manners manners) throws IOException {
        return new RawServer(ServerSocketFactory.getDefault()).open(manners);
    }

    static RawServer saying(Speech speech) throws IOException {
        return speaking(ServerSocketFactory.getDefault(), speech);
    }

    static RawServer saying(String answer) throws IOException {
        return saying(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static RawServer speaking(ServerSocketFactory factory, Speech speech) throws IOException {
        var server = new RawServer(factory);
        return server.open(client -> {
            server.requests.add(head(client.getInputStream()));
            speech.say(client.getOutputStream());
        });
    }

    int port() {
        return listening.getLocalPort();
    }

    /// The heads of the requests read, in their order.
    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Lets some milliseconds pass, less if the test ends before.
    boolean stillOpenAfter(long millis) {
        try {
            return !closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
    }

    private RawServer open(Manners manners) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket client = listening.accept();
                    Thread.ofPlatform().daemon().start(() -> {
                        try (client) {
                            manners.meet(client);
                        } catch (IOException e) {
                            // The client had heard enough.
                        }
                    });
                } catch (IOException e) {
                    return;
                }
            }
        });
        return this;
    }

    static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.append((char) b);
        }
        return head.toString();
    }
}
