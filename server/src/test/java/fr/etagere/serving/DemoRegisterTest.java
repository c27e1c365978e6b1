package fr.etagere.serving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.filings.FilingKind;
import fr.etagere.filings.FilingRegisters;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The made companies of the demonstration, and what somebody imported before.
class DemoRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path home = Path.of("");

    @Test
    void itIsImportedOnceWithEveryRowKeptAndEachLinkSaysThatItIsMade() throws IOException {
        assertThat(DemoRegister.load(home, TODAY)).isTrue();
        assertThat(DemoRegister.load(home, TODAY)).isFalse();
        assertThat(new FilingRegisters(home).sources())
                .singleElement()
                .satisfies(source -> assertThat(source.from()).isEqualTo("Démonstration : sociétés fictives"));
        assertThat(Bundled.text("demo/societes-fictives.csv").lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("Démonstration : sociétés fictives") && line.contains("fictive)"));
        Read<FilingRegisters.Imported> again = kept(Bundled.text("demo/societes-fictives.csv"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Read.Ok.class,
                        ok -> assertThat(((FilingRegisters.Imported) ok.value())
                                        .account()
                                        .rejected())
                                .isZero());
    }

    @Test
    void aRegisterThatSomebodyImportedIsNotTouched() throws IOException {
        kept("holder,holder_name,held,held_name,capital\n732829320,A,552032534,B,60\n");
        var before = new FilingRegisters(home).copies();

        assertThat(DemoRegister.load(home, TODAY)).isFalse();
        assertThat(new FilingRegisters(home).copies()).isEqualTo(before);
    }

    private Read<FilingRegisters.Imported> kept(String table) throws IOException {
        return new FilingRegisters(home)
                .keep(
                        FilingKind.HOLDINGS,
                        new FilingRegisters.Origin(
                                "a.csv", () -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                        TODAY,
                        _ -> {});
    }
}
