package fr.etagere.records;

/// The steps of a dossier, in the order they are shown; they may be done in any order.
public enum Step {
    /// What is needed, in plain words.
    NEED,
    /// What the data are, and where they would be held.
    DATA,
    /// What was looked at on the shelf, kept or set aside.
    SHELF,
    /// The grid that compares the options kept.
    COMPARISON,
    /// Who stands behind the options kept.
    SUPPLIERS
}
