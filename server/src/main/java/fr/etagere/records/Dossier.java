package fr.etagere.records;

import java.time.OffsetDateTime;
import java.util.UUID;

/// A dossier, without its steps.
///
/// @param author who opened it, by name
public record Dossier(UUID id, String title, String author, OffsetDateTime openedAt) {}
