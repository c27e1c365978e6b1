package fr.etagere.registry;

/// What looking a supplier's name up comes to.
public sealed interface Looked {

    /// No register is imported: no name leads anywhere.
    record NothingImported() implements Looked {}

    /// What the registers answer, however sure.
    record Answered(FindingAnswer answer) implements Looked {}
}
