package fr.etagere.api;

import fr.etagere.accounts.Permission;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A token, without its secret, which nobody keeps.
///
/// @param scopes what it was given to do
/// @param asleep those of its scopes that who made it does not have now: they open nothing until they are had again
/// @param perSecond calls a second it may make, on average
/// @param actsAs who the trail says acts by it
/// @param author who made it, by name
/// @param revokedAt null while it is not taken back
public record Token(
        UUID id,
        String name,
        Set<Permission> scopes,
        Set<Permission> asleep,
        int perSecond,
        UUID actsAs,
        String author,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime revokedAt) {

    public Token {
        scopes = Set.copyOf(scopes);
        asleep = Set.copyOf(asleep);
    }

    /// What it may do now.
    public Set<Permission> awake() {
        return scopes.stream().filter(scope -> !asleep.contains(scope)).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it lets in at this moment.
    public boolean inForce(OffsetDateTime now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
