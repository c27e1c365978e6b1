package fr.etagere.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Homes;
import fr.etagere.audit.Trail;
import fr.etagere.bom.BomKind;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.records.Sealed;
import fr.etagere.serving.Served;
import fr.etagere.shared.Materials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lists of rejected rows are kept for their time, and no longer.
class PurgingTest {

    private static final Instant DAY = Instant.parse("2026-06-01T09:00:00Z");
    private static final int DAYS = 30;
    private static final String TABLE =
            "system,name,criticality\nessai-gardé,Gardé,\nessai-rejeté,Rejeté,extrême\n,Sans nom,\n";

    private final Actor aline = Served.part(Accounts.class).cameThrough("demo").stream()
            .filter(actor -> actor.name().startsWith("Aline"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path home = Path.of("");

    private Imports at(Instant now) {
        var codes = DigitalCodes.of(
                Materials.at(Path.of(System.getProperty("etagere.root")), List.of(DigitalCodes.FOLDER)));
        return new Imports(
                new Homes(home),
                new Limits("", 1 << 20, DAYS),
                codes,
                (_, _, _, _) -> {
                    throw new IllegalStateException("nothing is fetched here");
                },
                Served.part(Accounts.class),
                Served.part(Sealed.class),
                Served.part(Trail.class),
                Served.part(JdbcClient.class),
                Clock.fixed(now, ZoneId.of("Europe/Paris")));
    }

    private static Instant after(int days) {
        return DAY.plus(Duration.ofDays(days));
    }

    private UUID imported(Imports imports, String name) throws IOException {
        var asked = new Asked(Optional.of(new Kind.Components(BomKind.SYSTEMS)), name, null, true);
        Receiving receiving =
                imports.receive(aline, asked, new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)));
        UUID id = ((Receiving.Received) receiving).job().id();
        Job job = imports.find(aline, id).orElseThrow();
        while (!job.state().ended()) {
            job = imports.find(aline, id).orElseThrow();
        }
        assertThat(job.account().orElseThrow().rejected()).isEqualTo(2);
        return id;
    }

    private List<String> purged(UUID id) {
        return Served.part(JdbcClient.class)
                .sql("select detail from audit_entry where action = 'IMPORT_REJECTS_PURGED' and subject = :id")
                .param("id", id.toString())
                .query((row, _) -> row.getString("detail"))
                .list();
    }

    @Test
    void aListIsForgottenAfterItsTimeWithALineInTheTrailAndNothingElseOfTheImportIs() throws IOException {
        UUID old;
        UUID young;
        try (Imports imports = at(DAY)) {
            old = imported(imports, "essai-vieux.csv");
        }
        try (Imports imports = at(after(10))) {
            young = imported(imports, "essai-jeune.csv");
        }
        try (Imports imports = at(after(DAYS))) {
            imports.purge();
            assertThat(imports.rejected(aline, old, 0, 10).orElseThrow().rows()).hasSize(2);
        }

        try (Imports imports = at(after(DAYS + 1))) {
            imports.purge();
            imports.purge();

            assertThat(imports.rejected(aline, old, 0, 10)).isEmpty();
            assertThat(imports.rejected(aline, young, 0, 10).orElseThrow().rows())
                    .hasSize(2);
            assertThat(imports.find(aline, old)
                            .orElseThrow()
                            .account()
                            .orElseThrow()
                            .rejected())
                    .isEqualTo(2);
            assertThat(imports.sources(aline)).hasSize(2);
        }
        assertThat(Served.part(Sealed.class).in(aline, () -> purged(old))).containsExactly("essai-vieux.csv");
        assertThat(Served.part(Sealed.class).in(aline, () -> purged(young))).isEmpty();
    }

    @Test
    void theListsPastTheirTimeAreForgottenWhenTheServerStarts() throws IOException {
        UUID id;
        try (Imports imports = at(DAY)) {
            id = imported(imports, "essai-depart.csv");
        }

        try (Imports imports = at(after(DAYS + 1))) {
            imports.resume();

            assertThat(imports.rejected(aline, id, 0, 10)).isEmpty();
        }
    }

    @Test
    void aListOfNoKnownImportGoesByItsOwnAge() throws IOException {
        Path folder = Files.createDirectories(home.resolve("organisations/" + aline.siret() + "/imports"));
        Path stray = Files.writeString(folder.resolve(UUID.randomUUID() + ".rejected.jsonl"), "{}\n");
        Path other = Files.writeString(folder.resolve("notes.rejected.jsonl"), "{}\n");
        Files.setLastModifiedTime(stray, FileTime.from(DAY));
        try (Imports imports = at(after(DAYS))) {
            imports.purge();
            assertThat(stray).exists();
        }
        try (Imports imports = at(after(DAYS + 1))) {
            imports.purge();
            assertThat(stray).doesNotExist();
            assertThat(other).as("what this server did not put there").exists();
        }
    }

    /// A timer whose nights come when the test says.
    private static final class Nights implements Nightly.Timer {
        private final List<Duration> delays = new ArrayList<>();
        private Runnable next = () -> {};

        @Override
        public void after(Duration delay, Runnable work) {
            delays.add(delay);
            next = work;
        }

        @Override
        public void close() {}
    }

    @Test
    void itIsDoneAtTheStartThenEachNightAtThreeWhateverHappenedTheNightBefore() {
        var nights = new Nights();
        var done = new ArrayList<Integer>();
        Clock clock = Clock.fixed(DAY, ZoneId.of("Europe/Paris"));
        try (var nightly = new Nightly(clock, nights, () -> {
            done.add(done.size());
            if (done.size() == 2) {
                throw new IllegalStateException("planned");
            }
            if (done.size() == 3) {
                throw new OutOfMemoryError("planned too");
            }
        })) {
            nightly.begin();
            assertThat(done).hasSize(1);
            nights.next.run();
            nights.next.run();
            nights.next.run();
        }

        assertThat(done).hasSize(4);
        // Eleven in the morning in Paris.
        assertThat(nights.delays).containsOnly(Duration.ofHours(16)).hasSize(4);
    }

    @Test
    void theNightOfAChangeOfHourIsNotMissed() {
        var nights = new Nights();
        // In Paris the hour from two to three does not exist on 28 March 2027.
        Clock clock = Clock.fixed(Instant.parse("2027-03-27T23:30:00Z"), ZoneId.of("Europe/Paris"));
        try (var nightly = new Nightly(clock, nights, () -> {})) {
            nightly.begin();
        }

        assertThat(nights.delays).containsExactly(Duration.ofMinutes(90));
    }
}
