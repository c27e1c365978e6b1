package fr.etagere.registry;

/// What looking a supplier's name up comes to.
public sealed interface ByName {

    /// No register is imported: no name leads anywhere.
    record NothingImported() implements ByName {}

    /// What the registers answer, however sure.
    record Answered(FindingAnswer answer) implements ByName {}
}
