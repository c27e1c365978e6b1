package fr.etagere.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money that goes one way.
///
/// @param to whom or where it goes: a supplier, a controller, a country; null when nobody published it
/// @param amount euros excluding tax; null when not published
/// @param year of the contract; null when not published
public record Spend(
        @Nullable String to,
        @Nullable BigDecimal amount,
        @Nullable Integer year) {}
