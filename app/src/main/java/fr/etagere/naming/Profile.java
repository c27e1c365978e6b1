package fr.etagere.naming;

import fr.etagere.ownership.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A supplier or an entity, ready to be compared.
///
/// @param names the main one first; never empty
/// @param ids numbers whose check digit is right
/// @param city folded, without CEDEX and numbers; null when not given
/// @param cityWords of the city
/// @param among bits it takes to tell one entity from all others: log2 of how many there are
record Profile(
        List<Name> names,
        List<EntityId> ids,
        @Nullable String country,
        @Nullable String city,
        List<String> cityWords,
        @Nullable String postcode,
        double among) {}
