package fr.etagere.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Contract.Supplier;
import fr.etagere.shared.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The gate closes on one row or one cent.
class BalanceTest {

    private static final List<Supplier> TWO = List.of(new Supplier(null, "A"), new Supplier(null, "B"));

    @Test
    void whatAgreesPasses() {
        assertThat(agreeing(new BigDecimal("10.01")).faults()).isEmpty();
    }

    @Test
    void aRowThatGoesNowhereIsSeen() {
        Balance balance = agreeing(new BigDecimal("10.01"));
        balance.read++;

        assertThat(balance.faults()).extracting(Violation::code).containsExactly("award-gate-rows");
    }

    @Test
    void aCentLostBetweenReadingAndJoiningIsSeen() {
        Balance balance = agreeing(new BigDecimal("10.01"));
        balance.taken.add(1);

        assertThat(balance.faults()).extracting(Violation::code).containsExactly("award-gate-amounts");
    }

    @Test
    void aCentLostInWhatIsWrittenIsSeen() {
        assertThat(agreeing(new BigDecimal("10.00")).faults())
                .extracting(Violation::code)
                .containsExactly("award-gate-totals");
    }

    @Test
    void aSharedContractCountsOnceForItsGroupWhateverTheOrder() {
        assertThat(SupplierKeys.group(TWO)).isEqualTo(SupplierKeys.group(TWO.reversed()));
    }

    private static Balance agreeing(BigDecimal written) {
        var balance = new Balance();
        balance.read = 1;
        var row = new Row(
                1, "u", null, null, "", null, null, null, null, 1001, TWO, null, null, List.of(), -1, -1, false);
        balance.taken(row);
        balance.ended(row.cents(), false);
        var amount = new BigDecimal("10.01");
        balance.contract(new Award(
                "u",
                new Contract(
                        "u",
                        null,
                        null,
                        "",
                        null,
                        null,
                        null,
                        amount,
                        TWO,
                        null,
                        new Contract.Digital(Contract.Digital.Verdict.UNKNOWN, null),
                        null,
                        null,
                        List.of(),
                        "s"),
                null,
                amount,
                null,
                null,
                List.of()));
        balance.written(written.movePointRight(2).longValueExact(), TWO);
        return balance;
    }
}
