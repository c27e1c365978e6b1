package fr.etagere.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /// Contracts that end within some days, soonest first.
    ///
    /// @param running every contract in force on that day: the index is theirs
    public static List<Renewal> within(List<Contract> running, LocalDate from, LocalDate to) {
        List<Spend> spends = running.stream().map(Renewal::spend).toList();
        double index = index(spends);
        var renewals = new ArrayList<Renewal>();
        for (int i = 0; i < running.size(); i++) {
            Contract contract = running.get(i);
            LocalDate ends = contract.ends();
            if (ends != null && !ends.isBefore(from) && !ends.isAfter(to)) {
                LocalDate decide = contract.noticeMonths() == null ? ends : ends.minusMonths(contract.noticeMonths());
                renewals.add(new Renewal(contract, ends, decide, moves(spends, i, index)));
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

    private static @Nullable Double moves(List<Spend> spends, int at, double index) {
        Spend own = spends.get(at);
        if (own.to() == null || own.amount() == null || own.amount().signum() <= 0) {
            return null;
        }
        var otherwise = new ArrayList<>(spends);
        otherwise.set(at, new Spend("another", own.amount(), own.year()));
        return index(otherwise) - index;
    }

    private static double index(List<Spend> spends) {
        Double index = Concentration.index(spends);
        return index == null ? 0 : index;
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
