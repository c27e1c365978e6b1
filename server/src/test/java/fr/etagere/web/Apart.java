package fr.etagere.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, started as people start it, that can be killed.
final class Apart implements AutoCloseable {

    private static final String READY = "Étagère est prête";

    private final Path home;
    private final Process process;
    private final URI address;

    private Apart(Path home, Process process, URI address) {
        this.home = home;
        this.process = process;
        this.address = address;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Starts one and waits until it says that it is ready.
    static Apart start(Path home, int port) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Detagere.root=" + System.getProperty("etagere.root"),
                        "-Dstderr.encoding=UTF-8",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.etagere.serving.Main",
                        "serve",
                        "--demo",
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true);
        builder.environment().put("ETAGERE_HOME", home.toString());
        Process process = builder.start();
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(READY)) {
                drain(process);
                return new Apart(home, process, URI.create("http://127.0.0.1:" + port));
            }
        }
        throw new IOException("it did not start:\n" + said);
    }

    /// Lets a process say what it wants, to nobody, until it ends.
    static void drain(Process process) {
        Thread.ofVirtual().start(() -> {
            try {
                process.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // It ended, and took its output with it.
            }
        });
    }

    URI address() {
        return address;
    }

    /// `kill -9`, of the server and of its database, without any warning.
    void kill() throws IOException, InterruptedException {
        Path pid = home.resolve("database/data/postmaster.pid");
        long database = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        process.toHandle().destroyForcibly();
        ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }
}
