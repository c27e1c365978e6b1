package fr.etagere.tables;

import java.math.BigDecimal;
import java.time.YearMonth;

/// Decisions to take in a month.
///
/// @param contracts that need one
/// @param withoutAmount those whose amount is not published
/// @param amount euros excluding tax
public record Month(YearMonth month, long contracts, long withoutAmount, BigDecimal amount) {}
