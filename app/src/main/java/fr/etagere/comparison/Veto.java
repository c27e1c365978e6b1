package fr.etagere.comparison;

/// Forbids an option to be ranked before another that is better by more than this on a criterion, however good it is
/// elsewhere: the discordance of ELECTRE I (Roy 1968).
///
/// @param threshold in the unit of the criterion, or in levels; above 0
public record Veto(String criterion, double threshold) {}
