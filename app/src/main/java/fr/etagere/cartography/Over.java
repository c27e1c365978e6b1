package fr.etagere.cartography;

/// What is shared out when concentration is measured.
public enum Over {
    /// What contracts are worth.
    AMOUNT,
    /// Critical systems, each counting one.
    SYSTEMS
}
