package fr.etagere.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The readers against real files, when the folder that holds them lies beside the checkout: exact counts.
class ProcurementSharedDataTest {

    private static final Path DATA =
            ProcurementFixtures.ROOT.resolve("../shared/data").normalize();

    @TempDir
    private Path home = Path.of("");

    @BeforeAll
    static void dataIsThere() {
        if (!Files.isDirectory(DATA)) {
            System.out.println("no shared data beside the checkout: contracts are not read");
        }
        assumeTrue(Files.isDirectory(DATA), "no shared data beside the checkout");
    }

    @ParameterizedTest
    @CsvSource({
@@ROWS@@
    })
    void realFilesGiveTheseCounts(
            String file, String format, long read, long kept, long rejected, long duplicates, long contracts, String total)
            throws IOException {
        Account account = ProcurementFixtures.file(home, DATA.resolve(file)).account();
        System.out.printf(
                "%s: repaired %s, found %s, joined %s%n", file, account.repaired(), account.found(), account.joined());

        assertThat(account.format()).isEqualTo(format);
        assertThat(account.read()).isEqualTo(read);
        assertThat(account.kept()).isEqualTo(kept);
        assertThat(account.rejected()).isEqualTo(rejected);
        assertThat(account.duplicates()).isEqualTo(duplicates);
        assertThat(account.contracts()).isEqualTo(contracts);
        assertThat(account.totalAmount()).isEqualByComparingTo(total);
    }

    @ParameterizedTest
    @CsvSource({
@@REFUSED@@
    })
    void filesWithoutAnyAwardAreRefusedWithTheReason(String file, String code) throws IOException {
        var read = ProcurementFixtures.registers(home).keep(Origin.file(DATA.resolve(file)), ProcurementFixtures.TODAY, _ -> {});

        assertThat(ProcurementFixtures.refusal(read)).contains(code);
    }

    /// The three platforms republish one another: 176 numbers of one buyer are in two files.
    @Test
    void realFilesTogetherCountEachContractOnce() throws IOException {
        for (String file : new String[] {
            "decp2019_e-marchespublics_2019-04-03.json",
            "decp2019_marches-publics.info_2019-03-07.json",
            "decp2019_pes_2019-04-05.json"
        }) {
            ProcurementFixtures.file(home, DATA.resolve("decp").resolve(file));
        }

        var passed = ProcurementFixtures.registers(home).contracts().each(_ -> {});
        assertThat(passed.contracts()).isEqualTo(@@JOINED@@);
    }
}
