package fr.etagere.imports;

import java.time.LocalDate;

/// A file whose copy is in use.
///
/// @param from the file's name, or its address
/// @param retrieved the day of the import
/// @param sha256 of the file's bytes
public record Source(Kind kind, String from, LocalDate retrieved, String sha256, long read, long kept, long rejected) {}
