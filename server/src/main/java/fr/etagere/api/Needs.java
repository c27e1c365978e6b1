package fr.etagere.api;

import fr.etagere.accounts.Permission;

/// What an operation asks of the token that calls it. There is no operation without one.
sealed interface Needs {

    /// Any token in force: what is asked is public, and only counted.
    record Token() implements Needs {}

    /// A token that was given this scope.
    record Scope(Permission permission) implements Needs {}
}
