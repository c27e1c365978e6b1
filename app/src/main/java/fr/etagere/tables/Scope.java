package fr.etagere.tables;

import org.jspecify.annotations.Nullable;

/// Which contracts are counted.
///
/// @param digital only those that buy something digital
/// @param buyer SIREN, SIRET or `SCHEME-value` of the buyer, a SIREN naming its establishments; null for all
public record Scope(boolean digital, @Nullable String buyer) {

    public static final Scope ALL = new Scope(false, null);
}
