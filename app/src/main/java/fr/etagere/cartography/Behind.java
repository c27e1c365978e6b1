package fr.etagere.cartography;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Joining;
import fr.etagere.portfolio.Leaders;
import fr.etagere.portfolio.NodeId;
import fr.etagere.portfolio.Suppliers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who and where is behind the holders of a contract, each supplier being asked once. Those of a group count together,
/// as one; it is not known of the group when it is not known of one of them.
public final class Behind {

    private final Ownership ownership;
    private final LocalDate day;
    private final Map<NodeId, EntityId> named;
    private final Map<EntityId, List<Joining.Above>> asked = new HashMap<>();

    /// @param ownership the registers, opened on that day
    /// @param named which entity a supplier means that files know by its name only
    Behind(Ownership ownership, LocalDate day, Map<NodeId, EntityId> named) {
        this.ownership = ownership;
        this.day = day;
        this.named = named;
    }

    /// Where they are led from, as [Leaders] says; null when it is not known.
    public @Nullable String country(Contract contract) {
        return together(contract, above -> Leaders.of(above).country());
    }

    /// Key of who surely controls them, as [Leaders] says; null when it is not known.
    @Nullable
    String controller(Contract contract) {
        return together(contract, above -> Leaders.of(above).controller());
    }

    /// The same.
    ///
    /// @param names of controllers, added to
    public @Nullable String controller(Contract contract, Map<String, String> names) {
        for (Contract.Supplier supplier : contract.suppliers()) {
            for (Joining.Above one : above(supplier)) {
                if (one.id() != null) {
                    names.putIfAbsent(Suppliers.node(one.id()).key(), one.name());
                }
            }
        }
        return controller(contract);
    }

    /// What registers say of a supplier and of those above it; nothing of one that no identifier and no sure name
    /// tells.
    List<Joining.Above> above(Contract.Supplier supplier) {
        EntityId id = supplier.id() == null ? named.get(Suppliers.node(supplier)) : supplier.id();
        return id == null ? List.of() : asked.computeIfAbsent(id, one -> Readings.above(ownership, one, day));
    }

    private @Nullable String together(Contract contract, Function<List<Joining.Above>, Optional<String>> by) {
        List<Optional<String>> each = contract.suppliers().stream()
                .map(supplier -> by.apply(above(supplier)))
                .distinct()
                .toList();
        return each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)
                ? null
                : each.stream().flatMap(Optional::stream).sorted().collect(Collectors.joining(" + "));
    }
}
