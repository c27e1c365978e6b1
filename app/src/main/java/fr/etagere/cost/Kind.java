package fr.etagere.cost;

/// What is paid for. An option is complete when each kind has a line, or is declared to cost nothing.
public enum Kind {
    LICENCES,
    INTEGRATION,
    MIGRATION,
    TRAINING,
    RUN,
    MAINTENANCE,
    /// Reversibility: taking the data back, moving away. Always a line of its own.
    EXIT
}
