package fr.etagere.api;

import fr.etagere.accounts.Permission;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token, without its secret, which nobody keeps.
///
/// @param scopes what it may do
/// @param perSecond calls a second it may make, on average
/// @param actsAs who the trail says acts by it
/// @param author who made it, by name
/// @param revokedAt null while it is not taken back
public record Token(
        UUID id,
        String name,
        Set<Permission> scopes,
        int perSecond,
        UUID actsAs,
        String author,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime revokedAt) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    /// Whether it lets in at this moment.
    public boolean inForce(OffsetDateTime now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
