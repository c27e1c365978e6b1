package fr.etagere.records;

import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// One saved state of a step.
///
/// @param number 1 for the first; a step that nobody saved has version 0, empty
/// @param author who saved it, by name; empty for version 0
public record Version(
        Step step, int number, ObjectNode content, UUID authorId, String author, OffsetDateTime savedAt) {}
