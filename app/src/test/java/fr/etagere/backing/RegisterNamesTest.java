package fr.etagere.backing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.naming.Decisions;
import fr.etagere.naming.Supplier;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);
    private static final String ENTITIES = """
            LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.LegalAddress.City,Entity.LegalAddress.PostalCode
            969500UP76J52A9OXU27,Hortensia Informatique SAS,FR,Lyon,69003
            549300JB1P61FUTPEZ75,Hortensia Holding GmbH,DE,Köln,50667
            529900T8BM49AURSDO55,Société des eaux de Brivezac,FR,Brivezac,19120
            """;
    private static final List<Supplier> ASKED = List.of(
            new Supplier("Hortensia informatique", null, "FR", "Lyon", null),
            new Supplier("Hortensja Holding", null, "DE", null, null),
            new Supplier("Eaux de Brivezac", null, null, null, null),
            new Supplier("Autre chose", "549300JB1P61FUTPEZ75", null, null, null),
            new Supplier("Rien de connu", null, "FR", null, null));

    @TempDir
    private Path home = Path.of("");

    private FilingRegisters registers = new FilingRegisters(home);

    @BeforeEach
    void imported() throws IOException {
        registers = new FilingRegisters(home);
        keep(ENTITIES);
    }

    @Test
    void mappedNamesAnswerAsThoseJustMadeAndAreTakenAsTheyLie() throws IOException {
        List<String> made = answers();
        assertThat(made.getFirst()).startsWith("Found").contains("969500UP76J52A9OXU27");
        assertThat(made.getLast()).startsWith("NotFound");
        Path file = only();
        Files.setLastModifiedTime(file, LONG_AGO);
        assertThat(answers()).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void whateverByteIsChangedOrCutTheNamesAreMadeAgain() throws IOException {
        List<String> made = answers();
        Path file = only();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 37) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(answers()).as("byte %d", at).isEqualTo(made);
            assertThat(file).hasBinaryContent(whole);
        }
        for (int length : new int[] {0, 7, 130, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(answers()).as("%d bytes", length).isEqualTo(made);
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void aNewImportIsFoundAndTheFormerNamesAreDeleted() throws IOException {
        answers();
        Path former = only();
        keep(ENTITIES.replace("Hortensia Informatique", "Hortensia Numérique"));
        assertThat(answers().getFirst()).contains("Hortensia Numérique");
        assertThat(only()).isNotEqualTo(former);
    }

    @Test
    void namesOfAFormerEditionAreNotTakenForThoseInUse() throws IOException {
        answers();
        Path former = only();
        byte[] stale = Files.readAllBytes(former);
        keep(ENTITIES.replace("Hortensia Informatique", "Hortensia Numérique"));
        Files.write(former, stale);
        assertThat(answers().getFirst()).as("the key tells").contains("Hortensia Numérique");
        assertThat(former).doesNotExist();
    }

    private List<String> answers() throws IOException {
        var names = RegisterNames.of(registers);
        return ASKED.stream()
                .map(supplier -> names.find(supplier, Decisions.NONE).toString())
                .toList();
    }

    private void keep(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(registers.keep(
                        FilingKind.GLEIF_LEI,
                        new FilingRegisters.Origin("lei.csv", () -> new ByteArrayInputStream(bytes)),
                        DAY,
                        _ -> {}))
                .isInstanceOf(Read.Ok.class);
    }

    private Path only() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            List<Path> found = all.filter(file -> file.getFileName().toString().endsWith(".etn"))
                    .toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
