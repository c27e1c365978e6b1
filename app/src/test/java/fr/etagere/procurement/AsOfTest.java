package fr.etagere.procurement;

import static fr.etagere.procurement.ProcurementFixtures.OTHER;
import static fr.etagere.procurement.ProcurementFixtures.SUPPLIER;
import static fr.etagere.procurement.ProcurementFixtures.file2019;
import static fr.etagere.procurement.ProcurementFixtures.kept;
import static fr.etagere.procurement.ProcurementFixtures.market;
import static fr.etagere.procurement.ProcurementFixtures.registers;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What held on a day, and what was known on a day: two questions, answered from what nobody takes away.
class AsOfTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);
    private static final String AMENDED = """
            "modifications": [
              {"dateNotificationModification": "2019-05-01", "montant": 200},
              {"dateNotificationModification": "2019-09-01", "montant": 300, "dureeMois": 24,
               "titulaires": [{"typeIdentifiant": "SIRET", "id": "%s"}]}]""".formatted(OTHER);

    @TempDir
    private Path home = Path.of("");

    @Test
    void amendmentsMadeLaterAreNotApplied() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, AMENDED));

        Contract before = one("2019-04-30");
        assertThat(before.amount()).isEqualByComparingTo("100");
        assertThat(before.months()).isEqualTo(12);
        assertThat(before.suppliers().getFirst().id()).hasToString("FR-INSEE-" + SUPPLIER);
        assertThat(before.amendments()).isEmpty();
        assertThat(one("2019-05-01").amount()).isEqualByComparingTo("200");
        assertThat(one("2019-08-31").months()).isEqualTo(12);
        Contract after = one("2019-09-01");
        assertThat(after.amount()).isEqualByComparingTo("300");
        assertThat(after.months()).isEqualTo(24);
        assertThat(after.suppliers().getFirst().id()).hasToString("FR-INSEE-" + OTHER);
        assertThat(after).isEqualTo(contracts(null, null).getFirst());
    }

    @Test
    void aContractNotifiedLaterIsNotThere() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, ""));

        assertThat(contracts(LocalDate.of(2019, 1, 9), null)).isEmpty();
        assertThat(contracts(LocalDate.of(2019, 1, 10), null)).hasSize(1);
    }

    @Test
    void aDurationThatWasNotPublishedIsNotThatOfALaterAmendment() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, AMENDED).replace("\"dureeMois\": 12,", ""));

        assertThat(one("2019-04-30").months()).isNull();
        assertThat(one("2019-09-01").months()).isEqualTo(24);
    }

    @Test
    void anAmendmentWithoutADayCountsFromTheStart() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, "\"modifications\": [{\"montant\": 7}]"));

        assertThat(one("2019-01-10").amount()).isEqualByComparingTo("7");
    }

    @Test
    void whatWasKnownOnADayIsWhatWasImportedByThen() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, ""));
        keep(MARCH, market("1", "150", SUPPLIER, ""), market("2", "7", SUPPLIER, ""));

        assertThat(amounts(null)).containsExactly("150.00", "7.00");
        assertThat(amounts(MARCH)).containsExactly("150.00", "7.00");
        assertThat(amounts(MARCH.minusDays(1))).containsExactly("100.00");
        assertThat(amounts(JANUARY.minusDays(1))).isEmpty();
    }

    @Test
    void goingBackToAnOlderFileIsAStepForward() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, ""));
        keep(JANUARY, market("1", "150", SUPPLIER, ""));
        keep(JANUARY, market("1", "100", SUPPLIER, ""));

        assertThat(amounts(JANUARY)).containsExactly("100.00");
        keep(MARCH, market("1", "150", SUPPLIER, ""));
        assertThat(amounts(JANUARY)).containsExactly("100.00");
        assertThat(amounts(MARCH)).containsExactly("150.00");
    }

    @Test
    void nothingThatWasWrittenIsTakenAwayOrChanged() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, ""));
        List<String> before = files();
        keep(MARCH, market("1", "150", SUPPLIER, ""));

        assertThat(files()).containsAll(before);
    }

    @Test
    void registersImportedBeforeUsesWereNotedAreOrderedByTheirDays() throws IOException {
        keep(JANUARY, market("1", "100", SUPPLIER, ""));
        keep(MARCH, market("1", "150", SUPPLIER, ""));
        try (Stream<Path> all = Files.walk(home)) {
            for (Path use : all.filter(file -> file.getFileName().toString().startsWith("use-"))
                    .toList()) {
                Files.delete(use);
            }
        }
        assertThat(amounts(MARCH.minusDays(1))).containsExactly("100.00");
        assertThat(amounts(MARCH)).containsExactly("150.00");
    }

    private Contract one(String day) throws IOException {
        List<Contract> all = contracts(LocalDate.parse(day), null);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> amounts(@Nullable LocalDate knownOn) throws IOException {
        return contracts(null, knownOn).stream()
                .sorted(java.util.Comparator.comparing(Contract::uid))
                .map(Contract::amount)
                .map(amount -> amount == null ? "?" : amount.toPlainString())
                .toList();
    }

    private List<Contract> contracts(@Nullable LocalDate asOf, @Nullable LocalDate knownOn) throws IOException {
        var all = new ArrayList<Contract>();
        registers(home).contracts(knownOn).each(asOf, all::add);
        return all;
    }

    private void keep(LocalDate day, String... markets) throws IOException {
        byte[] bytes = file2019(markets).getBytes(StandardCharsets.UTF_8);
        BigDecimal total = kept(registers(home).keep(Origin.downloaded("a", bytes), day, _ -> {}))
                .account()
                .totalAmount();
        assertThat(total.signum()).isPositive();
    }

    /// Every file that an import leaves, but for the name of the copy in use, with its content.
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            var files = new ArrayList<String>();
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("current") && !file.endsWith(".lock"))
                    .toList()) {
                files.add(file + " " + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return files;
        }
    }
}
