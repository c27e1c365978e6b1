package fr.etagere.tables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What goes to one supplier, or to one group of suppliers.
///
/// @param to the supplier's key; keys joined by ` + ` for a group; null for contracts whose supplier is not published
/// @param name one that contracts write; null when none does
/// @param withoutAmount contracts whose amount is not published
/// @param amount euros excluding tax
public record Total(
        @Nullable String to, @Nullable String name, long contracts, long withoutAmount, BigDecimal amount) {}
