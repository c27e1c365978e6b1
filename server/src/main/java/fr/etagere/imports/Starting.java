package fr.etagere.imports;

/// What became of the wish to run an import.
public sealed interface Starting {

    /// It runs, or waits for its turn.
    record Started() implements Starting {}

    /// There is no such import, or it is another organisation's.
    record NotThere() implements Starting {}

    /// It was done, refused, or is under way.
    record NotNow(State state) implements Starting {}

    /// Shared by all organisations: it is for the administrators of the operator.
    record NotYours(Kind kind) implements Starting {}

    /// The file is no longer here: it must be sent again.
    record Gone() implements Starting {}
}
