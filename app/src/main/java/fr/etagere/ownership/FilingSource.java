package fr.etagere.ownership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A file of a register, from which entities and links were read.
///
/// @param id short and unique: kind and first digits of the hash
/// @param kind the importer's word for it: `gleif-rr`, `bods`…
/// @param title in the register's own words, for the line under an answer
/// @param from the file's name or address
/// @param sha256 of the bytes read
/// @param published day of the register's own edition; null when it does not say
public record FilingSource(
        String id,
        String kind,
        String title,
        String from,
        String sha256,
        LocalDate retrieved,
        @Nullable LocalDate published) {}
