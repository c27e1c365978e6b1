package fr.etagere.members;

import fr.etagere.accounts.Role;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone of an organisation.
///
/// @param email as their provider told it last
/// @param lastSeen when they last came in by a provider; null when they never did
/// @param roles none while nobody gave them one
public record Member(
        UUID person,
        String name,
        @Nullable String email,
        @Nullable OffsetDateTime lastSeen,
        List<Role> roles) {}
