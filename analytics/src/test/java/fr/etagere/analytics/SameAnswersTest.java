package fr.etagere.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.etagere.portfolio.Concentration;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Renewal;
import fr.etagere.portfolio.Spend;
import fr.etagere.procurement.ContractRegisters;
import fr.etagere.procurement.DigitalCodes;
import fr.etagere.procurement.Origin;
import fr.etagere.shared.Materials;
import fr.etagere.tables.Filling;
import fr.etagere.tables.Month;
import fr.etagere.tables.Scope;
import fr.etagere.tables.Shares;
import fr.etagere.tables.Snapshot;
import fr.etagere.tables.TableEngine;
import fr.etagere.tables.Total;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables in SQL answer as plain Java does, on real contracts and on made ones.
class SameAnswersTest {

    private static final Path ROOT = Path.of(System.getProperty("etagere.root"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final double ROUNDING = 1e-6;

    private final TableEngine engine = TableEngine.found().orElseThrow();

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onMadeContractsWithEveryKindOfHole(long seed) throws IOException {
        agree(MadeContracts.of(seed, 400), MadeContracts::country, TODAY);
    }

    @Test
    void onNoContractThatHasAnAmount() throws IOException {
        List<Contract> some = MadeContracts.of(7, 30).stream()
                .filter(contract -> contract.amount() == null)
                .toList();
        assertThat(some).isNotEmpty();
        agree(some, MadeContracts::country, TODAY);
    }

    @Test
    void onTheRealContracts() throws IOException {
        Path data = ROOT.resolve("../shared/data/decp").normalize();
        if (!Files.isDirectory(data)) {
            System.out.println("no shared data beside the checkout: real contracts are not compared");
        }
        Assumptions.assumeTrue(Files.isDirectory(data), "no shared data beside the checkout");
        var registers = new ContractRegisters(
                temp.resolve("home"), DigitalCodes.of(Materials.at(ROOT, List.of(DigitalCodes.FOLDER))));
        try (var files = Files.newDirectoryStream(data, "decp*20*.{json,csv}")) {
            for (Path file : files) {
                registers.keep(Origin.file(file), TODAY, _ -> {});
            }
        }
        var all = new ArrayList<Contract>();
        registers.contracts().each(all::add);
        assertThat(all).hasSizeGreaterThan(11_000);

        agree(all, MadeContracts::country, LocalDate.of(2025, 3, 1));
    }

    /// Compares every question, for every scope.
    private void agree(List<Contract> all, Function<Contract, @Nullable String> country, LocalDate day)
            throws IOException {
        Path folder = temp.resolve("tables");
        Snapshot snapshot;
        try (Filling filling = engine.filling(folder)) {
            for (Contract contract : all) {
                filling.add(contract, null, country.apply(contract));
            }
            snapshot = filling.finish(TODAY, List.of());
        }
        String siren = Objects.requireNonNull(all.stream()
                        .map(Contract::buyer)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .value())
                .substring(0, 9);
        for (Scope scope : List.of(Scope.ALL, new Scope(true, null), new Scope(false, siren))) {
            List<Contract> some = all.stream().filter(one -> in(scope, one)).toList();
            List<Spend> bySupplier = some.stream().map(Renewal::spend).toList();
            sameTotals(engine.totals(folder, snapshot, scope), bySupplier);
            sameShares(engine.shares(folder, snapshot, scope, TableEngine.By.SUPPLIER), bySupplier);
            sameShares(
                    engine.shares(folder, snapshot, scope, TableEngine.By.COUNTRY),
                    some.stream()
                            .map(one -> new Spend(
                                    country.apply(one),
                                    one.amount(),
                                    Renewal.spend(one).year()))
                            .toList());
            sameRenewals(engine.renewals(folder, snapshot, scope, day, day.plusMonths(18)), some, day);
        }
    }

    private static boolean in(Scope scope, Contract contract) {
        return (!scope.digital() || contract.digital().verdict() == Contract.Digital.Verdict.YES)
                && (scope.buyer() == null
                        || contract.buyer() != null && contract.buyer().value().startsWith(scope.buyer()));
    }

    private static void sameTotals(List<Total> totals, List<Spend> spends) {
        var expected = new HashMap<@Nullable String, BigDecimal>();
        spends.forEach(spend -> expected.merge(
                spend.to(), Objects.requireNonNullElse(spend.amount(), BigDecimal.ZERO), BigDecimal::add));
        assertThat(totals).hasSameSizeAs(expected.keySet());
        assertThat(totals)
                .allSatisfy(total -> assertThat(total.amount())
                        .as(String.valueOf(total.to()))
                        .isEqualByComparingTo(Objects.requireNonNull(expected.get(total.to()))));
        assertThat(totals.stream().mapToLong(Total::contracts).sum()).isEqualTo(spends.size());
        assertThat(totals.stream().mapToLong(Total::withoutAmount).sum())
                .isEqualTo(
                        spends.stream().filter(spend -> spend.amount() == null).count());
        assertThat(totals).isSortedAccordingTo((a, b) -> b.amount().compareTo(a.amount()));
    }

    private static void sameShares(Shares shares, List<Spend> spends) {
        Concentration java = Concentration.of(spends, 1);
        assertThat(shares.total()).isEqualByComparingTo(java.total());
        assertThat(shares.counted()).isEqualTo(java.counted());
        assertThat(shares.withoutAmount()).isEqualTo(java.withoutAmount());
        assertThat(shares.unknown()).isCloseTo(java.unknown(), within(ROUNDING));
        assertThat(shares.index() == null).isEqualTo(java.index() == null);
        if (shares.index() != null && java.index() != null) {
            assertThat(shares.index()).isCloseTo(java.index(), within(ROUNDING));
        }
        assertThat(shares.least()).isCloseTo(java.least(), within(ROUNDING));
        assertThat(shares.most()).isCloseTo(java.most(), within(ROUNDING));
        assertThat(shares.byYear().keySet()).isEqualTo(java.byYear().keySet());
        shares.byYear()
                .forEach((year, index) -> assertThat(index)
                        .as("%d", year)
                        .isCloseTo(Objects.requireNonNull(java.byYear().get(year)), within(ROUNDING)));
        assertThat(shares.parts())
                .extracting(Concentration.Part::to)
                .containsExactlyElementsOf(
                        java.parts().stream().map(Concentration.Part::to).toList());
        for (int i = 0; i < java.parts().size(); i++) {
            assertThat(shares.parts().get(i).amount())
                    .isEqualByComparingTo(java.parts().get(i).amount());
        }
    }

    private static void sameRenewals(List<Month> months, List<Contract> all, LocalDate day) {
        List<Contract> running = all.stream()
                .filter(contract -> contract.ends() != null
                        && !contract.ends().isBefore(day)
                        && contract.notified() != null
                        && !contract.notified().isAfter(day))
                .toList();
        Map<YearMonth, List<Renewal>> expected = new TreeMap<>();
        for (Renewal renewal : Renewal.within(running, day, day.plusMonths(18))) {
            expected.computeIfAbsent(YearMonth.from(renewal.decideBy()), _ -> new ArrayList<>())
                    .add(renewal);
        }
        assertThat(months).extracting(Month::month).containsExactlyElementsOf(expected.keySet());
        for (Month month : months) {
            List<Renewal> due = Objects.requireNonNull(expected.get(month.month()));
            assertThat(month.contracts()).isEqualTo(due.size());
            assertThat(month.amount())
                    .isEqualByComparingTo(due.stream()
                            .map(renewal -> renewal.contract().amount())
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(month.withoutAmount())
                    .isEqualTo(due.stream()
                            .filter(renewal -> renewal.contract().amount() == null)
                            .count());
        }
    }
}
