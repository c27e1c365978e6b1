package fr.etagere.procurement;

import fr.etagere.ownership.EntityId;
import fr.etagere.portfolio.Contract.Supplier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What tells suppliers apart: the company (SIREN), not its establishment; the name when there is no identifier.
final class SupplierKeys {

    private static final int SIREN = 9;

    private SupplierKeys() {}

    static String of(Supplier supplier) {
        EntityId id = supplier.id();
        if (id == null) {
            String name = supplier.name() == null ? "" : supplier.name();
            return "NAME-" + name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
        return id.scheme().equals(EntityId.SIRENE) && id.value().length() > SIREN
                ? EntityId.SIRENE + "-" + id.value().substring(0, SIREN)
                : id.toString();
    }

    /// The group that holds a contract together, whatever the order in which it is written. The amount of a shared
    /// contract is attributed once, to the group: nobody publishes how its members share it.
    static String group(List<Supplier> suppliers) {
        return switch (suppliers.size()) {
            case 0 -> "";
            case 1 -> of(suppliers.getFirst());
            default ->
                suppliers.stream().map(SupplierKeys::of).distinct().sorted().collect(Collectors.joining("+"));
        };
    }
}
