package fr.etagere.accounts;

import java.util.Set;
import java.util.UUID;

/// Someone at work for one organisation.
///
/// @param siret the organisation they speak for, and the only one they see
public record Actor(UUID id, String name, String siret, String organisation, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// Whether one of the roles held allows it.
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
