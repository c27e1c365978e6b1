package fr.etagere.members;

/// What came of giving a role, or of taking one away.
public enum Change {
    /// It is so, from the next request on.
    DONE,
    /// This person is not of the organisation.
    NOT_A_MEMBER,
    /// Nobody would be left to give roles.
    LAST_ADMINISTRATOR
}
