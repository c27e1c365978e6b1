package fr.etagere.cartography;

import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Leaders;
import fr.etagere.portfolio.Scale;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a supplier may be and who is behind it, as registers say on a day. Only control by votes settles who is at the
/// top: accounts taken in by another leave the choice between both, and no link published leaves everything open.
final class Origins {

    private final Optional<Behind> behind;
    private final Scale.Map scales;
    private final Map<Contract.Supplier, Origin> known = new HashMap<>();

    /// @param behind empty when no register is imported
    Origins(Optional<Behind> behind, Scale.Map scales) {
        this.behind = behind;
        this.scales = scales;
    }

    private record Origin(Set<Scale> seat, Set<Scale> control) {}

    private static final Origin NOWHERE = new Origin(Scale.unknown(), Scale.unknown());

    /// Scales on which the holders of a contract may be seated.
    Set<Scale> seat(Contract contract) {
        return union(contract, Origin::seat);
    }

    /// Scales on which those who ultimately control them may be seated.
    Set<Scale> control(Contract contract) {
        return union(contract, Origin::control);
    }

    /// Key of who surely controls those who hold a contract; null when it is not known.
    @Nullable
    String controller(Contract contract) {
        return behind.map(one -> one.controller(contract)).orElse(null);
    }

    private Set<Scale> union(Contract contract, Function<Origin, Set<Scale>> by) {
        Set<Scale> scales = EnumSet.noneOf(Scale.class);
        for (Contract.Supplier supplier : contract.suppliers()) {
            scales.addAll(by.apply(of(supplier)));
        }
        return scales.isEmpty() ? Scale.unknown() : scales;
    }

    private Origin of(Contract.Supplier supplier) {
        return behind.isEmpty()
                ? NOWHERE
                : known.computeIfAbsent(
                        supplier, asked -> origin(Leaders.of(behind.get().above(asked))));
    }

    private Origin origin(Leaders leaders) {
        Set<Scale> seat = scales.of(leaders.seat());
        List<Leaders.Leader> sure =
                leaders.top().stream().filter(Leaders.Leader::certain).toList();
        Set<Scale> control = EnumSet.noneOf(Scale.class);
        (sure.isEmpty() ? leaders.top() : sure).forEach(one -> control.addAll(scales.of(one.country())));
        if (leaders.top().isEmpty()) {
            control.addAll(Scale.unknown());
        } else if (sure.isEmpty()) {
            control.addAll(seat);
        }
        return new Origin(seat, control);
    }
}
