package fr.etagere.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A provider of identity as it is sold, started from its own archive, with a realm that tells of people as ProConnect
/// does. `scripts/fetch-keycloak` brings the archive where Maven keeps what it fetched.
final class Keycloak implements AutoCloseable {

    static final String SECRET = "un secret pour Keycloak, qui ne doit se lire nulle part";
    static final String PERSON = "nour";
    static final String PASSWORD = "un-mot-de-passe-d-essai";

    private static final String VERSION = System.getProperty("etagere.keycloak.version", "");
    private static final Path REPOSITORY =
            Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
    private static final String READY = "Listening on:";

    private final Process process;
    private final URI address;

    private Keycloak(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Where its archive is; empty when it was not fetched.
    static Optional<Path> archive() {
        return Optional.of(REPOSITORY.resolve(
                        "org/keycloak/keycloak-quarkus-dist/%1$s/keycloak-quarkus-dist-%1$s.zip".formatted(VERSION)))
                .filter(Files::isRegularFile);
    }

    /// Starts it for a service at this address, and waits until it says that it is ready.
    ///
    /// @param built where what its first start prepares is kept for the next
    static Keycloak start(Path archive, Path built, URI service) throws IOException {
        Path home = built.resolve("keycloak-" + VERSION);
        if (!Files.isDirectory(home)) {
            unpack(archive, built);
        }
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("etagere-essai-realm.json");
        Files.writeString(realm, realm().replace("@HOME@", service.toString()).replace("@SECRET@", SECRET));
        URI address = URI.create("http://localhost:" + Apart.freePort());
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + address.getPort(),
                        "--http-management-port=" + Apart.freePort())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        Process process = builder.start();
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(READY)) {
                Apart.drain(process);
                var keycloak = new Keycloak(process, address);
                keycloak.answersOnce();
                return keycloak;
            }
        }
        throw new IOException("Keycloak did not start:\n" + said);
    }

    /// Its first answer takes longer than a visitor would wait.
    private void answersOnce() throws IOException {
        for (String path : List.of("/.well-known/openid-configuration", "/protocol/openid-connect/certs")) {
            try (InputStream answer = URI.create(issuer() + path).toURL().openStream()) {
                answer.readAllBytes();
            }
        }
    }

    URI address() {
        return address;
    }

    URI issuer() {
        return address.resolve("/realms/etagere-essai");
    }

    private static String realm() throws IOException {
        try (var in = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void unpack(Path archive, Path into) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException(entry.getName() + " leads elsewhere");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip.getInputStream(entry), target);
                }
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
