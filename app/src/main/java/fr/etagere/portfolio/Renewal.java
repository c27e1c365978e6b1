package fr.etagere.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A contract that ends soon: a decision to take.
///
/// @param decideBy last day to give notice; the end itself when no notice is stated
/// @param moves how much the concentration index changes if another supplier takes it over, in points; null when its
///     amount is not published
public record Renewal(
        Contract contract,
        LocalDate ends,
        LocalDate decideBy,
        @Nullable Double moves) {

    private static final double WHOLE = 100;

    /// Contracts that end within some days, soonest first.
    ///
    /// @param running every contract in force on that day: the index is theirs
    public static List<Renewal> within(List<Contract> running, LocalDate from, LocalDate to) {
        var totals = new Totals(running);
        var renewals = new ArrayList<Renewal>();
        for (Contract contract : running) {
            LocalDate ends = contract.ends();
            if (ends != null && !ends.isBefore(from) && !ends.isAfter(to)) {
                LocalDate decide = contract.noticeMonths() == null ? ends : ends.minusMonths(contract.noticeMonths());
                renewals.add(new Renewal(contract, ends, decide, totals.moves(contract)));
            }
        }
        renewals.sort(Comparator.comparing(Renewal::decideBy)
                .thenComparing(renewal -> renewal.contract().uid()));
        return renewals;
    }

    /// The one that lowers the index most if another supplier takes it over; empty when none does.
    public static Optional<Renewal> mostMoving(List<Renewal> renewals) {
        return renewals.stream()
                .filter(renewal -> renewal.moves() != null && renewal.moves() < 0)
                .min(Comparator.comparingDouble(renewal -> renewal.moves() == null ? 0 : renewal.moves()));
    }

    /// Money by supplier, from which the change of the index follows without counting all of it again.
    private static final class Totals {
        private final Map<String, BigDecimal> bySupplier = new HashMap<>();
        private BigDecimal total = BigDecimal.ZERO;

        Totals(List<Contract> running) {
            for (Contract contract : running) {
                Spend spend = spend(contract);
                if (Concentration.goesSomewhere(spend)) {
                    BigDecimal amount = Objects.requireNonNull(spend.amount());
                    bySupplier.merge(Objects.requireNonNull(spend.to()), amount, BigDecimal::add);
                    total = total.add(amount);
                }
            }
        }

        /// A supplier that had `s` of the total `t` has `s - a` left and another has `a`: the sum of squares changes by
        /// `(s - a)² + a² - s²`, that is `2a(a - s)`.
        @Nullable
        Double moves(Contract contract) {
            Spend own = spend(contract);
            if (!Concentration.goesSomewhere(own)) {
                return null;
            }
            BigDecimal amount = Objects.requireNonNull(own.amount());
            BigDecimal left = amount.subtract(Objects.requireNonNull(bySupplier.get(own.to())));
            double part = amount.doubleValue() / total.doubleValue() * WHOLE;
            return 2 * part * (left.doubleValue() / total.doubleValue() * WHOLE);
        }
    }

    /// Money of a contract, by its supplier; a group of suppliers is one.
    public static Spend spend(Contract contract) {
        @Nullable
        String to = contract.suppliers().stream()
                .map(Suppliers::node)
                .map(NodeId::key)
                .sorted()
                .reduce((one, other) -> one + " + " + other)
                .orElse(null);
        return new Spend(
                to,
                contract.amount(),
                contract.notified() == null ? null : contract.notified().getYear());
    }
}
