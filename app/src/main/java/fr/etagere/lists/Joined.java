package fr.etagere.lists;

/// A row of a list that says a thing once more than an earlier row: that row took what it adds.
///
/// @param row its place in the file, 1-based
/// @param into the row it was joined to
/// @param raw the row as it was, shortened when it is very long
public record Joined(int row, int into, String raw) {}
