package fr.etagere.catalogue;

import java.time.LocalDate;

/// A fact whose proof ends.
///
/// @param field the entry's field it supports
/// @param expires last day it counts as proof
/// @param source id of the source to read again
public record Expiring(Entry entry, String field, LocalDate expires, String source) {}
