package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.dossier.Decisions;
import fr.etagere.lists.ListKind;
import fr.etagere.lists.Registers;
import fr.etagere.search.SearchQuery;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shelf of the day, with the lists in use.
class ShelfTest {

    private static final Materials PUBLISHED = Materials.at(Path.of(System.getProperty("etagere.root")));
    private static final Decisions FIRST = Decisions.with(PUBLISHED);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    private Path home = Path.of("");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    @Test
    void aNewDayMakesANewShelf() {
        var shelf = new Shelf(FIRST, PUBLISHED, new Registers(home), clock);
        Shelf.Current before = shelf.now();
        assertThat(before.day()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(shelf.now()).isSameAs(before);
        assertThat(shelf.opened()).as("what was found on it is kept with it").isSameAs(shelf.opened());

        now.set(Instant.parse("2026-11-22T23:30:00Z"));

        assertThat(shelf.settled().day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(before.index().search(SearchQuery.of("visio", 1)).hits())
                .as("whoever still reads the one before goes on")
                .isNotEmpty();
    }

    @Test
    void aListImportedIsFoundAndReadersNeverWaitForIt() throws IOException {
        var registers = new Registers(home);
        var shelf = new Shelf(FIRST, PUBLISHED, registers, clock);
        Shelf.Current before = shelf.now();
        assertThat(shelf.now().catalogue().entries())
                .noneMatch(entry -> entry.name().equals("Grimoire"));

        Read<Registers.Imported> kept = registers.keep(
                ListKind.of("publiccode").orElseThrow(),
                code(),
                "publiccode.yml",
                null,
                LocalDate.of(2026, 11, 22),
                false);

        assertThat(kept).isInstanceOf(Read.Ok.class);
        assertThat(shelf.settled()).isNotSameAs(before);
        assertThat(shelf.now().catalogue().entries())
                .anyMatch(entry -> entry.name().equals("Grimoire"));
        assertThat(shelf.now()
                        .index()
                        .search(SearchQuery.of("Grimoire", 1))
                        .hits()
                        .getFirst()
                        .entry()
                        .name())
                .isEqualTo("Grimoire");
        assertThat(shelf.now().decisions().doctrine()).isSameAs(FIRST.doctrine());
    }

    @Test
    void aDamagedListLeavesTheShelfBeforeInItsPlace() throws IOException {
        var registers = new Registers(home);
        registers.keep(
                ListKind.of("publiccode").orElseThrow(),
                code(),
                "publiccode.yml",
                null,
                LocalDate.of(2026, 11, 22),
                false);
        var shelf = new Shelf(FIRST, PUBLISHED, registers, clock);
        Shelf.Current before = shelf.now();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(one -> one.getFileName().toString().equals("current"))
                    .toList()) {
                Files.writeString(file, "not a name");
            }
        }

        assertThat(shelf.settled()).isSameAs(before);
    }

    private static byte[] code() {
        return """
                publiccodeYmlVersion: "0"
                name: Grimoire
                url: https://forge.example/mairie/grimoire
                developmentStatus: stable
                softwareType: standalone/web
                platforms: [web]
                categories: [document-management]
                description:
                  fr:
                    shortDescription: Des actes retrouvés
                    longDescription: >
                      %s
                    features: [Recherche]
                legal:
                  license: EUPL-1.2
                maintenance:
                  type: internal
                  contacts:
                    - name: Service informatique
                localisation:
                  localisationReady: false
                  availableLanguages: [fr]
                """.formatted("Grimoire garde les actes et les retrouve par leurs mots. ".repeat(12))
                .getBytes(StandardCharsets.UTF_8);
    }
}
