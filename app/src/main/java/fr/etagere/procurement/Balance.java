package fr.etagere.procurement;

import fr.etagere.portfolio.Contract.Supplier;
import fr.etagere.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The gate: what came in is what went out, in rows and to the cent, or the import is refused whole.
///
/// Amounts are those of the rows as first published. Each row is followed to its end (contract, supplier line,
/// amendment, former version, duplicate), and the sum over the ends must be the sum read. The totals of contracts are
/// then read back from the register written: by contract, and by group of suppliers, a shared contract being attributed
/// once to its group.
final class Balance {

    long read;
    long rejected;
    long kept;
    long duplicates;
    long contracts;
    long withoutAmount;
    BigDecimal taken = BigDecimal.ZERO;
    BigDecimal ended = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;

    private final Map<String, BigDecimal> groups = new HashMap<>();
    private BigDecimal writtenTotal = BigDecimal.ZERO;
    private long written;

    /// A row that was neither rejected nor followed yet.
    void taken(Row row) {
        taken = plus(taken, row.cents());
    }

    /// A row followed to its end.
    void ended(Row row, boolean duplicate) {
        ended = plus(ended, row.cents());
        if (duplicate) {
            duplicates++;
        } else {
            kept++;
        }
    }

    /// A contract handed over to be written.
    void contract(Award award) {
        contracts++;
        BigDecimal amount = award.contract().amount();
        if (amount == null) {
            withoutAmount++;
        } else {
            total = total.add(amount);
        }
    }

    /// A contract read back from what was written.
    void written(@Nullable BigDecimal amount, List<Supplier> suppliers) {
        written++;
        if (amount != null) {
            writtenTotal = writtenTotal.add(amount);
            groups.merge(SupplierKeys.group(suppliers), amount, BigDecimal::add);
        }
    }

    /// Adds what another part of the same import counted.
    void add(Balance other) {
        read += other.read;
        rejected += other.rejected;
        kept += other.kept;
        duplicates += other.duplicates;
        contracts += other.contracts;
        withoutAmount += other.withoutAmount;
        taken = taken.add(other.taken);
        ended = ended.add(other.ended);
        total = total.add(other.total);
        writtenTotal = writtenTotal.add(other.writtenTotal);
        written += other.written;
        other.groups.forEach((group, amount) -> groups.merge(group, amount, BigDecimal::add));
    }

    /// What does not agree; empty when the import may stand.
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (read != kept + rejected + duplicates) {
            faults.add(Violation.ofFile("award-gate-rows", text(read), text(kept), text(rejected), text(duplicates)));
        }
        if (taken.compareTo(ended) != 0) {
            faults.add(Violation.ofFile("award-gate-amounts", taken.toPlainString(), ended.toPlainString()));
        }
        BigDecimal bySupplier = groups.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (contracts != written || total.compareTo(writtenTotal) != 0 || total.compareTo(bySupplier) != 0) {
            faults.add(Violation.ofFile(
                    "award-gate-totals",
                    total.toPlainString(),
                    writtenTotal.toPlainString(),
                    bySupplier.toPlainString()));
        }
        return faults;
    }

    private static BigDecimal plus(BigDecimal sum, long cents) {
        return cents == Amounts.UNKNOWN ? sum : sum.add(BigDecimal.valueOf(cents, 2));
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
