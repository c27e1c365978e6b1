package fr.etagere.backing;

import fr.etagere.naming.CompanyNames;
import fr.etagere.naming.Decisions;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Supplier;
import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.Ownership;
import fr.etagere.ownership.OwnershipGraph;
import fr.etagere.ownership.Thresholds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a name means one entity of a graph. All names are read only when this one could be meant, for a register of
/// the world takes its time.
final class Named {

    private final Ownership ownership;
    private final List<EntityId> identifiers;
    private final CompanyNames alone;
    private @Nullable CompanyNames all;

    private Named(Ownership ownership, List<EntityId> identifiers, CompanyNames alone) {
        this.ownership = ownership;
        this.identifiers = identifiers;
        this.alone = alone;
    }

    static Named of(OwnershipGraph graph, EntityId id) {
        // Names do not depend on what control is.
        var ownership = new Ownership(graph, new Thresholds(0, 0));
        var described = ownership.find(id);
        var builder = CompanyNames.builder();
        described.ifPresent(one -> one.descriptions().forEach(builder::add));
        return new Named(ownership, described.map(one -> one.identifiers()).orElse(List.of()), builder.build());
    }

    /// The names of all entities. A person is a supplier only under the number that a register of companies gave.
    static CompanyNames all(Ownership ownership) {
        var builder = CompanyNames.builder();
        ownership.eachDescription(entity -> {
            boolean numbered = entity.id().scheme().equals(EntityId.SIRENE)
                    || entity.id().scheme().equals(EntityId.LEI);
            if (entity.kind() != LegalEntity.Kind.PERSON || numbered) {
                builder.add(entity);
            }
        });
        return builder.build();
    }

    boolean means(Supplier supplier, Decisions decided) {
        boolean possible = decided.on(supplier).accepted() != null
                || !(alone.find(supplier, Decisions.NONE) instanceof Finding.NotFound none
                        && none.nearest().isEmpty());
        if (!possible) {
            return false;
        }
        if (all == null) {
            all = all(ownership);
        }
        return all.find(supplier, decided) instanceof Finding.Found found
                && identifiers.contains(found.candidate().id());
    }
}
