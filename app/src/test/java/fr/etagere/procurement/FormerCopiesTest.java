package fr.etagere.procurement;

import static fr.etagere.procurement.ProcurementFixtures.OTHER;
import static fr.etagere.procurement.ProcurementFixtures.SUPPLIER;
import static fr.etagere.procurement.ProcurementFixtures.awards;
import static fr.etagere.procurement.ProcurementFixtures.file2019;
import static fr.etagere.procurement.ProcurementFixtures.imported;
import static fr.etagere.procurement.ProcurementFixtures.market;
import static fr.etagere.procurement.ProcurementFixtures.registers;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.procurement.ContractRegisters.Imported;
import fr.etagere.shared.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies made when registers were gzip are read as they are.
class FormerCopiesTest {

    private static final String FILE =
            file2019(market("1", "100", SUPPLIER, ""), market("2", "1.5", OTHER, ""), market("2", "2", OTHER, ""));

    @TempDir
    private Path home = Path.of("");

    @Test
    void aCopyInGzipSaysTheSame() throws IOException {
        Imported now = imported(home, "a", FILE);
        List<Award> awards = awards(home);
        former(now.place());

        assertThat(awards(home)).isEqualTo(awards);
        assertThat(registers(home).history(awards.getFirst().base())).isNotEmpty();
    }

    @Test
    void theSameFileIsNotCopiedAnewForTheCodec() throws IOException {
        Imported now = imported(home, "a", FILE);
        former(now.place());

        Imported again = imported(home, "a", FILE);

        assertThat(again.already()).isTrue();
        assertThat(again.account()).isEqualTo(now.account());
    }

    @Test
    void anotherFileTakesThePlaceOfACopyInGzip() throws IOException {
        former(imported(home, "a", FILE).place());

        imported(home, "a", file2019(market("9", "7", SUPPLIER, "")));

        assertThat(awards(home)).extracting(award -> award.contract().object()).containsExactly("Objet 9");
    }

    /// Makes the copy in use what it was when registers were gzip.
    private static void former(Path own) throws IOException {
        var place = new Place(own);
        String name = place.current().orElseThrow();
        var bytes = new ByteArrayOutputStream();
        try (var lines = Packing.unpacked(Files.newInputStream(place.lines(name)));
                var packing = new GZIPOutputStream(bytes)) {
            lines.transferTo(packing);
        }
        String former = name.substring(0, "2026-11-22-".length()) + Digest.sha256(bytes.toByteArray());
        Files.write(own.resolve(former + Place.FORMER_LINES), bytes.toByteArray());
        Files.move(place.account(name), place.account(former));
        Files.move(place.rejected(name), place.rejected(former));
        Files.delete(place.lines(name));
        Files.writeString(place.currentFile(), former);
        Files.deleteIfExists(own.resolve("use-000001"));
    }
}
