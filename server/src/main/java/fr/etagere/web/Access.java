package fr.etagere.web;

import fr.etagere.accounts.Permission;

/// Who may call a route. There is no route without one.
sealed interface Access {

    /// Anyone, signed in or not: what is public anyway.
    record Anyone() implements Access {}

    /// Anyone who is signed in.
    record SignedIn() implements Access {}

    /// Those whose role gives this permission.
    record Holding(Permission permission) implements Access {}
}
