package fr.etagere.comparison;

/// What options are scored on.
///
/// @param objective id of the objective it serves
/// @param scale from its worst to its best; the direction is in the order of the ends
public record Criterion(String id, String objective, Scale scale) {}
