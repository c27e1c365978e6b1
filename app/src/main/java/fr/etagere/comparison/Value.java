package fr.etagere.comparison;

/// What is known of an option on a criterion, in the unit of the criterion.
public sealed interface Value {

    record Exact(double value) implements Value {}

    /// Anywhere between two bounds, evenly.
    record Interval(double min, double max) implements Value {}

    /// Normal, cut at the ends of the scale.
    ///
    /// @param mean on the scale
    /// @param sd standard deviation before the cut, above 0
    record Normal(double mean, double sd) implements Value {}

    /// Triangular: most likely at `mode`, impossible outside the bounds.
    record Triangular(double min, double mode, double max) implements Value {}

    /// A level of a named scale, 1 being the worst.
    record Level(int level) implements Value {}

    /// Not known: anywhere on the scale, evenly (on a named scale, each level equally likely). An option that says
    /// nothing on a criterion is missing there.
    record Missing() implements Value {}
}
