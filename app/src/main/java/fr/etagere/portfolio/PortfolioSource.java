package fr.etagere.portfolio;

import java.time.LocalDate;

/// A file from which contracts, systems or components were read.
///
/// @param id short and unique: kind and first digits of the hash
/// @param kind the importer's word for it: `decp`, `sbom`…
/// @param title for the line under an answer
/// @param from the file's name or address
/// @param sha256 of the bytes read
public record PortfolioSource(String id, String kind, String title, String from, String sha256, LocalDate retrieved) {}
