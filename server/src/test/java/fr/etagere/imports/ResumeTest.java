package fr.etagere.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.audit.Trail;
import fr.etagere.bom.BomKind;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A stop of the server in the middle of an import, and what the next start makes of it.
class ResumeTest {

    private static final Kind SYSTEMS = new Kind.Components(BomKind.SYSTEMS);
    private static final String TABLE = "system,name\nessai-paie,Paie\nessai-annuaire,Annuaire\n";

    private final JdbcClient jdbc = Served.part(JdbcClient.class);
    private final Sealed sealed = Served.part(Sealed.class);
    private final Actor aline = Served.part(Accounts.class).cameThrough("demo").stream()
            .filter(actor -> actor.name().startsWith("Aline"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path home;

    @Test
    void anImportUnderWayWhenTheServerDiesIsInterruptedAndRunsAgain() throws IOException {
        UUID id;
        try (Imports before = imports(never())) {
            id = received(before.receive(aline, asked(Optional.empty()), bytes(TABLE)));
        }
        // As a kill leaves it: the row says that it is being read, and nobody reads it.
        state(id, "RUNNING");

        try (Imports after = imports(never())) {
            after.resume();
            Job job = after.find(aline, id).orElseThrow();
            assertThat(job.state()).isEqualTo(State.INTERRUPTED);
            assertThat(after.start(aline, id, SYSTEMS)).isInstanceOf(Starting.Started.class);
            Job done = ended(after, id);

            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.account().orElseThrow().kept()).isEqualTo(2);
            assertThat(after.sources(aline)).hasSize(1);
        }
    }

    @Test
    void whatWaitedWhenTheServerStoppedWaitsAgain() throws IOException {
        UUID id;
        try (Imports before = imports(never())) {
            id = received(before.receive(aline, asked(Optional.empty()), bytes(TABLE)));
        }
        sealed.in(
                aline,
                () -> jdbc.sql("update import_job set state = 'WAITING', kind = 'systems' where id = :id")
                        .param("id", id)
                        .update());

        try (Imports after = imports(never())) {
            after.resume();

            assertThat(ended(after, id).state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void aStopThatIsAskedForLeavesWhatIsUnderWayToBeRunAgain() throws Exception {
        var begun = new CountDownLatch(1);
        Fetching slow = (_, _, _, progress) -> {
            begun.countDown();
            while (true) {
                progress.accept(1);
                Thread.onSpinWait();
            }
        };
        UUID id;
        try (Imports before = imports(slow)) {
            id = received(before.fetch(aline, asked(Optional.of(SYSTEMS)), "https://exemple.fr/systemes.csv"));
            begun.await();
        }

        Fetching quick = (address, into, _, _) -> {
            Files.writeString(into, TABLE);
            return new Read.Ok<>(address);
        };
        try (Imports after = imports(quick)) {
            assertThat(after.find(aline, id).orElseThrow().state()).isEqualTo(State.INTERRUPTED);
            after.start(aline, id, SYSTEMS);

            assertThat(ended(after, id).state()).isEqualTo(State.DONE);
            assertThat(after.find(aline, id).orElseThrow().sha256()).hasSize(64);
        }
    }

    @Test
    void aFaultOfOursIsSaidWithANumberAndCanBeRunAgain() throws IOException {
        Fetching broken = (_, _, _, _) -> {
            throw new StackOverflowError("planned");
        };
        try (Imports imports = imports(broken)) {
            UUID id = received(imports.fetch(aline, asked(Optional.of(SYSTEMS)), "https://exemple.fr/systemes.csv"));
            Job job = ended(imports, id);

            assertThat(job.state()).isEqualTo(State.INTERRUPTED);
            assertThat(job.fault()).isNotBlank();
            assertThat(job.startable()).isTrue();
        }
    }

    @Test
    void whatASenderLeftInTheMiddleIsNotKept() {
        try (Imports imports = imports(never())) {
            InputStream gone = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("gone");
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    throw new IOException("gone");
                }
            };
            var cut = new SequenceInputStream(bytes(TABLE), gone);
            assertThatThrownBy(() -> imports.receive(aline, asked(Optional.of(SYSTEMS)), cut))
                    .hasMessage("gone");
        }
        assertThat(home.resolve("organisations/" + aline.siret() + "/imports")).isEmptyDirectory();
    }

    @Test
    void filesThatNoImportAwaitsAreSwept() throws IOException {
        Path folder = Files.createDirectories(home.resolve("organisations/" + aline.siret() + "/imports"));
        Files.writeString(folder.resolve(UUID.randomUUID() + ".file"), "x");
        Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), "x");
        try (Imports imports = imports(never())) {
            UUID kept = received(imports.receive(aline, asked(Optional.empty()), bytes(TABLE)));
            imports.resume();

            assertThat(folder).isDirectoryContaining(file -> file.endsWith(kept + ".file"));
            try (Stream<Path> all = Files.list(folder)) {
                assertThat(all).hasSize(1);
            }
        }
    }

    private Imports imports(Fetching fetching) {
        var codes = DigitalCodes.of(
                Materials.at(Path.of(System.getProperty("etagere.root")), List.of(DigitalCodes.FOLDER)));
        return new Imports(
                new Homes(home),
                new Limits("", 1 << 20, Limits.USUAL_REJECTS_DAYS),
                codes,
                fetching,
                Served.part(Accounts.class),
                sealed,
                Served.part(Trail.class),
                jdbc,
                Clock.systemUTC());
    }

    private static Fetching never() {
        return (_, _, _, _) -> {
            throw new IllegalStateException("nothing is fetched here");
        };
    }

    private static Asked asked(Optional<Kind> kind) {
        return new Asked(kind, "systemes.csv", null, false);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID received(Receiving receiving) {
        assertThat(receiving).isInstanceOf(Receiving.Received.class);
        return ((Receiving.Received) receiving).job().id();
    }

    private Job ended(Imports imports, UUID id) {
        Job job = imports.find(aline, id).orElseThrow();
        while (!job.state().ended()) {
            job = imports.find(aline, id).orElseThrow();
        }
        return job;
    }

    private void state(UUID id, String state) {
        sealed.in(
                aline,
                () -> jdbc.sql("update import_job set state = :state, kind = 'systems' where id = :id")
                        .param("id", id)
                        .param("state", state)
                        .update());
    }
}
