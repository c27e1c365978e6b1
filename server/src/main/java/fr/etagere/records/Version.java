package fr.etagere.records;

import fr.etagere.shared.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// One saved state of a step.
///
/// @param number 1 for the first; a step that nobody saved has version 0, empty
/// @param author who saved it, by name; empty for version 0
public record Version(Step step, int number, ObjectNode content, UUID authorId, String author, OffsetDateTime savedAt) {

    static Version read(Step step, ResultSet row) throws SQLException {
        return new Version(
                step,
                row.getInt("version"),
                (ObjectNode) Json.mapper().readTree(row.getString("content")),
                row.getObject("author", UUID.class),
                row.getString("name"),
                row.getObject("saved_at", OffsetDateTime.class));
    }
}
