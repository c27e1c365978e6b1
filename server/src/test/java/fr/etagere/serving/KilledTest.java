package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Past;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server killed without warning, again and again, while people write: every write it acknowledged is there, and no
/// dossier is half there. `-Detagere.kills=200` for the long run.
class KilledTest {

    private static final int KILLS = Integer.getInteger("etagere.kills", 3);

    @TempDir
    private Path home = Path.of("");

    @Test
    void everyAcknowledgedWriteIsThere() throws Exception {
        var random = new Random(20261122);
        var acknowledged = new ArrayList<String>();
        for (int i = 0; i < KILLS; i++) {
            acknowledged.addAll(killedAfter(random.nextInt(1, 60), random.nextBoolean()));
            if ((i + 1) % 20 == 0) {
                System.out.printf("killed %d times, %d writes acknowledged%n", i + 1, acknowledged.size());
            }
        }

        try (Running running = Running.start(Served.settings(home, true))) {
            Dossiers dossiers = running.context().getBean(Dossiers.class);
            Actor aline = Writing.aline(running.context().getBean(Accounts.class));
            Map<String, Dossier> kept = dossiers.all(aline, 1_000_000).stream()
                    .collect(Collectors.toMap(dossier -> dossier.id().toString(), Function.identity()));
            assertThat(acknowledged).isNotEmpty();
            for (String line : acknowledged) {
                String[] parts = line.split(" ");
                assertThat(kept).as(line).containsKey(parts[0]);
                Version version = dossiers.current(
                        aline, Objects.requireNonNull(kept.get(parts[0])).id(), Step.NEED);
                assertThat(version.number()).as(line).isGreaterThanOrEqualTo(Integer.parseInt(parts[1]));
            }
            for (Dossier dossier : kept.values()) {
                List<Past> versions = dossiers.history(aline, dossier.id(), Step.NEED, Integer.MAX_VALUE, 1_000_000);
                assertThat(versions).extracting(Past::number).isEqualTo(down(versions.size()));
            }
            assertThat(Writing.trailHolds(running.context(), aline)).isTrue();
        }
    }

    private static List<Integer> down(int from) {
        return java.util.stream.IntStream.iterate(from, i -> i > 0, i -> i - 1)
                .boxed()
                .toList();
    }

    /// Lets another process write, kills it after so many acknowledged writes, and gives what it had acknowledged.
    private List<String> killedAfter(int writes, boolean withItsDatabase) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Detagere.root=" + System.getProperty("etagere.root"),
                        "--sun-misc-unsafe-memory-access=allow",
                        // It lives a few seconds: the best code would come too late.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("acknowledged ")) {
                    acknowledged.add(line.substring("acknowledged ".length()));
                }
                if (acknowledged.size() == writes) {
                    kill(process, withItsDatabase);
                }
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return acknowledged;
    }

    private void kill(Process process, boolean withItsDatabase) throws IOException {
        if (withItsDatabase) {
            long database = Long.parseLong(Files.readAllLines(home.resolve("database/data/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);
        }
        // By its handle: the process itself would also close what it had said.
        process.toHandle().destroyForcibly();
    }
}
