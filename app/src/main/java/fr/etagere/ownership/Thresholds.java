package fr.etagere.ownership;

/// The shares that definitions turn on, on a day, in billionths. They come from `doctrine/ownership`, never from
/// code.
///
/// @param majority of votes; control takes strictly more
/// @param closeLink of capital or votes; a close link takes as much, or more
public record Thresholds(int majority, int closeLink) {}
