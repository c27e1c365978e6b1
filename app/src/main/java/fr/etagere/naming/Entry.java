package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.LegalEntity.NameKind;
import fr.etagere.ownership.LegalEntity.OtherName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of an entity of the register to find it again.
///
/// @param ids its own first
/// @param names the legal one first
record Entry(
        List<EntityId> ids,
        List<OtherName> names,
        @Nullable String country,
        @Nullable String city,
        @Nullable String postcode,
        boolean ceased) {

    static OtherName legalName(String name) {
        return new OtherName(name, NameKind.TRADE, null);
    }

    /// Whether it is the legal name, which stands first.
    boolean legal(OtherName name) {
        return names.getFirst() == name;
    }

    String legalName() {
        return names.getFirst().name();
    }
}
