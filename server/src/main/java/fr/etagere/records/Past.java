package fr.etagere.records;

import java.time.OffsetDateTime;

/// One saved state of a step, without what it says.
///
/// @param number 1 for the first
/// @param author who saved it, by name
/// @param size what its content takes where it is kept, in bytes
public record Past(int number, String author, OffsetDateTime savedAt, long size) {}
