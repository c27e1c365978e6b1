package fr.etagere.web;

import fr.etagere.accounts.Permission;

/// Who may call a route. There is no route without one.
sealed interface Access {

    /// Anyone, signed in or not: what is public anyway.
    record Anyone() implements Access {}

    /// Anyone whom a provider vouched for, before any role is given: what concerns themselves only.
    record Vouched() implements Access {}

    /// Anyone who is signed in and holds a role.
    record SignedIn() implements Access {}

    /// Those whose role gives this permission.
    record Holding(Permission permission) implements Access {}
}
