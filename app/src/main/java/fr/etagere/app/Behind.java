package fr.etagere.app;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.portfolio.Contract;
import fr.etagere.portfolio.Joining;
import fr.etagere.portfolio.Suppliers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who and where is behind a contract's first supplier, each supplier being asked once.
final class Behind {

    private final Ownership ownership;
    private final LocalDate day;
    private final Map<EntityId, List<Joining.Above>> asked = new HashMap<>();

    Behind(Ownership ownership, LocalDate day) {
        this.ownership = ownership;
        this.day = day;
    }

    /// The country of the highest of those above it whose country is known; null when registers do not say.
    @Nullable
    String country(Contract contract) {
        return above(contract).stream()
                .map(Joining.Above::country)
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /// Its controller's key, its own when it has none; null when registers do not know it.
    ///
    /// @param names of controllers, added to
    @Nullable
    String controller(Contract contract, Map<String, String> names) {
        List<Joining.Above> above = above(contract);
        Optional<Joining.Above> top =
                above.stream().filter(one -> one.id() != null).findFirst();
        if (top.isEmpty()) {
            return above.isEmpty()
                    ? null
                    : Suppliers.node(contract.suppliers().getFirst()).key();
        }
        String key = Suppliers.node(Objects.requireNonNull(top.get().id())).key();
        names.putIfAbsent(key, top.get().name());
        return key;
    }

    private List<Joining.Above> above(Contract contract) {
        EntityId id = contract.suppliers().isEmpty()
                ? null
                : contract.suppliers().getFirst().id();
        return id == null ? List.of() : asked.computeIfAbsent(id, one -> Maps.above(ownership, one, day));
    }
}
