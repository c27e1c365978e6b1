package fr.etagere.backing;

import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Decisions;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Thresholds;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a provider of the shelf is one entity of a graph. All names are read only when this one could be meant,
/// for a register of the world takes its time.
final class Named {

    /// All names, however they come.
    @FunctionalInterface
    interface AllNames {
        CompanyNames read() throws IOException;
    }

    private final AllNames names;
    private final Ownership ownership;
    private final List<EntityId> identifiers;
    private final CompanyNames alone;
    private @Nullable CompanyNames all;

    private Named(AllNames names, Ownership ownership, List<EntityId> identifiers, CompanyNames alone) {
        this.names = names;
        this.ownership = ownership;
        this.identifiers = identifiers;
        this.alone = alone;
    }

    static Named of(OwnershipGraph graph, EntityId id, AllNames names) {
        // Names do not depend on what control is.
        var ownership = new Ownership(graph, new Thresholds(0, 0));
        var described = ownership.find(id);
        var builder = CompanyNames.builder();
        described.ifPresent(one -> one.descriptions().forEach(builder::add));
        List<EntityId> identifiers = described.map(one -> one.identifiers()).orElse(List.of());
        return new Named(names, ownership, identifiers, builder.build());
    }

    /// @param identity what the shelf states of the provider; null when it states nothing
    boolean means(String provider, @Nullable Identity identity, Decisions decided) throws IOException {
        boolean possible = decided.on(Supplier.named(provider)).accepted() != null
                || near(provider)
                || (identity != null && near(identity));
        if (!possible) {
            return false;
        }
        if (all == null) {
            all = names.read();
        }
        return new Identifying(all, ownership, decided).of(provider, identity).finding() instanceof Finding.Found found
                && identifiers.contains(found.candidate().id());
    }

    private boolean near(Identity identity) {
        String legalName = identity.provider().legalName();
        return identity.ids().stream().anyMatch(identifiers::contains) || (legalName != null && near(legalName));
    }

    private boolean near(String name) {
        return !(alone.find(Supplier.named(name), Decisions.NONE) instanceof Finding.NotFound none
                && none.nearest().isEmpty());
    }
}
