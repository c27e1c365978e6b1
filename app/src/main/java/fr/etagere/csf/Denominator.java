package fr.etagere.csf;

/// What the points of an objective are divided by. The published values are rounded, so their sums are not exactly the
/// maximum they were drawn from: published scores differ by the choice, and a score must name its own.
public enum Denominator {
    /// The same maximum for every objective: the formula of the calculator (cell E1, June 2026).
    NOMINAL,
    /// The sum of the best answers of the objective: what third-party cards divide by.
    ACTUAL
}
