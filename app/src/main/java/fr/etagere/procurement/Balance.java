package fr.etagere.procurement;

import fr.etagere.portfolio.Contract.Supplier;
import fr.etagere.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    final Sum taken = new Sum();
    final Sum ended = new Sum();
    final Sum total = new Sum();

    private final Map<String, Sum> groups = new HashMap<>();
    private final Sum writtenTotal = new Sum();
    private long written;

    /// A row that was neither rejected nor followed yet.
    void taken(Row row) {
        taken.add(row.cents());
    }

    /// A row followed to its end.
    ///
    /// @param cents as first published; [Amounts#UNKNOWN] when it is not
    void ended(long cents, boolean duplicate) {
        ended.add(cents);
        if (duplicate) {
            duplicates++;
        } else {
            kept++;
        }
    }

    /// A contract handed over to be written.
    void contract(Award award) {
        BigDecimal amount = award.contract().amount();
        contract(amount == null ? Amounts.UNKNOWN : 0);
        if (amount != null) {
            total.add(amount);
        }
    }

    /// The same, by its amount in cents; [Amounts#UNKNOWN] when it is not published.
    void contract(long cents) {
        contracts++;
        withoutAmount += cents == Amounts.UNKNOWN ? 1 : 0;
        total.add(cents);
    }

    /// A contract read back from what was written.
    ///
    /// @param cents [Amounts#UNKNOWN] when it is not published
    void written(long cents, List<Supplier> suppliers) {
        written++;
        writtenTotal.add(cents);
        if (cents != Amounts.UNKNOWN) {
            groups.computeIfAbsent(SupplierKeys.group(suppliers), _ -> new Sum())
                    .add(cents);
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
        taken.add(other.taken);
        ended.add(other.ended);
        total.add(other.total);
        writtenTotal.add(other.writtenTotal);
        written += other.written;
        other.groups.forEach(
                (group, sum) -> groups.computeIfAbsent(group, _ -> new Sum()).add(sum));
    }

    /// What does not agree; empty when the import may stand.
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (read != kept + rejected + duplicates) {
            faults.add(Violation.ofFile("award-gate-rows", text(read), text(kept), text(rejected), text(duplicates)));
        }
        if (differ(taken, ended)) {
            faults.add(Violation.ofFile("award-gate-amounts", text(taken), text(ended)));
        }
        var bySupplier = new Sum();
        groups.values().forEach(bySupplier::add);
        if (contracts != written || differ(total, writtenTotal) || differ(total, bySupplier)) {
            faults.add(Violation.ofFile("award-gate-totals", text(total), text(writtenTotal), text(bySupplier)));
        }
        return faults;
    }

    private static boolean differ(Sum a, Sum b) {
        return a.euros().compareTo(b.euros()) != 0;
    }

    private static String text(Sum sum) {
        return sum.euros().toPlainString();
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
