package fr.etagere.app;

import fr.etagere.ownership.Basis;
import fr.etagere.ownership.Certainty;
import fr.etagere.ownership.Controller;
import fr.etagere.ownership.Controllers;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Scale;
import fr.etagere.portfolio.Suppliers;
import java.time.LocalDate;
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

    private static final int SIREN = 9;

    private final Optional<Ownership> ownership;
    private final Scale.Map scales;
    private final LocalDate day;
    private final Map<EntityId, Origin> known = new HashMap<>();

    /// @param ownership empty when no register is imported
    Origins(Optional<Ownership> ownership, Scale.Map scales, LocalDate day) {
        this.ownership = ownership;
        this.scales = scales;
        this.day = day;
    }

    /// @param top key of the one that surely controls it; null when nobody surely does
    private record Origin(
            Set<Scale> seat, Set<Scale> control, @Nullable String top) {}

    private static final Origin NOWHERE = new Origin(Scale.unknown(), Scale.unknown(), null);

    /// Scales on which the holders of a contract may be seated.
    Set<Scale> seat(Contract contract) {
        return union(contract, Origin::seat);
    }

    /// Scales on which those who ultimately control them may be seated.
    Set<Scale> control(Contract contract) {
        return union(contract, Origin::control);
    }

    /// Key of the controller of a contract's only holder; null when it is not sure, or when there are several holders.
    @Nullable
    String controller(Contract contract) {
        return contract.suppliers().size() == 1
                ? of(contract.suppliers().getFirst().id()).top()
                : null;
    }

    private Set<Scale> union(Contract contract, Function<Origin, Set<Scale>> by) {
        Set<Scale> scales = EnumSet.noneOf(Scale.class);
        for (Contract.Supplier supplier : contract.suppliers()) {
            scales.addAll(by.apply(of(supplier.id())));
        }
        return scales.isEmpty() ? Scale.unknown() : scales;
    }

    private Origin of(@Nullable EntityId id) {
        if (id == null || ownership.isEmpty()) {
            return NOWHERE;
        }
        EntityId unit = id.scheme().equals(EntityId.SIRENE) && id.value().length() > SIREN
                ? EntityId.siren(id.value().substring(0, SIREN))
                : id;
        return known.computeIfAbsent(unit, asked -> origin(ownership.get(), asked));
    }

    private Origin origin(Ownership registers, EntityId id) {
        Set<Scale> seat = scales.of(registers.find(id).map(Described::country).orElse(null));
        List<Controller> top =
                registers.controllers(id, day).map(Controllers::ultimate).orElse(List.of());
        List<Controller> sure = top.stream()
                .filter(one -> one.certainty() == Certainty.CERTAIN && one.basis() == Basis.CONTROL_BY_VOTES)
                .toList();
        Set<Scale> control = EnumSet.noneOf(Scale.class);
        (sure.isEmpty() ? top : sure).forEach(one -> control.addAll(scales.of(one.country())));
        if (top.isEmpty()) {
            control.addAll(Scale.unknown());
        } else if (sure.isEmpty()) {
            control.addAll(seat);
        }
        return new Origin(seat, control, sure.size() == 1 ? key(sure.getFirst()) : null);
    }

    private static String key(Controller controller) {
        NodeId node = Suppliers.node(controller.id());
        return node.key();
    }
}
