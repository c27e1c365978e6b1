package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.rows.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The identifiers of an entity (BODS 0.4, `identifiers[{scheme, id}]`), those the world knows best first: LEI, then
/// SIREN, then the others in the order of the file. One without a scheme of org-id.guide names nothing outside its
/// file.
final class BodsIdentifiers {

    private BodsIdentifiers() {}

    static List<EntityId> of(Row details) {
        var ids = new LinkedHashSet<EntityId>();
        for (Row identifier : details.rows("identifiers")) {
            EntityId id = id(identifier);
            if (id != null) {
                ids.add(id);
            }
        }
        var sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.comparingInt(BodsIdentifiers::rank));
        return sorted;
    }

    private static int rank(EntityId id) {
        return switch (id.scheme()) {
            case EntityId.LEI -> 0;
            case EntityId.SIRENE -> id.value().length();
            default -> 100;
        };
    }

    private static @Nullable EntityId id(Row identifier) {
        String scheme = identifier.label("scheme");
        String value = identifier.label("id");
        if (scheme == null || value == null) {
            return null;
        }
        EntityId id = OrgIds.bare(scheme, value);
        if (!OrgIds.wellFormed(id)) {
            identifier.odd("id", "identifier-form");
            return null;
        }
        if (!OrgIds.agrees(id)) {
            identifier.odd("id", "identifier-check");
            return null;
        }
        return id;
    }
}
