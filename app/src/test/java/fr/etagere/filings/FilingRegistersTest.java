package fr.etagere.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.filings.FilingFixtures.Gathered;
import fr.etagere.filings.FilingRegisters.Imported;
import fr.etagere.filings.FilingRegisters.Origin;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import fr.etagere.ownership.Share;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingRegistersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER = "LEI,Entity.LegalName\r\n";
    private static final String ONE = HEADER + Leis.of(1) + ",A\r\n";
    private static final String TWO = HEADER + Leis.of(1) + ",A\r\n" + Leis.of(2) + ",B\r\n" + "faux,C\r\n";

    @TempDir
    private Path home;

    private FilingRegisters registers = new FilingRegisters(Path.of("."));

    @BeforeEach
    void atHome() {
        registers = new FilingRegisters(home);
    }

    @Test
    void aNewerRegisterTakesThePlaceOfTheFormerOne() throws IOException {
        keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        String before = registers.key();
        Imported second = keep(FilingKind.GLEIF_LEI, "b.csv", TWO);
        assertThat(second.account().read()).isEqualTo(3);
        assertThat(second.account().rejected()).isEqualTo(1);
        assertThat(second.account().examples())
                .singleElement()
                .satisfies(example -> assertThat(example.row().violations())
                        .extracting("code")
                        .containsExactly("lei-check"));
        assertThat(replayed().entities).extracting(LegalEntity::name).containsExactly("A", "B");
        assertThat(registers.key()).isNotEqualTo(before);
        assertThat(lines(second.rejected())).singleElement().asString().contains("lei-check", "faux");
    }

    @Test
    void theSameBytesChangeNothing() throws IOException {
        keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        List<Path> files = files();
        Imported again = keep(FilingKind.GLEIF_LEI, "copy.csv", ONE);
        assertThat(again.already()).isTrue();
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void aCopyMadeByAReaderThatKeptLessIsSaidAndTheSameBytesAreReadAgain() throws IOException {
        Imported first = keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        String account = Files.readString(first.file());
        assertThat(account).contains("\"edition\" : 2");
        Files.writeString(first.file(), account.replaceAll(",\\s*\"edition\" : 2", ""));
        assertThat(registers.outdated()).extracting("from").containsExactly("a.csv");
        assertThat(keep(FilingKind.GLEIF_LEI, "a.csv", ONE).already()).isFalse();
        assertThat(registers.outdated()).isEmpty();
        assertThat(keep(FilingKind.GLEIF_LEI, "a.csv", ONE).already()).isTrue();
    }

    @Test
    void theSameRowsGiveTheSameCopyWhateverTheFormat() throws IOException {
        Imported csv = keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        Imported json = keep(
                FilingKind.GLEIF_LEI,
                "a.json",
                "{\"records\": [{\"LEI\": {\"$\": \"%s\"}, \"Entity\": {\"LegalName\": {\"$\": \"A\"}}}]}"
                        .formatted(Leis.of(1)));
        assertThat(json.file()).isEqualTo(csv.file());
    }

    @Test
    void anExtractAddsToTheRegisterUntilTheNextWholeOne() throws IOException {
        keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        keep(FilingKind.GLEIF_LEI, "answer.json", api(3));
        keep(FilingKind.GLEIF_LEI, "20260101-gleif-lei2-intra-day.csv", HEADER + Leis.of(4) + ",D\r\n");
        assertThat(replayed().entities).extracting(LegalEntity::name).containsExactlyInAnyOrder("A", "C", "D");
        assertThat(registers.sources()).hasSize(3);
        keep(FilingKind.GLEIF_LEI, "b.csv", TWO);
        assertThat(replayed().entities).extracting(LegalEntity::name).containsExactly("A", "B");
    }

    @Test
    void whatIsRefusedLeavesTheCopyInUse() throws IOException {
        keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        List<Path> files = files();
        assertThat(registers.keep(FilingKind.GLEIF_LEI, origin("x.csv", HEADER + "\"open"), DAY, _ -> {}))
                .isInstanceOf(Read.Refused.class);
        assertThat(files()).isEqualTo(files);
        assertThat(replayed().entities).hasSize(1);
    }

    @Test
    void aDamagedCopyIsNamedAndReplaced() throws IOException {
        Imported imported = keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        Path lines = Path.of(imported.file().toString().replace(".import.json", ".jsonl.gz"));
        byte[] bytes = Files.readAllBytes(lines);
        Files.write(lines, java.util.Arrays.copyOf(bytes, bytes.length - 9));
        assertThatThrownBy(() -> registers.replay(new Gathered()))
                .isInstanceOfSatisfying(
                        DamagedFiling.class,
                        damaged -> assertThat(damaged.file()).isEqualTo(lines));
        assertThat(keep(FilingKind.GLEIF_LEI, "a.csv", ONE).already()).isFalse();
        assertThat(replayed().entities).hasSize(1);
    }

    @Test
    void aCopyChangedByHandIsDamaged() throws IOException {
        Imported imported = keep(FilingKind.GLEIF_LEI, "a.csv", ONE);
        Path lines = Path.of(imported.file().toString().replace(".import.json", ".jsonl.gz"));
        try (var writer = new LineWriter(lines)) {
            writer.gap(new ParentGap(EntityId.lei(Leis.of(1)), ParentGap.Level.DIRECT, "NO_LEI", "", null));
        }
        assertThatThrownBy(() -> registers.replay(new Gathered())).isInstanceOf(DamagedFiling.class);
    }

    @Test
    void everythingWrittenComesBackAndIsCanonical() throws IOException {
        var entity = new LegalEntity(
                EntityId.lei(Leis.of(1)),
                List.of(EntityId.siren("732829320")),
                "L'\"Œuvre\"\t/ \\ \uD83E\uDDA4",
                List.of(new LegalEntity.OtherName("Avant", LegalEntity.NameKind.FORMER, DAY)),
                LegalEntity.Kind.FUND,
                LegalEntity.Standing.CEASED,
                "US-DE",
                List.of(new LegalEntity.Seat(LegalEntity.SeatKind.LEGAL, "FR", null, "75001")),
                "6QQB",
                "s",
                DAY);
        var shares = new Share(240_100_000, 1_000_000_000);
        var holding = new Holding(
                EntityId.siren("732829320"),
                EntityId.lei(Leis.of(1)),
                Holding.Kind.SHARES,
                Share.percent(new BigDecimal("24.01")),
                shares,
                DAY,
                DAY.plusDays(1),
                true,
                "s",
                null);
        var gap = new ParentGap(EntityId.lei(Leis.of(1)), ParentGap.Level.ULTIMATE, "NO_LEI", "s", null);
        Path file = home.resolve("lines.gz");
        try (var writer = new LineWriter(file)) {
            writer.entity(entity);
            writer.holding(holding);
            writer.gap(gap);
        }
        var back = new Gathered();
        var reader = new LineReader("s");
        for (String line : lines(file)) {
            assertThat(line).isEqualTo(Json.canonicalText(Json.mapper().readTree(line)));
            reader.read(Json.mapper().readTree(line), back);
        }
        assertThat(back.entities).containsExactly(entity);
        assertThat(back.holdings).containsExactly(holding);
        assertThat(back.gaps).containsExactly(gap);
    }

    private static String api(int number) {
        return """
                {"meta": {"goldenCopy": {"publishDate": "2025-05-15T00:00:00Z"}}, "data": {"type": "lei-records", "id": "%1$s",
                 "attributes": {"lei": "%1$s", "entity": {"legalName": {"name": "C"}}}}}
                """.formatted(Leis.of(number));
    }

    private Gathered replayed() throws IOException {
        var gathered = new Gathered();
        registers.replay(gathered);
        return gathered;
    }

    private Imported keep(FilingKind kind, String from, String text) throws IOException {
        return switch (registers.keep(kind, origin(from, text), DAY, _ -> {})) {
            case Read.Ok<Imported>(Imported imported) -> imported;
            case Read.Refused<Imported> refused -> throw new AssertionError(refused);
        };
    }

    private static Origin origin(String from, String text) {
        return new Origin(from, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> lines(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
