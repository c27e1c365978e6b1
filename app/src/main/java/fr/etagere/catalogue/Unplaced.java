package fr.etagere.catalogue;

/// What a list says of a thing that nothing on the shelf is known to be.
///
/// @param kind which list
/// @param key what the list calls the row
/// @param name the name it gives
public record Unplaced(String kind, String key, String name) {}
